import {
  EXPRESSION_LABELS,
  FEELINGS,
  GESTURES,
  type GesturePercept,
  type Intent,
  type Percept,
  type SenseMode,
} from '#core';

type Check = (value: unknown) => boolean;
type Kind = Percept['kind'];
type Of<K extends Kind> = Extract<Percept, { readonly kind: K }>;

const isNumber: Check = (value) => typeof value === 'number';
const isFlag: Check = (value) => typeof value === 'boolean';
const isText: Check = (value) => typeof value === 'string';
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const ifThere =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
/** One of the words of a union; a record of them, so that none is forgotten. */
const oneOf =
  <Word extends string>(words: Readonly<Record<Word, true>>): Check =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(words, value);
const listed =
  (words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
/** An object each of whose `parts` passes. */
const having =
  (parts: readonly string[], check: Check): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    parts.every((part) => check(Reflect.get(value, part)));

const isExpression = having(EXPRESSION_LABELS, isNumber);
const isIntent = oneOf<Intent>({
  question: true,
  complaint: true,
  thanks: true,
  greeting: true,
  farewell: true,
  person: true,
  distress: true,
  statement: true,
});
const isMovement = oneOf<GesturePercept['gesture']>({
  nod: true,
  shake: true,
  tilt: true,
  'lean-in': true,
  'lean-out': true,
  wave: true,
  'thumbs-up': true,
  'thumbs-down': true,
  'raised-hand': true,
});

/** What each field of each kind has to be. Figures may be any number here: their ranges are `sane`'s. */
const SHAPES: {
  readonly [K in Kind]: Readonly<Record<Exclude<keyof Of<K>, 'kind'>, Check>>;
} = {
  face: {
    tMs: isNumber,
    confidence: isNumber,
    emotion: isExpression,
    smile: isNumber,
    frown: isNumber,
    eyesSmile: isNumber,
    eyesClosed: isNumber,
    baseline: isNumber,
    valence: isNumber,
    arousal: isNumber,
    gaze: having(['yawRad', 'pitchRad'], isNumber),
    head: having(['yawRad', 'pitchRad', 'rollRad'], isNumber),
    attention: isNumber,
    distanceM: orNull(isNumber),
    bearing: orNull(having(['yawRad', 'pitchRad'], isNumber)),
  },
  voice: {
    tMs: isNumber,
    speaking: isFlag,
    loudnessDb: isNumber,
    pitchHz: orNull(isNumber),
    valence: isNumber,
    arousal: isNumber,
    confidence: isNumber,
    rateHz: orNull(isNumber),
    sinceMs: ifThere(orNull(isNumber)),
    quietMs: ifThere(isNumber),
  },
  vocal: { tMs: isNumber, sound: oneOf({ laugh: true, sigh: true }), confidence: isNumber },
  gesture: { tMs: isNumber, gesture: isMovement, confidence: isNumber },
  posture: {
    tMs: isNumber,
    arms: orNull(oneOf({ open: true, crossed: true })),
    handAtFace: isFlag,
    confidence: isNumber,
  },
  text: {
    tMs: isNumber,
    text: isText,
    final: isFlag,
    sentiment: isNumber,
    confidence: isNumber,
    emotion: isExpression,
    intent: isIntent,
    acts: ifThere((value) => Array.isArray(value)),
    language: orNull(isText),
  },
  turn: {
    tMs: isNumber,
    who: oneOf({ visitor: true, person: true }),
    phase: oneOf({ start: true, yields: true, end: true, interrupted: true, dropped: true }),
  },
  beat: {
    tMs: isNumber,
    feel: listed(FEELINGS),
    intensity: isNumber,
    gesture: orNull(listed(GESTURES)),
    topic: ifThere(orNull(isText)),
  },
  accent: { tMs: isNumber, strength: isNumber },
  light: { tMs: isNumber, level: isNumber },
  page: { tMs: isNumber, yawRad: isNumber, pitchRad: isNumber, salience: isNumber },
  manner: {
    tMs: isNumber,
    manner: having(['length', 'tone', 'order'], isText),
    context: having(['asks', 'appears'], isText),
  },
  forget: { tMs: isNumber },
  hint: { tMs: isNumber, appraisal: having(['valence', 'arousal', 'confidence'], isNumber) },
  gap: { tMs: isNumber, gapMs: isNumber },
  presence: { tMs: isNumber, people: isNumber, visitor: isNumber },
  'sense-lost': { tMs: isNumber, sense: oneOf({ face: true, voice: true, body: true }) },
  'sense-mode': {
    tMs: isNumber,
    mode: oneOf<SenseMode>({ full: true, expressions: true, off: true }),
  },
};

/** Looked up by whatever word stands there, `constructor` too. */
const FIELDS: ReadonlyMap<unknown, readonly (readonly [string, Check])[]> = new Map(
  Object.entries(SHAPES).map(([kind, shape]) => [kind, Object.entries<Check>(shape)]),
);

/**
 * Whether a value has the shape of a percept: a kind that is known, and every field of that kind of its type. Logs, hosts
 * and adapters can send anything; what cannot be read is dropped, not guessed at. Numbers may still be NaN or out of
 * range here.
 */
export function isPercept(value: unknown): value is Percept {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const fields = FIELDS.get(value.kind);
  if (!fields) return false;
  for (const [name, check] of fields) if (!check(Reflect.get(value, name))) return false;
  return true;
}
