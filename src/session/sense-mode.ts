import { EXPRESSION_LABELS, type ExpressionVector, type Percept, type SenseMode } from '#core';

/**
 * Where the product stands. At work and in education emotions may not be inferred from faces and voices (EU AI Act,
 * article 5(1)(f)): there nothing is read, whatever anybody chooses.
 */
export type SenseContext = 'public' | 'workplace' | 'education';

export const isSenseContext = (value: unknown): value is SenseContext =>
  value === 'public' || value === 'workplace' || value === 'education';

/** How much may be read at most in a place. */
export const modeIn = (context: SenseContext, wanted: SenseMode): SenseMode =>
  context === 'public' ? wanted : 'off';

const NO_EMOTION = Object.fromEntries(
  EXPRESSION_LABELS.map((label) => [label, label === 'neutral' ? 1 : 0]),
) as unknown as ExpressionVector; // fromEntries forgets the keys

/**
 * What of a percept may be known: all of it, the movement without what might be felt, or nothing. That somebody speaks,
 * and when, is needed for turns and stays in every mode, like what they say; neither is read off a body.
 */
export function permitted(percept: Percept, mode: SenseMode): Percept | null {
  if (mode === 'full') return percept;
  switch (percept.kind) {
    case 'face':
      return mode === 'off' ? null : { ...percept, emotion: NO_EMOTION, valence: 0, arousal: 0 };
    case 'voice':
      return { ...percept, pitchHz: null, rateHz: null, valence: 0, arousal: 0, confidence: 0 };
    case 'vocal':
      return null;
    case 'gesture':
    case 'posture':
    case 'presence':
      return mode === 'off' ? null : percept;
    default:
      return percept;
  }
}
