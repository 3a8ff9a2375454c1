import type { Eagerness, Locale } from '#core';

import { isShortAnswer } from './short-answer.ts';
import { endSilenceMs, mayYieldAfterMs } from './turn-end.ts';
import type { EndEvidence } from './turn-end.ts';
import { turnEnding } from './turn-melody.ts';
import type { TurnMelody } from './turn-melody.ts';
import { turnSyntax } from './turn-syntax.ts';
import { wordsOf } from './turn-text.ts';
import type { TurnText } from './turn-text.ts';

/** A microphone that has not told anything for so long does not hear. */
export const HEARS_MS = 600;
/** A look that old says nothing. */
const LOOK_MS = 1000;
/** Words this long after the last sound hold all of it; recognisers need about so long for the last word. */
const FRESH_MS = 250;
/** Quiet after which an answer to a whole question is asked for, ahead of the end of the turn. */
const AHEAD_MS = 150;
/** Words that have just changed may change again. */
const SETTLE_MS = 200;

/** What is known of the visitor while they have the floor. */
interface Speaker {
  readonly soundMs: number | null;
  readonly spokenMs: number;
  readonly stir: Stir | null;
  readonly voiceMs: number | null;
  readonly melody: TurnMelody;
  readonly text: TurnText;
  readonly answered: boolean;
  /** What the person said before. */
  readonly saying: string;
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
  /** What was said is a whole question by then, and its answer may be asked for; Infinity where it is none yet. */
  readonly aheadMs: number;
}

/** Something sounds that may become speech: it takes that long to be sure. JSON. */
export interface Stir {
  readonly sinceMs: number;
  readonly tMs: number;
}
/** What goes on for longer without becoming speech is none; a gap this long ends it. */
const STIRS_MS = 250;
const STIR_GAP_MS = 80;

export const stirring = (before: Stir | null, tMs: number, sounds: boolean): Stir | null => {
  if (!sounds) return before;
  const goesOn = before !== null && tMs - before.tMs <= STIR_GAP_MS;
  return { sinceMs: goesOn ? before.sinceMs : tMs, tMs };
};

/** Nobody's turn is over while they may just be going on. */
const stirredUntilMs = ({ stir }: Pick<Speaker, 'stir'>): number =>
  stir === null || stir.tMs - stir.sinceMs > STIRS_MS ? -Infinity : stir.tMs + STIR_GAP_MS;

const TRAIL_GAP_MS = 120;
const TRAIL_MS = 600;
/**
 * Words may end in a creak or a whisper that is no voice any more: what follows a voice without a gap is still its own,
 * but for so long.
 */
export const trailsOff = (
  { soundMs, voicedMs }: { readonly soundMs: number | null; readonly voicedMs: number },
  tMs: number,
): boolean => soundMs !== null && tMs - soundMs < TRAIL_GAP_MS && tMs - voicedMs < TRAIL_MS;

export const hears = ({ voiceMs }: Pick<Speaker, 'voiceMs'>, tMs: number): boolean =>
  voiceMs !== null && tMs - voiceMs < HEARS_MS;

/** @param tMs now: looks and microphones grow old */
export function pauseOf(
  speaker: Speaker,
  tMs: number,
  { locale, eagerness }: { readonly locale: Locale; readonly eagerness: Eagerness },
): TurnPause {
  const { text, gaze, melody, answered, spokenMs } = speaker;
  const endedMs = speaker.soundMs ?? text.tMs ?? tMs;
  // Without a microphone only words tell the time.
  const sinceMs = hears(speaker, tMs) ? endedMs : Math.max(endedMs, text.tMs ?? endedMs);
  const evidence: EndEvidence = {
    syntax: turnSyntax(wordsOf(text), locale),
    answers: isShortAnswer(wordsOf(text), speaker.saying, locale),
    ending: turnEnding(melody),
    final: text.final,
    fresh: text.tMs !== null && text.tMs - endedMs >= FRESH_MS,
    looksHere: gaze && tMs - gaze.tMs < LOOK_MS ? gaze.looksHere : null,
    eagerness,
  };
  const settledMs = text.final || text.tMs === null ? -Infinity : text.tMs + SETTLE_MS;
  const { syntax, answers, final, fresh, looksHere } = evidence;
  const whole = (syntax === 'complete' || answers) && (final || fresh) && looksHere !== false;
  return {
    endedMs,
    overMs: Math.max(sinceMs + endSilenceMs(evidence), settledMs, stirredUntilMs(speaker)),
    aheadMs: whole ? Math.max(sinceMs + AHEAD_MS, settledMs) : Infinity,
    yieldsMs:
      answered || !hears(speaker, tMs) ? Infinity : sinceMs + mayYieldAfterMs(evidence, spokenMs),
  };
}
