import type { Eagerness } from '#core';

import type { TurnEnding } from './turn-melody.ts';
import type { TurnSyntax } from './turn-syntax.ts';

/** Silence after which a turn is over when everything says so (EVI; OpenAI's semantic VAD shortens likewise). */
export const END_OF_FINAL_MS = 300;
/** Silence after which the visitor's spoken turn is over by default. */
export const END_OF_TURN_MS = 800;
/** The same where voice and words say so, but the recogniser has not settled on them: most pauses for breath are over. */
const END_OF_UNSETTLED_MS = 700;
/** The same while they look away, as people do who are still thinking (Ho 2015: a turn ends looking at the other). */
const END_LOOKING_AWAY_MS = 1100;
/** Where the sentence cannot end yet. */
export const LONGEST_WAIT_MS: Readonly<Record<Eagerness, number>> = {
  eager: 2000,
  balanced: 4000,
  patient: 8000,
};
/** Where it can, a patient listener waits a little longer all the same, still within what feels connected. */
const PATIENT = 1.5;

export interface EndEvidence {
  readonly syntax: TurnSyntax;
  /** It may be all there is to say to what the person asked, such as "two". */
  readonly answers: boolean;
  /** How the voice ended. */
  readonly ending: TurnEnding;
  /** The recogniser has settled on these words. */
  readonly final: boolean;
  /** The words are late enough to hold all that was said. */
  readonly fresh: boolean;
  /** Whether the visitor appears to look at the person; null when that is not seen. */
  readonly looksHere: boolean | null;
  readonly eagerness: Eagerness;
}

/** The silence that ends the turn, ms. */
export function endSilenceMs(evidence: EndEvidence): number {
  const { syntax, answers, ending, final, fresh, looksHere, eagerness } = evidence;
  if (syntax === 'dangling') return LONGEST_WAIT_MS[eagerness];
  const patience = eagerness === 'patient' ? PATIENT : 1;
  if (looksHere === false) return END_LOOKING_AWAY_MS * patience;
  // A voice that is held up has more to say, whatever the words look like; and recognisers settle in every pause. A word
  // that was asked for is too short to tell by its melody, and is waited for.
  const closed =
    ending === 'fall' || ending === 'rise' || (ending === 'unknown' && (final || answers));
  const over =
    (syntax === 'complete' || answers) && (closed || (answers && final)) && (fresh || final);
  const overMs = final || answers ? END_OF_FINAL_MS : END_OF_UNSETTLED_MS;
  return (over ? overMs : END_OF_TURN_MS) * patience;
}

/** Quiet after which the end of the turn may be near, and is answered with a look or a nod. */
const MAY_END_MS = 95;
/** The same where nothing but the quiet says so: closures within a word are shorter. */
const MAY_END_UNTOLD_MS = 145;
/** Less speech than this asks for no answer. */
const SHORTEST_SPEECH_MS = 350;

/**
 * The quiet after which the visitor may be about to yield: worth a listener's movement, never a word. Infinity where
 * there was too little to answer.
 */
export function mayYieldAfterMs(
  evidence: Pick<EndEvidence, 'syntax' | 'ending'>,
  spokeMs: number,
): number {
  if (spokeMs < SHORTEST_SPEECH_MS) return Infinity;
  const told = evidence.ending !== 'level' && evidence.ending !== 'unknown';
  return told || evidence.syntax === 'complete' ? MAY_END_MS : MAY_END_UNTOLD_MS;
}
