import type { Locale } from '#core';

import { endSilenceMs, mayYieldAfterMs } from './turn-end.ts';
import type { Eagerness, EndEvidence } from './turn-end.ts';
import { turnEnding } from './turn-melody.ts';
import type { TurnMelody } from './turn-melody.ts';
import { turnSyntax } from './turn-syntax.ts';
import { wordsOf } from './turn-text.ts';
import type { TurnText } from './turn-text.ts';

/** A microphone that has not told anything for so long does not hear. */
const HEARS_MS = 600;
/** A look that old says nothing. */
const LOOK_MS = 1000;
/** Words this long after the last sound hold all of it; recognisers need about so long for the last word. */
const FRESH_MS = 250;
/** Words that have just changed may change again. */
const SETTLE_MS = 200;

/** What is known of the visitor while they have the floor. */
interface Speaker {
  readonly speech: { readonly sinceMs: number; readonly soundMs: number } | null;
  readonly soundMs: number | null;
  readonly voiceMs: number | null;
  readonly melody: TurnMelody;
  readonly text: TurnText;
  readonly answered: boolean;
  readonly gaze: { readonly tMs: number; readonly looksHere: boolean } | null;
}

/** A silence of the visitor's, and what may come of it. */
export interface TurnPause {
  /** Their last sound. */
  readonly endedMs: number;
  /** The turn is over then, if nothing more comes. */
  readonly overMs: number;
  /** A listener's movement is due then; Infinity where it was given, or nothing asks for one. */
  readonly yieldsMs: number;
}

export const hears = ({ voiceMs }: Pick<Speaker, 'voiceMs'>, tMs: number): boolean =>
  voiceMs !== null && tMs - voiceMs < HEARS_MS;

/** @param tMs now: looks and microphones grow old */
export function pauseOf(
  speaker: Speaker,
  tMs: number,
  { locale, eagerness }: { readonly locale: Locale; readonly eagerness: Eagerness },
): TurnPause {
  const { text, speech, gaze, melody, answered } = speaker;
  const endedMs = speaker.soundMs ?? text.tMs ?? tMs;
  // Without a microphone only words tell the time.
  const sinceMs = hears(speaker, tMs) ? endedMs : Math.max(endedMs, text.tMs ?? endedMs);
  const evidence: EndEvidence = {
    syntax: turnSyntax(wordsOf(text), locale),
    ending: turnEnding(melody),
    final: text.final,
    fresh: text.tMs !== null && text.tMs - endedMs >= FRESH_MS,
    looksHere: gaze && tMs - gaze.tMs < LOOK_MS ? gaze.looksHere : null,
    eagerness,
  };
  const settledMs = text.final || text.tMs === null ? -Infinity : text.tMs + SETTLE_MS;
  const spokeMs = speech ? speech.soundMs - speech.sinceMs : 0;
  return {
    endedMs,
    overMs: Math.max(sinceMs + endSilenceMs(evidence), settledMs),
    yieldsMs: answered || !speech ? Infinity : sinceMs + mayYieldAfterMs(evidence, spokeMs),
  };
}
