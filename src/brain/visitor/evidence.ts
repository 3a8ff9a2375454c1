import { clamp01 } from '#core';

import type { VisitorEstimate } from './visitor.ts';

export type EvidenceSource = 'text' | 'hint' | 'voice' | 'face' | 'gesture';

/** What one sense says of the visitor now, and how much that counts. */
export interface Evidence {
  readonly source: EvidenceSource;
  /** [-1, 1]; null where this sense cannot tell. */
  readonly valence: number | null;
  /** [-1, 1]; null where this sense cannot tell. */
  readonly arousal: number | null;
  /** Inverse of the variance it is given: trust at its best, times its own confidence, faded with age; > 0. */
  readonly precision: number;
  readonly ageMs: number;
}

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
/** A smile is the one thing a face shows a screen on purpose; a frown there is mostly concentration. */
const SMILE_SPREAD = 0.42;
const FROWN_SPREAD = 0.85;

/** Evidence fainter than this is none. */
const FLOOR = 1e-4;

/** Everything that is fresh enough to count, the most trusted first. `tMs` is the time it is asked at. */
export function evidenceOf(visitor: VisitorEstimate, tMs: number): readonly Evidence[] {
  const { face, voice, text, hint, sign, mode } = visitor;
  const found: Evidence[] = [];
  const add = (
    source: EvidenceSource,
    says: { readonly tMs: number; readonly confidence: number } | null,
    spread: number,
    valence: number | null,
    arousal: number | null,
  ): void => {
    if (!says) return;
    const ageMs = Math.max(0, tMs - says.tMs);
    const fade = Math.exp(-ageMs / 1000 / TRUST[source].fadeS);
    const precision = (clamp01(says.confidence) * fade) / spread ** 2;
    if (precision > FLOOR) found.push({ source, valence, arousal, precision, ageMs });
  };
  add('text', text, TRUST.text.spread, text?.valence ?? null, text?.arousal ?? null);
  add('hint', hint, TRUST.hint.spread, hint?.valence ?? null, hint?.arousal ?? null);
  // Where only movements may be read, nothing is made of them.
  if (mode !== 'full') return found;
  // Joy and anger sound alike: a voice says how much, not which way.
  add('voice', voice, TRUST.voice.spread, null, voice?.arousal ?? null);
  const spread =
    (face?.valence ?? 0) < 0
      ? FROWN_SPREAD
      : TRUST.face.spread - (TRUST.face.spread - SMILE_SPREAD) * clamp01(face?.smile ?? 0);
  add('face', face, spread, face?.valence ?? null, face?.arousal ?? null);
  add('gesture', sign, TRUST.gesture.spread, sign?.valence ?? null, sign?.arousal ?? null);
  return found;
}

/** What the evidence comes to on one axis. */
export interface Combined {
  /** [-1, 1], drawn towards 0 where little is known. */
  readonly mean: number;
  /** Sum of the precisions that took part. */
  readonly precision: number;
  /** [0, 1]: 1 when every sense says the same, near 0 when two trusted ones say opposite things. */
  readonly agreement: number;
  /** [0, 1] how far some senses say good and others bad; one that says nothing contradicts nobody. */
  readonly conflict: number;
}

/** Before anything is sensed the visitor is taken for calm, but hardly so: precision of that guess. */
const PRIOR_PRECISION = 0.7;
/** Senses further apart than this begin to contradict each other. */
const APART = 0.5;

/**
 * A precision-weighted mean in which each sense also counts by how much of the others' precision supports it, so that
 * contradicting senses end nearer to the better supported side instead of in a middle that nobody said. Smooth in every
 * input: no sense is ever switched off, so nothing chatters.
 */
export function combine(evidence: readonly Evidence[], axis: 'valence' | 'arousal'): Combined {
  let precision = 0;
  for (const each of evidence) if (each[axis] !== null) precision += each.precision;
  if (precision === 0) return { mean: 0, precision: 0, agreement: 1, conflict: 0 };
  let [weighed, weight, plain] = [0, 0, 0];
  for (const each of evidence) {
    const x = each[axis];
    if (x === null) continue;
    let support = 0;
    for (const other of evidence) {
      const y = other[axis];
      if (y !== null) support += other.precision / (1 + ((x - y) / APART) ** 2);
    }
    const supported = (each.precision * support) / precision;
    weighed += supported * x;
    weight += supported;
    plain += each.precision * x;
  }
  const middle = plain / precision;
  let [spread, good, bad] = [0, 0, 0];
  for (const each of evidence) {
    const x = each[axis];
    if (x === null) continue;
    spread += (each.precision * (x - middle) ** 2) / precision;
    if (x > 0) good += each.precision * x;
    else bad -= each.precision * x;
  }
  return {
    mean: weighed / (weight + PRIOR_PRECISION),
    precision,
    agreement: 1 / (1 + spread / APART ** 2),
    conflict: (2 * Math.min(good, bad)) / (good + bad + PRIOR_PRECISION),
  };
}

/** One sense's part in the estimate, for whoever asks why. */
export interface Vote extends Evidence {
  /** [0, 1] share of all that counts now. */
  readonly share: number;
  /** Whether it pulls the valence the way the estimate goes; null where it cannot tell or both are near 0. */
  readonly agrees: boolean | null;
}

/** Below this a valence leans nowhere. */
const LEANS = 0.08;

/** Which sense said what, and how much it counted: the estimate's reasons, the weightiest first. */
export function explainVisitor(visitor: VisitorEstimate, tMs: number): readonly Vote[] {
  const evidence = evidenceOf(visitor, tMs);
  const total = evidence.reduce((sum, { precision }) => sum + precision, 0);
  return evidence
    .map((each) => ({
      ...each,
      share: each.precision / total,
      agrees:
        each.valence === null || Math.abs(each.valence) < LEANS || Math.abs(visitor.valence) < LEANS
          ? null
          : Math.sign(each.valence) === Math.sign(visitor.valence),
    }))
    .toSorted((a, b) => b.share - a.share);
}
