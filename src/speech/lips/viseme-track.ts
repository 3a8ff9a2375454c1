import { clamp, clamp01, MOUTH_JAW, MOUTH_ROUND, smoothstep, VISEMES } from '#core';
import type { MouthShape, Viseme, VisemeSpan } from '#core';

import { loudnessAt } from './loudness.ts';
import type { Loudness } from './loudness.ts';

/** The lips of one utterance as a function of time. */
export interface VisemeTrack {
  /**
   * Writes the mouth at `tMs` (utterance time) into `out`: each weight in [0, 1], together 1, `sil` taking what nothing
   * else asks for; and the slower axes. Defined for every time, also before the start and after the end. Allocation-free.
   */
  mouthAt(tMs: number, out: MouthShape): void;
}

/**
 * Lips lead the sound: articulators are in place before it is heard. Viewers accept up to about 125 ms of picture
 * first and only 45 ms of sound first (ITU-R BT.1359), so a lead is the safe side as well.
 */
export const LIP_LEAD_MS = 30;

/** Full closure of a single p, b or m, whatever the voice's own timing: shorter is not seen, longer reads as a pause. */
const CLOSURE_MIN_MS = 50;
const CLOSURE_MAX_MS = 80;
/** Contact of lower lip and teeth in f, v. */
const TOUCH_MIN_MS = 40;
const TOUCH_MAX_MS = 70;
/** Lips take this long to close and open around a closure. */
const CLOSURE_RAMP_MS = 35;

interface Dominance {
  /** How strongly the viseme holds its own against its neighbours. */
  readonly strength: number;
  /** How early it is felt, and how long it lingers (standard deviations of the shoulders, in ms). */
  readonly beforeMs: number;
  readonly afterMs: number;
}
const dominance = (strength: number, beforeMs: number, afterMs: number): Dominance => ({
  strength,
  beforeMs,
  afterMs,
});
/**
 * After Cohen & Massaro (1993): each segment dominates around its centre and yields with distance. Rounding is
 * anticipated most; tongue consonants leave the lips to their neighbours soonest.
 */
const DOMINANCE: Readonly<Record<Viseme, Dominance>> = {
  sil: dominance(0.8, 45, 55),
  PP: dominance(1, 36, 32),
  FF: dominance(1, 36, 32),
  TH: dominance(0.85, 32, 30),
  DD: dominance(0.8, 28, 28),
  kk: dominance(0.75, 28, 28),
  CH: dominance(0.95, 46, 36),
  SS: dominance(0.85, 32, 30),
  nn: dominance(0.8, 30, 28),
  RR: dominance(0.85, 40, 34),
  aa: dominance(0.9, 40, 38),
  E: dominance(0.85, 36, 36),
  I: dominance(0.85, 36, 36),
  O: dominance(0.95, 50, 40),
  U: dominance(0.95, 52, 40),
};
/**
 * How far a viseme wants the jaw down, [0, 1]. The jaw is heavy: it swings with the syllable, opens for vowels through
 * the consonants beside them, and follows how loud the syllable is (JALI, Edwards 2016: jaw and lips on two axes).
 */
export const JAW: Readonly<Record<Viseme, number>> = {
  sil: 0,
  PP: 0.1,
  FF: 0.08,
  TH: 0.2,
  DD: 0.22,
  kk: 0.4,
  CH: 0.15,
  SS: 0.04,
  nn: 0.3,
  RR: 0.25,
  aa: 1,
  E: 0.65,
  I: 0.3,
  O: 0.65,
  U: 0.2,
};
/** The jaw's shoulders, ms: nearly twice as slow as the lips'. */
const JAW_SCALE_MS = 70;
/**
 * How rounded a viseme wants the lips, [0, 1]; null for what the tongue or a closure makes, which leaves rounding to its
 * neighbours: the d of "would you" is said with the lips of its vowels.
 */
