import { createRng, type ExpressionVector, type Percept, type Rng } from '#core';
import { STEP_S } from '#brain';

/** What a visitor does in ten minutes of one kind, as the senses would report it; the same seed, the same minutes. */
export type Activity = 'idle' | 'listening' | 'talking' | 'reading';
export const ACTIVITIES: readonly Activity[] = ['idle', 'listening', 'talking', 'reading'];

/** The percepts of each step; most steps have none. */
export type Script = (step: number) => readonly Percept[];

const NOTHING: readonly Percept[] = [];
const STEPS = (seconds: number): number => Math.round(seconds / STEP_S);
const at = (step: number): number => step * STEP_S * 1000;

const CALM_FACE: ExpressionVector = {
  neutral: 1,
  happy: 0,
  sad: 0,
  angry: 0,
  fearful: 0,
  disgusted: 0,
  surprised: 0,
};
export const faceLike = (part: Partial<ExpressionVector>): ExpressionVector => ({
  ...CALM_FACE,
  neutral: 0,
  ...part,
});

export const facePercept = (
  tMs: number,
  part: Partial<Extract<Percept, { kind: 'face' }>> = {},
): Percept => ({
  kind: 'face',
  tMs,
  confidence: 0.9,
  emotion: CALM_FACE,
  smile: 0,
  frown: 0,
  eyesSmile: 0,
  eyesClosed: 0,
  baseline: 1,
  valence: 0,
  arousal: 0,
  gaze: { yawRad: 0, pitchRad: 0 },
  head: { yawRad: 0, pitchRad: 0, rollRad: 0 },
  attention: 1,
  distanceM: 0.6,
  bearing: null,
  ...part,
});

const textPercept = (
  tMs: number,
  part: Partial<Extract<Percept, { kind: 'text' }>> = {},
): Percept => ({
  kind: 'text',
  tMs,
  text: `words at ${Math.round(tMs)}`,
  final: true,
  sentiment: 0,
  confidence: 0.8,
  emotion: CALM_FACE,
  intent: 'statement',
  language: 'en',
  ...part,
});

const gather = (fill: (put: (step: number, percept: Percept) => void) => void): Script => {
  const steps = new Map<number, Percept[]>();
  fill((step, percept) => {
    const there = steps.get(step);
    if (there) there.push(percept);
    else steps.set(step, [percept]);
  });
  return (step) => steps.get(step) ?? NOTHING;
};

/** One stretch of a visitor's speech, in steps. */
interface SpokenUtterance {
  readonly from: number;
  readonly to: number;
  /** Where the pitch begins to be low; null where it never is. */
  readonly lowFrom: number | null;
}

/** Speech as people speak: stretches of 1.2 to 4 s, pauses of 0.5 to 1.6 s, falling in pitch, low near most ends. */
function utterances(seconds: number, rng: Rng): readonly SpokenUtterance[] {
  const spoken: SpokenUtterance[] = [];
  let step = STEPS(1);
  while (step < STEPS(seconds) - STEPS(6)) {
    const length = STEPS(1.2 + 2.8 * rng.next());
    const lowFrom =
      rng.next() < 0.85 ? step + Math.round(length * (0.68 + 0.12 * rng.next())) : null;
    spoken.push({ from: step, to: step + length, lowFrom });
    step += length + STEPS(0.5 + 1.1 * rng.next());
  }
  return spoken;
}

/** The microphone reports twenty times a second. */
const VOICE_EVERY = 3;

function speechOf(spoken: readonly SpokenUtterance[], seconds: number, rng: Rng): Script {
  return gather((put) => {
    let index = 0;
    for (let step = 0; step < STEPS(seconds); step += VOICE_EVERY) {
      while ((spoken[index]?.to ?? Infinity) <= step) index++;
      const now = spoken[index];
      const speaking = now !== undefined && now.from <= step;
      const low = speaking && now.lowFrom !== null && step >= now.lowFrom;
      const along = speaking ? (step - now.from) / (now.to - now.from) : 0;
      const pitchHz = speaking
        ? (low ? 92 : 128 - 8 * along) * 2 ** (0.04 * (rng.next() - 0.5))
        : null;
      put(step, {
        kind: 'voice',
        tMs: at(step),
        speaking,
        loudnessDb: speaking ? -32 + 4 * rng.next() : -62,
        pitchHz,
        valence: 0,
        arousal: 0,
        confidence: 0.8,
        rateHz: speaking ? 4.5 : null,
      });
    }
  });
}

