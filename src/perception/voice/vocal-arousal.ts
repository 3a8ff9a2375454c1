import { clamp01, lerp } from '#core';

import { againstOwn, againstTypical, TYPICAL_NEUTRAL } from './arousal-model.ts';
import type { StretchManner, VoiceManner } from './voice-manner.ts';

/** A running mean, and how much speech stands behind it. */
interface Heard {
  readonly ms: number;
  readonly manner: VoiceManner;
}

export interface VocalArousal {
  /** What this speaker sounds like when nothing in particular is the matter. */
  readonly own: Heard;
  /** What the last phrase sounded like. */
  readonly phrase: Heard;
  /** [-1, 1] */
  readonly arousal: number;
}

/** A speaker is known after this much voiced speech: two or three sentences. */
const KNOWN_MS = 4000;
/** Afterwards the neutral follows slowly, or a quarrel would become the new calm. */
const FOLLOW_MS = 60_000;
/** A phrase's voiced part; what was said before it hardly counts. */
const PHRASE_MS = 3000;
/** After a pause the next phrase speaks for itself. */
const PHRASE_FADE_MS = 400;
const SMOOTHING_MS = 100;
/** With nothing being said, the last reading fades. */
const FADE_MS = 5000;
/** Half of a reading needs this much of a phrase. */
const HALF_TOLD_MS = 250;
/**
 * How agitated speech may sound and still teach half as much of the neutral as calm speech does, and how sharply that
 * falls off. Nine tenths of acted neutral sentences lie within 0.15 of their speaker's mean, acted fear and joy at 0.5.
 */
const TEACHES_HALF = 0.15;
const TEACHES_SLOPE = 0.05;
/** But never nothing: a neutral that was learned from whispering must be unlearned some day. */
const TEACHES_LEAST = 0.02;

const UNHEARD: Heard = { ms: 0, manner: TYPICAL_NEUTRAL };
export const START_AROUSAL: VocalArousal = { own: UNHEARD, phrase: UNHEARD, arousal: 0 };

/** [0, 1] how well the speaker's own neutral is known. */
export const knowsSpeaker = (state: VocalArousal): number => clamp01(state.own.ms / KNOWN_MS);
/** [0, 1] how much of the last phrase stands behind the reading. */
export const hasHeardPhrase = ({ phrase }: VocalArousal): number =>
  phrase.ms / (phrase.ms + HALF_TOLD_MS);

/** Takes a stretch that lasted `ms` into the mean of at most `mostMs`. */
function take(heard: Heard, stretch: StretchManner, ms: number, mostMs: number): Heard {
  const total = heard.ms + ms;
  const share = total > 0 ? ms / total : 0;
  return {
    ms: Math.min(total, mostMs),
    manner: heard.manner.map((mean, figure) => lerp(mean, stretch[figure] ?? mean, share)),
  };
}

/** @param stretch a voiced stretch of the visitor's speech; null when there was none, which lets the reading fade */
export function stepVocalArousal(
  state: VocalArousal,
  stretch: StretchManner | null,
  dtMs: number,
): VocalArousal {
  const known = knowsSpeaker(state);
  if (stretch === null) {
    const ms = state.phrase.ms * Math.exp(-dtMs / PHRASE_FADE_MS);
    return {
      ...state,
      phrase: { ...state.phrase, ms },
      arousal: state.arousal * Math.exp(-dtMs / FADE_MS),
    };
  }
  const phrase = take(state.phrase, stretch, dtMs, PHRASE_MS);
  // An unknown speaker is read from what people sound like; the page says how little that can be trusted.
  const agitation = lerp(
    againstTypical(phrase.manner),
    againstOwn(phrase.manner, state.own.manner),
    known,
  );
  const teaches = Math.max(
    TEACHES_LEAST,
    1 / (1 + Math.exp((agitation - TEACHES_HALF) / TEACHES_SLOPE)),
  );
  return {
    own: take(state.own, stretch, dtMs * teaches, FOLLOW_MS),
    phrase,
    arousal: lerp(state.arousal, Math.tanh(agitation), 1 - Math.exp(-dtMs / SMOOTHING_MS)),
  };
}
