import type { LightPercept } from '#core';

/** How light the visitor's room has appeared so far, smoothed; JSON. */
export interface RoomLight {
  /** [0, 1]; null before the first picture. */
  readonly level: number | null;
  readonly levelMs: number;
  /** What was told last, and when; null = nothing yet. */
  readonly told: { readonly level: number; readonly tMs: number } | null;
}

export const UNSEEN_ROOM: RoomLight = { level: null, levelMs: 0, told: null };

/** A face that comes near or a hand before the lens is no change of light; a lamp stays on. */
const SMOOTH_MS = 700;
/** Eyes notice no less, and a log need not hold more. */
const LEAST_CHANGE = 0.015;
const TELL_EVERY_MS = 600;

/** @param mean luma of a whole picture, [0, 1] */
export function stepRoomLight(
  state: RoomLight,
  mean: number,
  tMs: number,
): { readonly state: RoomLight; readonly percept: LightPercept | null } {
  const keep = state.level === null ? 0 : Math.exp((state.levelMs - tMs) / SMOOTH_MS);
  const level = mean + keep * ((state.level ?? mean) - mean);
  const { told } = state;
  const due =
    told === null ||
    (tMs - told.tMs >= TELL_EVERY_MS && Math.abs(level - told.level) >= LEAST_CHANGE);
  return {
    state: { level, levelMs: tMs, told: due ? { level, tMs } : told },
    percept: due ? { kind: 'light', tMs, level } : null,
  };
}
