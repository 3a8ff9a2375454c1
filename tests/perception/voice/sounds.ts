import { START_VOICE, stepVoice } from '../../../src/perception/voice/step-voice.ts';
import type { VoiceState } from '../../../src/perception/voice/step-voice.ts';
import { createVoiceAnalyser, readFigures } from '../../../src/perception/voice/voice-features.ts';
import type { VoiceFeatures } from '../../../src/perception/voice/voice-features.ts';

/** Every feature of a sound, one for each 32 ms. */
export function analyse(
  sampleAt: (timeS: number) => number,
  lengthS: number,
  rateHz = 48_000,
): VoiceFeatures[] {
  const analyser = createVoiceAnalyser(rateHz);
  const all: VoiceFeatures[] = [];
  const block = new Float32Array(128);
  for (let start = 0; start < lengthS * rateHz; start += block.length) {
    for (let i = 0; i < block.length; i += 1) block[i] = sampleAt((start + i) / rateHz);
    analyser.push(block, (figures) => all.push(readFigures(figures)));
  }
  return all;
}

/** A buzz with falling harmonics, as a larynx makes it. */
export const buzz =
  (pitchHz: number, level = 0.2) =>
  (timeS: number): number =>
    [1, 2, 3, 4, 5].reduce(
      (sum, n) => sum + (level / n) * Math.sin(2 * Math.PI * pitchHz * n * timeS),
      0,
    );

const QUIET = {
  loudnessDb: -58,
  pitchHz: null,
  clarity: 0.3,
  fluxDb: 1,
  centroidHz: 1500,
  tiltDb: 5,
  jitter: null,
  shimmerDb: null,
  shapeDb: [1, 1, 1, 1, 0, 0, -1, -1, -1, -1],
};
type Change = Partial<Omit<VoiceFeatures, 'vowelDb'>>;
const whole = (features: Omit<VoiceFeatures, 'vowelDb'>): VoiceFeatures => ({
  ...features,
  vowelDb: features.loudnessDb - 2,
});
export const quiet = (change: Change = {}): VoiceFeatures => whole({ ...QUIET, ...change });
/** A machine's tone: its pitch holds still. */
export const hum = (change: Change = {}): VoiceFeatures =>
  quiet({ pitchHz: 100, clarity: 0.99, ...change });
export const speech = (change: Change = {}): VoiceFeatures =>
  whole({
    loudnessDb: -28,
    pitchHz: 120,
    clarity: 0.935,
    fluxDb: 3.5,
    centroidHz: 700,
    tiltDb: 14,
    jitter: 0.02,
    shimmerDb: 1.2,
    shapeDb: [1, 7, 9, 10, 2, -3, -4, -5, -6, -11],
    ...change,
  });

/** Raised in anger: the mean figures of acted anger. */
export const raised = (change: Change = {}): VoiceFeatures =>
  speech({
    pitchHz: 245,
    tiltDb: 5,
    clarity: 0.915,
    fluxDb: 4.5,
    jitter: 0.017,
    shapeDb: [-22, -6, 4, 6, 4, 4, 4, 5, 2, -1],
    ...change,
  });
/** Low, dull and even. */
export const weary = (change: Change = {}): VoiceFeatures =>
  speech({
    pitchHz: 100,
    tiltDb: 19,
    clarity: 0.97,
    jitter: 0.01,
    shapeDb: [8, 12, 10, 8, 2, -6, -8, -9, -9, -13],
    ...change,
  });

/** A voice moves two semitones up and down in a phrase; what has no shimmer is no voice. */
const withMelody = (features: VoiceFeatures, tMs: number): VoiceFeatures =>
  features.pitchHz === null || features.shimmerDb === null
    ? features
    : { ...features, pitchHz: features.pitchHz * 2 ** ((2 * Math.sin(tMs / 100)) / 12) };

/** Lets a sound go on for `forMs`, from where `before` left off. */
export function hear(
  features: VoiceFeatures,
  forMs: number,
  before: VoiceState = START_VOICE,
  personSpeaking = false,
  levelOnly = false,
) {
  let state = before;
  const startMs = (before.tMs ?? -32) + 32;
  const percepts = [];
  for (let tMs = startMs; tMs < startMs + forMs; tMs += 32) {
    const heard = withMelody(features, tMs);
    const step = stepVoice(state, { features: heard, tMs, personSpeaking, levelOnly });
    ({ state } = step);
    percepts.push(step.percept);
  }
  const last = percepts.at(-1);
  if (!last) throw new Error('nothing was heard');
  return { state, percepts, last };
}

/** Sentences of a second and a half with the pauses that talk has. */
export function talk(features: VoiceFeatures, forMs: number, before: VoiceState = START_VOICE) {
  let { state } = hear(quiet(), 200, before);
  for (let ms = 0; ms < forMs; ms += 1750) {
    ({ state } = hear(features, 1500, state));
    ({ state } = hear(quiet(), 250, state));
  }
  return hear(features, 1500, state);
}
