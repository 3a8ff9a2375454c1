import type { HeadSample } from '../../../src/perception/face/head-gestures.ts';

export interface HeadPoint {
  readonly yawRad?: number;
  readonly pitchRad?: number;
  readonly rollRad?: number;
  readonly mouthOpen?: number;
  readonly distanceM?: number;
  /** The eyes stay where they are in the head instead of on the screen. */
  readonly eyesFixed?: boolean;
  readonly trust?: number;
}

/** MediaPipe reads about two thirds of a true turn. */
const READ = 0.66;
const LOOK_PER_RAD = { held: -1.3, fixed: -0.3 } as const;
const SHAKE_LOOK_PER_RAD = { held: -1.9, fixed: -0.8 } as const;

/** A head as an engine would read it, `hz` times a second, from true angles over time in seconds. */
export function headTrack(
  point: (tS: number) => HeadPoint,
  forS: number,
  hz = 14,
  wobbleRad = 0.003,
): readonly HeadSample[] {
  return Array.from({ length: Math.round(forS * hz) }, (_, index) => {
    const tS = index / hz;
    const { yawRad = 0, pitchRad = 0, rollRad = 0, eyesFixed = false, ...rest } = point(tS);
    // Neither a clock nor chance: the wobble of an engine, always the same.
    const wobble = (k: number): number => wobbleRad * Math.sin(index * k + k);
    const gain = eyesFixed ? 'fixed' : 'held';
    return {
      tMs: Math.round(tS * 1000),
      yawRad: READ * yawRad + wobble(2.1),
      pitchRad: READ * pitchRad + wobble(1.7),
      rollRad: READ * rollRad + wobble(2.7),
      lookDown: 0.25 + LOOK_PER_RAD[gain] * READ * pitchRad,
      lookAside: SHAKE_LOOK_PER_RAD[gain] * READ * yawRad,
      mouthOpen: 0.01,
      distanceM: 0.6,
      trust: 0.95,
      ...rest,
    };
  });
}

const rad = (deg: number): number => (deg * Math.PI) / 180;

/** Down and up `cycles` times at `hz`, from 1.5 s on. */
export const nodding =
  (deg: number, hz: number, cycles: number) =>
  (tS: number): HeadPoint => {
    const u = tS - 1.5;
    const on = u > 0 && u < cycles / hz;
    return { pitchRad: on ? (rad(deg) / 2) * (1 - Math.cos(2 * Math.PI * hz * u)) : 0 };
  };

/** Left and right `cycles` times at `hz`, from 1.5 s on. */
export const shaking =
  (deg: number, hz: number, cycles: number) =>
  (tS: number): HeadPoint => {
    const u = tS - 1.5;
    const on = u > 0 && u < cycles / hz;
    return { yawRad: on ? rad(deg) * Math.sin(2 * Math.PI * hz * u) : 0 };
  };

const ease = (x: number): number => {
  const t = Math.min(1, Math.max(0, x));
  return t * t * (3 - 2 * t);
};

/** 0, then 1 from `fromS` to `toS`, taking `moveS` each way. */
export const away = (tS: number, fromS: number, toS: number, moveS: number): number =>
  ease((tS - fromS) / moveS) - ease((tS - toS) / moveS);
