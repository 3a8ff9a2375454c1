import { clamp01 } from '#core';

import type { VisitorEstimate } from './visitor.ts';

/** The senses, the most trusted first. */
const SOURCES = ['text', 'hint', 'voice', 'face', 'gesture'] as const;
export type EvidenceSource = (typeof SOURCES)[number];
export const ROW = { text: 0, hint: 1, voice: 2, face: 3, gesture: 4 } as const;

/**
 * What each sense says of the visitor now and how much that counts, one row for each of them. In arrays that are written
 * anew each time: this is asked sixty times a second and must leave nothing behind.
 */
export interface Evidence {
  /** [-1, 1]; NaN where this sense cannot tell. */
  readonly valence: Float64Array;
  /** [-1, 1]; NaN where this sense cannot tell. */
  readonly arousal: Float64Array;
  /** Inverse of the variance it is given: trust at its best, times its own confidence, faded with age; 0 = says nothing. */
  readonly precision: Float64Array;
  readonly ageMs: Float64Array;
}

export const noEvidence = (): Evidence => ({
  valence: new Float64Array(SOURCES.length),
  arousal: new Float64Array(SOURCES.length),
  precision: new Float64Array(SOURCES.length),
  ageMs: new Float64Array(SOURCES.length),
});

/**
 * How far off each sense is at its best (standard deviation on the scale [-1, 1]), and how fast it goes out of date.
 * Text > voice > face, because people's faces stay serious in front of a machine even when pleased (arXiv 2605.20200,
 * n = 20).
 */
const TRUST = {
  text: { spread: 0.36, fadeS: 14 },
  hint: { spread: 0.42, fadeS: 14 },
  voice: { spread: 0.45, fadeS: 2.5 },
  face: { spread: 0.5, fadeS: 1.2 },
  gesture: { spread: 0.55, fadeS: 4 },
} as const;
const FADES_S = SOURCES.map((source) => TRUST[source].fadeS);
/** A smile is the one thing a face shows a screen on purpose; a frown there is mostly concentration. */
const SMILE_SPREAD = 0.42;
const FROWN_SPREAD = 0.85;

/** Evidence fainter than this is none. */
const FLOOR = 1e-4;

interface Says {
  readonly tMs: number;
  readonly confidence: number;
  readonly valence: number;
  readonly arousal: number;
}

function put(e: Evidence, row: number, says: Says | null, tMs: number, spread: number): void {
  e.precision[row] = 0;
  if (!says) return;
  const ageMs = Math.max(0, tMs - says.tMs);
  const fade = Math.exp(-ageMs / 1000 / (FADES_S[row] ?? 1));
  const precision = (clamp01(says.confidence) * fade) / spread ** 2;
  if (precision <= FLOOR) return;
  e.precision[row] = precision;
  e.ageMs[row] = ageMs;
  e.valence[row] = says.valence;
  e.arousal[row] = says.arousal;
}

/** Writes down everything that is fresh enough to count. `tMs` is the time it is asked at. */
export function gather(e: Evidence, visitor: VisitorEstimate, tMs: number): void {
  const { face, voice, text, hint, sign, mode } = visitor;
  // Where only movements may be read, nothing is made of them.
  const full = mode === 'full';
  put(e, ROW.text, text, tMs, TRUST.text.spread);
  put(e, ROW.hint, hint, tMs, TRUST.hint.spread);
  put(e, ROW.voice, full ? voice : null, tMs, TRUST.voice.spread);
  // Joy and anger sound alike: a voice says how much, not which way.
  e.valence[ROW.voice] = Number.NaN;
  const spread =
    face && face.valence >= 0
      ? TRUST.face.spread - (TRUST.face.spread - SMILE_SPREAD) * clamp01(face.smile)
      : FROWN_SPREAD;
  put(e, ROW.face, full ? face : null, tMs, spread);
  put(e, ROW.gesture, full ? sign : null, tMs, TRUST.gesture.spread);
}

/** What the evidence comes to on one axis. */
export interface Combined {
  /** [-1, 1], drawn towards 0 where little is known. */
  mean: number;
  /** Sum of the precisions that took part. */
  precision: number;
  /** [0, 1]: 1 when every sense says the same, near 0 when two trusted ones say opposite things. */
  agreement: number;
  /** [0, 1] how far some senses say good and others bad; one that says nothing contradicts nobody. */
  conflict: number;
}