export const ROUND: Readonly<Record<Viseme, number | null>> = {
  sil: 0,
  PP: null,
  FF: null,
  TH: null,
  DD: null,
  kk: null,
  CH: 0.7,
  SS: null,
  nn: null,
  RR: 0.55,
  aa: 0,
  E: 0,
  I: 0,
  O: 0.8,
  U: 1,
};
/** Rounding is anticipated (up to some 120 ms, Cohen & Massaro 1993) more than it lingers, ms. */
const ROUND_BEFORE_MS = 85;
const ROUND_AFTER_MS = 60;
/** Where nothing near has a say, lips are not rounded. */
const UNDECIDED = 0.1;
/** A quiet syllable opens the lips this much less than a loud one; closures do not listen. */
const QUIET_LIPS = 0.78;

/** The shoulders begin inside the segment, at this share of its length from either end, but never farther in than this. */
const SHOULDER_SHARE = 0.3;
const SHOULDER_MAX_MS = 30;
/** exp(-x²) is below 0.001 here: farther neighbours are not felt. */
const REACH = 2.65;
const SIL = VISEMES.indexOf('sil');
const PP = VISEMES.indexOf('PP');
const FF = VISEMES.indexOf('FF');

/** Neighbouring spans of one viseme are one gesture: the m and b of "number" close once. */
const mergeRepeats = (spans: readonly VisemeSpan[]): readonly VisemeSpan[] => {
  const merged: VisemeSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && last.viseme === span.viseme && span.startMs - last.endMs < 1) {
      merged[merged.length - 1] = {
        ...last,
        endMs: Math.max(last.endMs, span.endMs),
        weight: Math.max(last.weight, span.weight),
      };
    } else if (span.endMs > span.startMs) merged.push(span);
  }
  return merged;
};

/** 1 inside [from, to], easing to 0 over the ramp on either side. */
const gateAt = (tMs: number, fromMs: number, toMs: number): number =>
  tMs < fromMs
    ? smoothstep(fromMs - CLOSURE_RAMP_MS, fromMs, tMs)
    : 1 - smoothstep(toMs, toMs + CLOSURE_RAMP_MS, tMs);

/**
 * Lays out the lips of an utterance. Spans are in order of start; gaps between them are rest. With the loudness of its
 * sound, quiet syllables open lips and jaw less; without, all are taken to be of middling loudness.
 */
