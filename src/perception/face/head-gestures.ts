import { clamp01, smoothstep } from '#core';
import type { GesturePercept } from '#core';

import { strokesOf } from './strokes.ts';
import type { Reading, Stroke } from './strokes.ts';

/** One look at the head, as far as gestures need it. Angles as in `Angles`, as the engine reads them. */
export interface HeadSample {
  readonly tMs: number;
  readonly yawRad: number;
  readonly pitchRad: number;
  readonly rollRad: number;
  /** The eyes' look shapes: down minus up, in [-1, 1]; null when the engine does not see eyes or they are closed. */
  readonly lookDown: number | null;
  /** The same to the image's right. */
  readonly lookAside: number | null;
  /** [0, 1] how far the mouth stands open. */
  readonly mouthOpen: number;
  readonly distanceM: number | null;
  /** [0, 1] how well this engine reads heads; a rough one must see more before it is believed. */
  readonly trust: number;
}

type Oscillation = 'nod' | 'shake';

/** What the last seconds of head movement are; JSON. */
export interface HeadGestures {
  readonly samples: readonly HeadSample[];
  /** When each movement was last seen going on: a nod of five strokes is one nod. */
  readonly busyMs: Readonly<Record<Oscillation, number | null>>;
}
export const START_GESTURES: HeadGestures = { samples: [], busyMs: { nod: null, shake: null } };

const WINDOW_MS = 3400;
/** A face that was out of view this long has moved in ways nobody saw. */
const GAP_MS = 450;
/** And whoever has only just come into view is still on their way. */
const ACQUAINTED_MS = 1200;
/** Movements of one kind this close together are one gesture. */
const SAME_GESTURE_MS = 900;
/** A run whose last stroke ended this long ago has been told, or never qualified. */
const RECENT_MS = 400;
/** Slower than this and strokes fall between two looks; nearly as slow, and it takes one more to be believed. */
const SLOWEST_LOOK_MS = 280;
const SLOW_LOOK_MS = 210;

/**
 * What makes a gesture. Eyes that stay on the screen turn against the head: -1.1 of the look shapes for a radian in a
 * person who nods (-3 in a drawn one, about -0.3 in heads that look down at something), -1.9 in one who says no.
 */
interface Rule {
  /** Stroke, radians as read (MediaPipe reads about two thirds of a true turn), for a run of three strokes or more. */
  readonly leastRad: number;
  /** Strokes that make the gesture. */
  readonly strokes: number;
  /** Longest stroke and longest rest between two. */
  readonly strokeMs: number;
  readonly restMs: number;
  /** The same where the eyes hold the screen meanwhile: nobody looks about like that. */
  readonly heldStrokeMs: number;
  readonly heldRestMs: number;
  /** Movement of the look shapes for a radian of the head from which on the eyes hold. */
  readonly eyesHoldPerRad: number;
  /** Largest movement about the other two axes, as a share of this one's. */
  readonly othersShare: number;
}
const NOD: Rule = {
  leastRad: 0.045,
  strokes: 3,
  strokeMs: 560,
  restMs: 350,
  heldStrokeMs: 750,
  heldRestMs: 480,
  eyesHoldPerRad: -0.6,
  othersShare: 0.6,
};
const SHAKE: Rule = {
  leastRad: 0.075,
  strokes: 3,
  strokeMs: 520,
  restMs: 300,
  heldStrokeMs: 850,
  heldRestMs: 500,
  eyesHoldPerRad: -1.3,
  othersShare: 0.75,
};
const RULES: Readonly<Record<Oscillation, Rule>> = { nod: NOD, shake: SHAKE };
/** One nod alone, down and up again, must be plainer than a run of nods. */
const SINGLE_NOD_RAD = 0.075;
/** A look down at something stays there for longer. */
const SINGLE_REST_MS = 400;
/** And come back to where it began, within these shares of the way down. */
const SINGLE_BACK = [0.7, 1.4] as const;
/** And have come to rest there: less than this share of the way from one look to the next. */
const SETTLED_SHARE = 0.15;
/** Heads beat time to speech: while the mouth moves a gesture must be this much larger. */
const SPEECH_FACTOR = 2.5;
const MOUTH_MOVES = 0.1;
const SPEECH_WINDOW_MS = 1500;
/** The strokes of a gesture are alike; the first and last of a shake go half the way. */
const ALIKE = 0.35;
/** A track's turns smaller than this share of its range are wobble. */
const WOBBLE_SHARE = 0.3;
/** Walking up or leaning: the head's angles are by-products. Distance wavers by a tenth within a nod, so halves count. */
const WALK_RATIO = 1.09;
const WALK_WINDOW_MS = 2000;

const rangeOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Whether the distance has been growing or shrinking lately. */
function isWalking(samples: readonly HeadSample[]): boolean {
  const newestMs = samples.at(-1)?.tMs ?? 0;
  const distances = samples.flatMap(({ tMs, distanceM }) =>
    distanceM === null || newestMs - tMs > WALK_WINDOW_MS ? [] : [distanceM],
  );
  const half = Math.floor(distances.length / 2);
  if (half < 2) return false;
  const [early, late] = [meanOf(distances.slice(0, half)), meanOf(distances.slice(-half))];
  return Math.max(early, late) > WALK_RATIO * Math.min(early, late);
}

function medianStepMs(samples: readonly HeadSample[]): number {
  const steps = samples.slice(1).map(({ tMs }, i) => tMs - (samples[i]?.tMs ?? tMs));
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Infinity;
}

/** The last strokes that belong together: each within the rule's time, none much smaller than the largest. */
function lastRun(
  strokes: readonly Stroke[],
  limits: { readonly strokeMs: number; readonly restMs: number },
  lookMs: number,
): readonly Stroke[] {
  const run: Stroke[] = [];
  for (const stroke of strokes.toReversed()) {
    const after = run[0];
    const lastsMs = stroke.endMs - stroke.startMs;
    const fits =
      lastsMs <= limits.strokeMs &&
      // a stroke needs a look inside it: what falls between two looks was not seen
      (!after || (after.endMs - stroke.startMs) / 2 >= lookMs) &&
      (!after || after.startMs - stroke.endMs <= limits.restMs);
    if (!fits) break;
    const largest = Math.max(...run.map(({ delta }) => Math.abs(delta)), Math.abs(stroke.delta));
    const alike = [stroke, ...run].every(({ delta }) => Math.abs(delta) >= ALIKE * largest);
    if (!alike) break;
    run.unshift(stroke);
  }
  return run;
}

/** How the look shapes moved for each radian of the head; null when the eyes were not seen throughout. */
function eyesPerRad(samples: readonly HeadSample[], which: Oscillation): number | null {
  const seen = samples.flatMap(({ pitchRad, yawRad, lookDown, lookAside }) => {
    const look = which === 'nod' ? lookDown : lookAside;
    return look === null ? [] : [[which === 'nod' ? pitchRad : yawRad, look] as const];
  });
  if (seen.length < 3 || seen.length < 0.7 * samples.length) return null;
  const meanHead = meanOf(seen.map(([head]) => head));
  const meanLook = meanOf(seen.map(([, look]) => look));
  let [both, own] = [0, 0];
  for (const [head, look] of seen) {
    both += (head - meanHead) * (look - meanLook);
    own += (head - meanHead) ** 2;
  }
  return own > 0 ? both / own : null;
}

function eyesHold(samples: readonly HeadSample[], which: Oscillation): boolean {
  const eyes = eyesPerRad(samples, which);
  return eyes !== null && eyes < RULES[which].eyesHoldPerRad;
}

/** Whether a run of two strokes is one nod: down, and back to where it began, with the eyes on the screen. */
function isSingleNod(
  run: readonly Stroke[],
  during: readonly HeadSample[],
  factor: number,
): boolean {
  const [down, up] = run.slice(-2);
  if (!down || !up || down.delta < SINGLE_NOD_RAD * factor) return false;
  if (up.startMs - down.endMs > SINGLE_REST_MS) return false;
  const back = -up.delta / down.delta;
  if (back < SINGLE_BACK[0] || back > SINGLE_BACK[1]) return false;
  const [before, newest] = during.slice(-2);
  if (!before || !newest) return false;
  if (Math.abs(newest.pitchRad - before.pitchRad) > SETTLED_SHARE * down.delta) return false;
  return eyesHold(during, 'nod');
}