/** Clauses of 1.6 to 4.6 s with a stressed word about every 0.7 s; the steps at which clauses begin. */
function clauses(seconds: number, rng: Rng): readonly number[] {
  const edges: number[] = [];
  for (let step = 1; step < STEPS(seconds); step += STEPS(1.6 + 3 * rng.next())) edges.push(step);
  return edges;
}

function talkOf(edges: readonly number[], seconds: number, rng: Rng): Script {
  return gather((put) => {
    put(0, { kind: 'turn', tMs: 0, who: 'person', phase: 'start' });
    for (const step of edges)
      put(step, { kind: 'beat', tMs: at(step), feel: 'warm', intensity: 0.5, gesture: null });
    for (let step = 20; step < STEPS(seconds); step += STEPS(0.5 + 0.4 * rng.next()))
      put(step, { kind: 'accent', tMs: at(step), strength: 0.4 + 0.5 * rng.next() });
  });
}

export interface Minutes {
  readonly script: Script;
  readonly spoken: readonly SpokenUtterance[];
  readonly edges: readonly number[];
}

/** The script of one activity. */
export function minutesOf(activity: Activity, seconds: number, seed: number): Minutes {
  const rng = createRng(seed * 7919 + 17);
  if (activity === 'talking') {
    const edges = clauses(seconds, rng);
    return { script: talkOf(edges, seconds, rng), spoken: [], edges };
  }
  if (activity === 'idle') return { script: () => NOTHING, spoken: [], edges: [] };
  const start: readonly Percept[] = [{ kind: 'turn', tMs: 0, who: 'visitor', phase: 'start' }];
  if (activity === 'reading')
    return { script: (step) => (step === 0 ? start : NOTHING), spoken: [], edges: [] };
  const spoken = utterances(seconds, rng);
  const speech = speechOf(spoken, seconds, rng);
  return {
    script: (step) => (step === 0 ? [...start, ...speech(0)] : speech(step)),
    spoken,
    edges: [],
  };
}

/** One recorded visit of 100 s that every temperament lives through: met, helped, annoyed, amused, thanked, left alone. */
export const VISIT_S = 100;
export const visit: Script = gather((put) => {
  const mood = (second: number): Partial<Extract<Percept, { kind: 'face' }>> => {
    if (second > 6 && second < 10)
      return { smile: 0.7, valence: 0.6, emotion: faceLike({ happy: 1 }) };
    if (second > 34 && second < 44)
      return { frown: 0.5, valence: -0.6, emotion: faceLike({ angry: 0.8, neutral: 0.2 }) };
    if (second > 57 && second < 66)
      return { smile: 0.9, valence: 0.8, emotion: faceLike({ happy: 1 }) };
    return {};
  };
  for (let step = STEPS(3); step < STEPS(80); step += 4)
    put(step, facePercept(at(step), mood(step * STEP_S)));
  const turn = (second: number, who: 'visitor' | 'person', phase: 'start' | 'end'): void =>
    put(STEPS(second), { kind: 'turn', tMs: second * 1000, who, phase });
  const say = (second: number, part: Partial<Extract<Percept, { kind: 'text' }>>): void => {
    turn(second - 3, 'visitor', 'start');
    put(STEPS(second), textPercept(second * 1000, part));
    turn(second, 'visitor', 'end');
  };
  const answer = (second: number, seconds: number, feel: 'warm' | 'concerned' | 'happy'): void => {
    turn(second, 'person', 'start');
    for (let s = 0; s < seconds; s += 2.6)
      put(STEPS(second + s), {
        kind: 'beat',
        tMs: (second + s) * 1000,
        feel,
        intensity: 0.6,
        gesture: s === 0 ? 'nod' : null,
      });
    for (let s = 0.3; s < seconds; s += 0.75)
      put(STEPS(second + s), { kind: 'accent', tMs: (second + s) * 1000, strength: 0.75 });
    turn(second + seconds, 'person', 'end');
  };
  put(STEPS(3), { kind: 'presence', tMs: 3000, people: 1, visitor: 1 });
  answer(4, 6, 'warm');
  say(16, { sentiment: 0.1, intent: 'question' });
  answer(17.5, 9, 'warm');
  say(36, {
    sentiment: -0.7,
    intent: 'complaint',
    emotion: faceLike({ angry: 0.8, neutral: 0.2 }),
  });
  answer(37.5, 9, 'concerned');
  put(STEPS(57), { kind: 'vocal', tMs: 57_000, sound: 'laugh', confidence: 0.9 });
  say(62, { sentiment: 0.8, intent: 'thanks', emotion: faceLike({ happy: 0.9, neutral: 0.1 }) });
  answer(63, 5, 'happy');
});
