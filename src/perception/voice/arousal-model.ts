import weights from './arousal-weights.json' with { type: 'json' };
import type { VoiceManner } from './voice-manner.ts';

const weigh = (by: readonly number[], manner: VoiceManner, neutral: VoiceManner): number =>
  by.reduce(
    (sum, weight, figure) => sum + weight * ((manner[figure] ?? 0) - (neutral[figure] ?? 0)),
    0,
  );

/** What the neutral speech of several speakers sounds like on average: where someone unknown is read from. */
export const TYPICAL_NEUTRAL: VoiceManner = weights.typicalNeutral;

/**
 * How agitated a manner sounds for anybody: 0 like typical neutral speech, positive above it. Open-ended; its tanh is
 * an arousal. High voices sound more agitated than they are, so pitch counts for little.
 */
export const againstTypical = (manner: VoiceManner): number =>
  weigh(weights.anyone, manner, TYPICAL_NEUTRAL);

/** The same against the speaker's own neutral: 0 when they sound as they always do. */
export const againstOwn = (manner: VoiceManner, neutral: VoiceManner): number =>
  weigh(weights.known, manner, neutral);