function confidenceOf(size: number, least: number, strokes: number, trust: number): number {
  const plain = smoothstep(0.8 * least, 3 * least, size);
  const repeated = smoothstep(1, 5, strokes);
  return clamp01(trust * (0.5 + 0.3 * plain + 0.2 * repeated));
}

/** How surely the last seconds hold a nod or a shake that has just been completed; 0 = they do not. */
function oscillation(samples: readonly HeadSample[], which: Oscillation): number {
  const newest = samples.at(-1);
  const lookMs = medianStepMs(samples);
  if (!newest || lookMs > SLOWEST_LOOK_MS) return 0;
  if (newest.tMs - (samples[0]?.tMs ?? 0) < ACQUAINTED_MS) return 0;
  const rule = RULES[which];
  const axis = which === 'nod' ? 'pitchRad' : 'yawRad';
  const speaking =
    rangeOf(
      samples
        .filter(({ tMs }) => newest.tMs - tMs <= SPEECH_WINDOW_MS)
        .map(({ mouthOpen }) => mouthOpen),
    ) > MOUTH_MOVES;
  const factor = (speaking ? SPEECH_FACTOR : 1) / Math.max(0.3, newest.trust);
  const track: Reading[] = samples.map((sample) => ({ tMs: sample.tMs, value: sample[axis] }));
  const least = Math.max(
    0.4 * rule.leastRad * factor,
    WOBBLE_SHARE * rangeOf(track.map(({ value }) => value)),
  );
  const strokes = strokesOf(track, least);
  const between = (run: readonly Stroke[]): readonly HeadSample[] =>
    samples.filter(
      ({ tMs }) =>
        tMs >= (run[0]?.startMs ?? Infinity) - lookMs && tMs <= (run.at(-1)?.endMs ?? 0) + lookMs,
    );
  const held = { strokeMs: rule.heldStrokeMs, restMs: rule.heldRestMs };
  const slow = lastRun(strokes, held, lookMs);
  const run = eyesHold(between(slow), which) ? slow : lastRun(strokes, rule, lookMs);
  const last = run.at(-1);
  // Long over: it was told then.
  if (!last || run.length < 2 || newest.tMs - last.endMs > RECENT_MS) return 0;
  const during = between(run);
  const size = Math.max(...run.map(({ delta }) => Math.abs(delta)));
  const others = (['yawRad', 'pitchRad', 'rollRad'] as const).filter((name) => name !== axis);
  const stray = Math.max(...others.map((name) => rangeOf(during.map((sample) => sample[name]))));
  if (stray > rule.othersShare * size) return 0;
  if (isWalking(samples)) return 0;
  const wanted = rule.strokes + (lookMs > SLOW_LOOK_MS ? 1 : 0);
  const repeated = run.length >= wanted && size >= rule.leastRad * factor;
  const single = which === 'nod' && run.length === 2 && isSingleNod(run, during, factor);
  if (!repeated && !single) return 0;
  return confidenceOf(size, rule.leastRad * factor, run.length, newest.trust);
}

export interface HeadGestureStep {
  readonly state: HeadGestures;
  readonly gestures: readonly GesturePercept[];
}

/**
 * Takes one look at the head and says which nod or shake it has completed. Each is told once, however many strokes it
 * has. Between looks more than 280 ms apart nods fall through, and nothing is said.
 */
export function stepHeadGestures(state: HeadGestures, sample: HeadSample): HeadGestureStep {
  const { tMs } = sample;
  const lastMs = state.samples.at(-1)?.tMs ?? tMs;
  const kept =
    tMs - lastMs > GAP_MS ? [] : state.samples.filter((old) => tMs - old.tMs <= WINDOW_MS);
  const samples = [...kept, sample];
  const gestures: GesturePercept[] = [];
  const busyMs = { ...state.busyMs };
  for (const gesture of ['nod', 'shake'] as const) {
    const confidence = oscillation(samples, gesture);
    if (confidence === 0) continue;
    const sinceMs = busyMs[gesture];
    if (sinceMs === null || tMs - sinceMs > SAME_GESTURE_MS) {
      gestures.push({ kind: 'gesture', tMs, gesture, confidence });
    }
    busyMs[gesture] = tMs;
  }
  return { state: { samples, busyMs }, gestures };
}
