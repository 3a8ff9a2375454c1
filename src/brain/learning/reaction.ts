import { clamp, type Manner, type MannerContext } from '#core';

import type { VisitorEstimate } from '../state.ts';
import { combine, evidenceOf } from '../visitor/evidence.ts';

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
  /** Seconds of evidence, each weighted by how sure it was, and what they add up to. */
  readonly sureS: number;
  readonly pleasureS: number;
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
  sureS: 0,
  pleasureS: 0,
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
  const fresh = evidenceOf(visitor, tMs).filter(
    ({ source, ageMs }) => source !== 'hint' && ageMs < since && (!late || source === 'text'),
  );
  const { mean, precision, agreement } = combine(fresh, 'valence');
  const sure = (precision / (precision + HALF_SURE)) * agreement;
  const wordsCame = fresh.some(({ source, ageMs }) => source === 'text' && ageMs < 1000);
  // Words that tell nothing are silence: they must not count as a shrug.
  const seconds = hearing.closing && wordsCame ? WORDS_WEIGH_S * sure ** 2 : dtS * sure;
  // Where emotions may not be read, looking away is not held against an answer either.
  const face = visitor.mode === 'full' && !late ? visitor.face : null;
  const seen = face && tMs - face.tMs < 1000 ? face.confidence * dtS : 0;
  if (seconds === 0 && seen === 0) return hearing;
  return {
    ...hearing,
    sureS: hearing.sureS + seconds,
    pleasureS: hearing.pleasureS + seconds * mean,
    watchedS: hearing.watchedS + seen,
    attentionS: hearing.attentionS + seen * (visitor.attention - hearing.attentionBefore),
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
}

export function outcomeOf({ sureS, pleasureS, watchedS, attentionS }: Hearing): Outcome {
  if (sureS < LEAST_S) return { pleasure: 0, shown: 0, weight: 0 };
  const pleasure = clamp(pleasureS / sureS, -1, 1);
  const attention = watchedS > 0 ? attentionS / watchedS : 0;
  return {
    pleasure,
    shown: clamp(pleasure + ATTENTION_SHARE * attention, -1, 1),
    weight: sureS / (sureS + HALF_WEIGHT_S),
  };
}
