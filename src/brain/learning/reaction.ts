import { clamp, type Manner, type MannerContext } from '#core';

import type { VisitorEstimate } from '../state.ts';
import { combine, gather, noEvidence, nothingCombined, ROW } from '../visitor/evidence.ts';

/** An answer that is or was being heard, and what the visitor has shown since. */
export interface Hearing {
  /** Null for what was said without a choice, such as a greeting. */
  readonly asked: { readonly manner: Manner; readonly context: MannerContext } | null;
  readonly fromMs: number;
  /** When its last word was heard; null while it goes on. */
  readonly endedMs: number | null;
  /** The visitor has taken their turn: what this step still shows, their words above all, is the last that counts. */
  readonly closing: boolean;
  /** [-1, 1] valence times confidence, just before. */
  readonly before: number;
  /** [0, 1] */
  readonly attentionBefore: number;
  /** Seconds of looking and listening, each weighted by how sure it was, and what they add up to. */
  readonly seenS: number;
  readonly seenPleasureS: number;
  /** The same of the words that followed, in seconds of looking that they are worth. */
  readonly toldS: number;
  readonly toldPleasureS: number;
  readonly watchedS: number;
  readonly attentionS: number;
  readonly topics: readonly string[];
}

/** A face answers a remark within half a second to a second: what it shows sooner is about something else. */
const REACTS_AFTER_MS = 500;
/** A face is watched this long after the last word. Words count whenever they come, up to the limit below. */
const LINGERS_MS = 8000;
const WORDS_WITHIN_MS = 90_000;
/** What the visitor says next weighs as much as this long a look at a face. */
const WORDS_WEIGH_S = 4;
/** Words that complain or ask for help are of their own matter first: this share of it is taken for an answer's. */
const OWN_MATTER = 0.3;
/** Sum of precisions at which the evidence is half as sure as it can be, as in the estimate itself. */
const HALF_SURE = 1.6;
const ATTENTION_SHARE = 0.3;
/** Less than this is silence and teaches nothing; twice `HALF_WEIGHT_S` and more is nearly a whole observation. */
const LEAST_S = 0.5;
const HALF_WEIGHT_S = 1;
const MOST_TOPICS = 4;

export const startHearing = (
  asked: Hearing['asked'],
  visitor: VisitorEstimate,
  tMs: number,
): Hearing => ({
  asked,
  fromMs: tMs,
  endedMs: null,
  closing: false,
  before: visitor.valence * visitor.confidence,
  attentionBefore: visitor.attention,
  seenS: 0,
  seenPleasureS: 0,
  toldS: 0,
  toldPleasureS: 0,
  watchedS: 0,
  attentionS: 0,
  topics: [],
});

export const withTopic = (hearing: Hearing, topic: string): Hearing =>
  hearing.topics.includes(topic) || hearing.topics.length >= MOST_TOPICS
    ? hearing
    : { ...hearing, topics: [...hearing.topics, topic] };

/** Whether a step can still add anything. */
export const isWatched = ({ fromMs, endedMs, closing }: Hearing, tMs: number): boolean =>
  closing || (tMs >= fromMs + REACTS_AFTER_MS && (endedMs === null || tMs <= endedMs + LINGERS_MS));

/** Written anew at every step. */
const evidence = noEvidence();
const [seen, told] = [nothingCombined(), nothingCombined()];

/**
 * Adds what the visitor shows in one step; the same value when they show nothing. Only what was sensed after the answer began counts: an old complaint that fades
 * from the estimate is no smile. The model's own reading of the visitor is left out, for it is of the words before.
 */
export function watch(
  hearing: Hearing,
  visitor: VisitorEstimate,
  tMs: number,
  dtS: number,
): Hearing {
  const since = tMs - hearing.fromMs;
  const late = hearing.endedMs !== null && tMs > hearing.endedMs + LINGERS_MS;
  if (late && tMs - (hearing.endedMs ?? tMs) > WORDS_WITHIN_MS) return hearing;
  gather(evidence, visitor, tMs);
  const { precision, ageMs } = evidence;
  precision[ROW.hint] = 0;
  for (let row = 0; row < precision.length; row++) {
    if ((ageMs[row] ?? 0) >= since) precision[row] = 0;
  }
  const words = precision[ROW.text] ?? 0;
  precision[ROW.text] = 0;
  combine(evidence, 'valence', seen);
  const seenS = late ? 0 : dtS * (seen.precision / (seen.precision + HALF_SURE)) * seen.agreement;
  // Words count once, when they are out. Those that tell nothing are silence: they must not count as a shrug.
  precision.fill(0);
  precision[ROW.text] = hearing.closing ? words : 0;
  combine(evidence, 'valence', told);
  const intent = visitor.text?.intent;
  const share = intent === 'complaint' || intent === 'distress' ? OWN_MATTER : 1;
  const toldS = share * WORDS_WEIGH_S * (told.precision / (told.precision + HALF_SURE)) ** 2;
  // Where emotions may not be read, looking away is not held against an answer either.
  const face = visitor.mode === 'full' && !late ? visitor.face : null;
  const watchedS = face && tMs - face.tMs < 1000 ? face.confidence * dtS : 0;
  if (seenS === 0 && toldS === 0 && watchedS === 0) return hearing;
  return {
    ...hearing,
    seenS: hearing.seenS + seenS,
    seenPleasureS: hearing.seenPleasureS + seenS * seen.mean,
    toldS: hearing.toldS + toldS,
    toldPleasureS: hearing.toldPleasureS + toldS * told.mean,
    watchedS: hearing.watchedS + watchedS,
    attentionS: hearing.attentionS + watchedS * (visitor.attention - hearing.attentionBefore),
  };
}

/** What came of an answer. */
export interface Outcome {
  /** [-1, 1] how pleased the visitor appeared. */
  readonly pleasure: number;
  /** [-1, 1] the same with a share of how their attention moved. */
  readonly shown: number;
  /** [0, 1] how much could be seen or read; 0 = silence. */
  readonly weight: number;
  /** [-1, 1] what face, gestures and sounds showed, and what words told; 0 where there were none. */
  readonly seen: number;
  readonly told: number;
  /** [0, 1] share of the words in all of it. */
  readonly words: number;
}

const SILENCE: Outcome = { pleasure: 0, shown: 0, weight: 0, seen: 0, told: 0, words: 0 };

export function outcomeOf(hearing: Hearing): Outcome {
  const { seenS, seenPleasureS, toldS, toldPleasureS, watchedS, attentionS } = hearing;
  const sureS = seenS + toldS;
  if (sureS < LEAST_S) return SILENCE;
  const pleasure = clamp((seenPleasureS + toldPleasureS) / sureS, -1, 1);
  const attention = ATTENTION_SHARE * (watchedS > 0 ? attentionS / watchedS : 0);
  return {
    pleasure,
    shown: clamp(pleasure + attention, -1, 1),
    weight: sureS / (sureS + HALF_WEIGHT_S),
    seen: seenS > 0 ? clamp(seenPleasureS / seenS + attention, -1, 1) : 0,
    told: toldS > 0 ? clamp(toldPleasureS / toldS, -1, 1) : 0,
    words: toldS / sureS,
  };
}