export const nothingCombined = (): Combined => ({
  mean: 0,
  precision: 0,
  agreement: 1,
  conflict: 0,
});

/** Before anything is sensed the visitor is taken for calm, but hardly so: precision of that guess. */
const PRIOR_PRECISION = 0.7;
/** Senses contradict each other while they speak at about the same time. */
const AT_ONCE_MS = 3000;
/** Senses further apart than this begin to contradict each other. */
const APART = 0.5;

/**
 * A precision-weighted mean in which each sense also counts by how much of the others' precision supports it, so that
 * contradicting senses end nearer to the better supported side instead of in a middle that nobody said. Smooth in every
 * input: no sense is ever switched off, so nothing chatters. Written into `out`.
 */
export function combine(evidence: Evidence, axis: 'valence' | 'arousal', out: Combined): void {
  const weights = evidence.precision;
  const says = axis === 'valence' ? evidence.valence : evidence.arousal;
  let total = 0;
  for (let i = 0; i < SOURCES.length; i++) if (!Number.isNaN(says[i])) total += weights[i] ?? 0;
  out.mean = 0;
  out.precision = total;
  out.agreement = 1;
  out.conflict = 0;
  if (total === 0) return;
  let weighed = 0;
  let weight = 0;
  let plain = 0;
  for (let i = 0; i < SOURCES.length; i++) {
    const own = weights[i] ?? 0;
    const x = says[i] ?? Number.NaN;
    if (own === 0 || Number.isNaN(x)) continue;
    let support = 0;
    for (let j = 0; j < SOURCES.length; j++) {
      const other = weights[j] ?? 0;
      const y = says[j] ?? Number.NaN;
      if (other !== 0 && !Number.isNaN(y)) support += other / (1 + ((x - y) / APART) ** 2);
    }
    const supported = (own * support) / total;
    weighed += supported * x;
    weight += supported;
    plain += own * x;
  }
  const middle = plain / total;
  let spread = 0;
  let good = 0;
  let bad = 0;
  for (let i = 0; i < SOURCES.length; i++) {
    const own = weights[i] ?? 0;
    const x = says[i] ?? Number.NaN;
    if (own === 0 || Number.isNaN(x)) continue;
    spread += (own * (x - middle) ** 2) / total;
    // What was said a while ago and what is shown now are a change, no contradiction.
    const now = own * x * Math.exp(-(evidence.ageMs[i] ?? 0) / AT_ONCE_MS);
    if (x > 0) good += now;
    else bad -= now;
  }
  out.mean = weighed / (weight + PRIOR_PRECISION);
  out.agreement = 1 / (1 + spread / APART ** 2);
  out.conflict = (2 * Math.min(good, bad)) / (good + bad + PRIOR_PRECISION);
}

/** One sense's part in the estimate, for whoever asks why. */
export interface Vote {
  readonly source: EvidenceSource;
  /** [-1, 1]; null where this sense cannot tell. */
  readonly valence: number | null;
  readonly arousal: number | null;
  /** > 0 */
  readonly precision: number;
  readonly ageMs: number;
  /** [0, 1] share of all that counts now. */
  readonly share: number;
  /** Whether it pulls the valence the way the estimate goes; null where it cannot tell or both are near 0. */
  readonly agrees: boolean | null;
}

/** Below this a valence leans nowhere. */
const LEANS = 0.08;

const known = (x: number | undefined): number | null =>
  x === undefined || Number.isNaN(x) ? null : x;

/** Which sense said what, and how much it counted: the estimate's reasons, the weightiest first. */
export function explainVisitor(visitor: VisitorEstimate, tMs: number): readonly Vote[] {
  const evidence = noEvidence();
  gather(evidence, visitor, tMs);
  const total = evidence.precision.reduce((sum, precision) => sum + precision, 0);
  return SOURCES.map((source, row): Vote => {
    const precision = evidence.precision[row] ?? 0;
    const valence = known(evidence.valence[row]);
    return {
      source,
      valence,
      arousal: known(evidence.arousal[row]),
      precision,
      ageMs: evidence.ageMs[row] ?? 0,
      share: precision / total,
      agrees:
        valence === null || Math.abs(valence) < LEANS || Math.abs(visitor.valence) < LEANS
          ? null
          : Math.sign(valence) === Math.sign(visitor.valence),
    };
  })
    .filter(({ precision }) => precision > 0)
    .toSorted((a, b) => b.share - a.share);
}
