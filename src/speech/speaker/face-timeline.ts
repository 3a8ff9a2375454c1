import { createMouthShape, smoothstep, VISEMES } from '#core';
import type { MouthShape } from '#core';

import type { Caption } from '../ports.ts';
import type { PlacedClause } from './placed-clause.ts';

/** What the face and the captions show of the clauses on the clock. */
export interface FaceTimeline {
  /** A clause, put there at `audioMs`; one that is not `captioned` moves the lips only. */
  add(placed: PlacedClause, audioMs: number, captioned?: boolean): void;
  /** A clause that will not be heard after all. */
  remove(placed: PlacedClause): void;
  /** Speech was cut off for a while: the mouth comes to rest, captions stay as they are until more is said. */
  hold(audioMs: number): void;
  /** Speech was cut off at `audioMs`: the mouth comes to rest, captions vanish. */
  cut(audioMs: number): void;
  /** Allocation-free. */
  mouthAt(audioMs: number, out: MouthShape): void;
  /** `goesOn` tells whether more of a line is to come: its last words stay up meanwhile. */
  captionAt(audioMs: number, goesOn: (lineId: string) => boolean): Caption | null;
}

/** Lips leave rest this long before a clause begins; where it comes later than that, from the moment that it does. */
const PREPARE_MS = 100;
/** Lips of a clause that has ended are at rest by then. */
const LINGER_MS = 250;
/** Interrupted lips come to rest in this time. */
const RELEASE_MS = 140;
/** A caption stays this long after its clause, so that the next one does not blink in. */
const CAPTION_LINGER_MS = 350;
/** Clauses kept: those ahead and the last one. */
const KEPT = 12;
const SIL = VISEMES.indexOf('sil');

const rest = (out: MouthShape): void => {
  out.fill(0);
  out[SIL] = 1;
};
const blend = (from: MouthShape, out: MouthShape, t: number): void => {
  for (let index = 0; index < out.length; index += 1)
    out[index] = (from[index] ?? 0) * (1 - t) + (out[index] ?? 0) * t;
};

export const createFaceTimeline = (): FaceTimeline => {
  const clauses: PlacedClause[] = [];
  const scratch = createMouthShape();
  /** The mouth as it was when speech was cut off. */
  const cutMouth = createMouthShape();
  let cutMs = -Infinity;
  const uncaptioned = new WeakSet<PlacedClause>();
  /** When the lips may begin. */
  const preparedMs = new WeakMap<PlacedClause, number>();

  /** Index of the last clause that has begun to show, or -1. */
  const showing = (audioMs: number, aheadMs: number): number => {
    for (let index = clauses.length - 1; index >= 0; index -= 1) {
      const clause = clauses[index];
      if (clause && audioMs >= clause.startMs - aheadMs) return index;
    }
    return -1;
  };
  const write = (clause: PlacedClause | undefined, audioMs: number, out: MouthShape): void => {
    if (clause && audioMs < clause.endMs() + LINGER_MS) clause.mouthAt(audioMs, out);
    else rest(out);
  };
  const mouthAt = (audioMs: number, out: MouthShape): void => {
    const index = showing(audioMs, PREPARE_MS);
    const current = index < 0 ? undefined : clauses[index];
    write(current, audioMs, out);
    if (current && audioMs < current.startMs) {
      write(index > 0 ? clauses[index - 1] : undefined, audioMs, scratch);
      blend(scratch, out, smoothstep(preparedMs.get(current) ?? 0, current.startMs, audioMs));
    }
    if (audioMs < cutMs + RELEASE_MS)
      blend(cutMouth, out, smoothstep(cutMs, cutMs + RELEASE_MS, audioMs));
  };

  const release = (audioMs: number): void => {
    mouthAt(audioMs, scratch);
    cutMouth.set(scratch);
    cutMs = audioMs;
  };
  /** The last clause with a caption that has begun. */
  const captioned = (audioMs: number): PlacedClause | undefined =>
    clauses.findLast((clause) => audioMs >= clause.startMs && !uncaptioned.has(clause));

  return {
    add(placed, audioMs, isCaptioned = true) {
      clauses.push(placed);
      preparedMs.set(placed, Math.max(audioMs, placed.startMs - PREPARE_MS));
      if (!isCaptioned) uncaptioned.add(placed);
      if (clauses.length > KEPT) clauses.shift();
    },
    remove(placed) {
      const index = clauses.indexOf(placed);
      if (index >= 0) clauses.splice(index, 1);
    },
    hold(audioMs) {
      release(audioMs);
      // What has not begun comes back as something new.
      const begun = clauses.filter((clause) => clause.startMs <= audioMs);
      clauses.splice(0, clauses.length, ...begun);
    },
    cut(audioMs) {
      release(audioMs);
      clauses.length = 0;
    },
    mouthAt,
    captionAt(audioMs, goesOn) {
      const clause = captioned(audioMs);
      if (!clause) return null;
      const over = audioMs >= clause.endMs() + CAPTION_LINGER_MS;
      return over && !goesOn(clause.lineId) ? null : clause.captionAt(audioMs);
    },
  };
};