export const createVisemeTrack = (
  visemes: readonly VisemeSpan[],
  loudness: Loudness | null = null,
): VisemeTrack => {
  const spans = mergeRepeats(visemes);
  const count = spans.length;
  const shape = new Uint8Array(count);
  const from = new Float64Array(count);
  const to = new Float64Array(count);
  const before = new Float64Array(count);
  const after = new Float64Array(count);
  const strength = new Float64Array(count);
  const weight = new Float64Array(count);
  const gateFrom = new Float64Array(count);
  const gateTo = new Float64Array(count);
  const jaw = new Float64Array(count);
  const round = new Float64Array(count);
  const rounds = new Float64Array(count);
  for (const [index, span] of spans.entries()) {
    const own = DOMINANCE[span.viseme];
    const lengthMs = span.endMs - span.startMs;
    const isSil = span.viseme === 'sil';
    // A pause is held up to its edge: only its shoulders reach into speech.
    const insetMs = isSil ? 0 : Math.min(SHOULDER_MAX_MS, lengthMs * SHOULDER_SHARE);
    shape[index] = VISEMES.indexOf(span.viseme);
    round[index] = ROUND[span.viseme] ?? 0;
    rounds[index] = ROUND[span.viseme] === null ? 0 : 1;
    jaw[index] = JAW[span.viseme] * (0.6 + 0.4 * clamp01(span.weight));
    from[index] = span.startMs + insetMs;
    to[index] = span.endMs - insetMs;
    before[index] = own.beforeMs;
    after[index] = own.afterMs;
    weight[index] = clamp01(span.weight);
    strength[index] = own.strength * (0.5 + 0.5 * clamp01(span.weight));
    const centreMs = (span.startMs + span.endMs) / 2;
    const shortest =
      span.viseme === 'PP'
        ? clamp(lengthMs, CLOSURE_MIN_MS, CLOSURE_MAX_MS)
        : clamp(lengthMs * 0.7, TOUCH_MIN_MS, TOUCH_MAX_MS);
    // A long m, or the m and b of "number", stays closed for as long as it sounds.
    const holdMs = Math.max(shortest, lengthMs - 2 * CLOSURE_RAMP_MS);
    gateFrom[index] = centreMs - holdMs / 2;
    gateTo[index] = centreMs + holdMs / 2;
  }
  const firstMs = spans[0]?.startMs ?? 0;
  const lastMs = spans.at(-1)?.endMs ?? 0;

  return {
    mouthAt(tMs, out) {
      const t = tMs + LIP_LEAD_MS;
      out.fill(0);
      // Rest outside the utterance is one long pause on either side.
      const rest = DOMINANCE.sil;
      const opening = Math.max(0, t - firstMs) / rest.afterMs;
      const closing = Math.max(0, lastMs - t) / rest.beforeMs;
      let total =
        rest.strength * (Math.exp(-opening * opening) + Math.exp(-closing * closing)) +
        (count === 0 ? 1 : 0);
      let closed = 0;
      let touched = 0;
      let jawDrop = 0;
      let jawTotal = total;
      let rounded = 0;
      let roundTotal = total;
      for (let index = 0; index < count; index += 1) {
        const start = from[index] ?? 0;
        const end = to[index] ?? 0;
        const scaleMs = (t < start ? before[index] : after[index]) ?? 1;
        const distance = t < start ? start - t : t > end ? t - end : 0;
        if (distance > Math.max(scaleMs, ROUND_BEFORE_MS) * REACH + CLOSURE_RAMP_MS * 2) {
          if (t < start) break;
          continue;
        }
        const which = shape[index] ?? SIL;
        const d = distance / scaleMs;
        const felt = (strength[index] ?? 0) * Math.exp(-d * d);
        total += felt;
        const heavy = distance / JAW_SCALE_MS;
        const pull = Math.exp(-heavy * heavy);
        jawTotal += pull;
        jawDrop += pull * (jaw[index] ?? 0);
        const slow = distance / (t < start ? ROUND_BEFORE_MS : ROUND_AFTER_MS);
        const say = (rounds[index] ?? 0) * Math.exp(-slow * slow);
        roundTotal += say;
        rounded += say * (round[index] ?? 0);
        out[which] = (out[which] ?? 0) + felt * (weight[index] ?? 0);
        if (which === PP || which === FF) {
          const gate = gateAt(t, gateFrom[index] ?? 0, gateTo[index] ?? 0);
          if (which === PP) closed = Math.max(closed, gate);
          else touched = Math.max(touched, gate);
        }
      }
      // Closures are not negotiable: whatever they are among, the lips meet. The three shares add up to 1.
      const touch = touched * (1 - closed);
      const free = (1 - touched) * (1 - closed);
      const loud = loudnessAt(loudness, t);
      const amplitude = QUIET_LIPS + (1 - QUIET_LIPS) * loud;
      let rested = 1;
      for (let index = 0; index < VISEMES.length; index += 1) {
        if (index === SIL) continue;
        const open = (free * amplitude * (out[index] ?? 0)) / total;
        out[index] = clamp01(open + (index === PP ? closed : index === FF ? touch : 0));
        rested -= out[index] ?? 0;
      }
      out[SIL] = clamp01(rested);
      out[MOUTH_ROUND] = clamp01(rounded / (roundTotal + UNDECIDED));
      out[MOUTH_JAW] = clamp01((loud * jawDrop) / jawTotal);
    },
  };
};
