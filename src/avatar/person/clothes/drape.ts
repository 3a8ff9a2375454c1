import { RAD_PER_DEG, type Vec3 } from '../geometry/vec3.ts';
import {
  AXIS_Z,
  castIn,
  gradient,
  settle,
  type BodyField,
  type Distance,
} from '../body/body-field.ts';
import { layFolds, type Fold } from './folds.ts';

/** Angle of the front: 0 = the person's left, 90 degrees = front. */
export const FRONT_RAD = Math.PI / 2;
/** Where rows stop fanning out over the shoulders and go straight down, as a share of the way to the hem. */
const FAN = 0.5;
const FAN_Y = -2.6;
const FAN_RAD = 82 * RAD_PER_DEG;
/** Lowest row, units: below the usual framings; the scene draws it out further. */
export const HEM_Y = -3.95;

/** One layer of cloth over the body. */
export interface Drape {
  readonly body: BodyField;
  readonly distance: Distance;
  normal(p: Vec3): Vec3;
  /** The cloth at azimuth `angleRad`, t 0 = high on the neck .. 1 = hem. */
  at(angleRad: number, t: number): Vec3;
  /** The nearest point `lift` units off the cloth. */
  settle(p: Vec3, lift?: number): Vec3;
  /** The cloth seen from the front at x, y. */
  front(x: number, y: number, lift?: number): Vec3;
}

/** Cloth `ease` units off the body. */
export function createDrape(body: BodyField, ease: number, folds: readonly Fold[] = []): Drape {
  const lift = layFolds(folds);
  const distance: Distance = (x, y, z) => body.dressed(x, y, z) - ease - lift(x, y, z);
  const normal = (p: Vec3): Vec3 => gradient(distance, p, 0.02);
  return {
    body,
    distance,
    normal,
    at(angleRad, t) {
      // finest at the tip of the shoulder, which is an outline
      const tilt = FAN_RAD * Math.pow(Math.max(0, 1 - t / FAN), 1.35);
      const y = t < FAN ? FAN_Y : FAN_Y + ((HEM_Y - FAN_Y) * (t - FAN)) / (1 - FAN);
      const flat = Math.cos(tilt);
      return castIn(
        distance,
        [0, y, AXIS_Z],
        [Math.cos(angleRad) * flat, Math.sin(tilt), Math.sin(angleRad) * flat],
      );
    },
    settle: (p, lift = 0) => settle(distance, p, lift),
    front(x, y, lift = 0) {
      const p = castIn(distance, [x, y, -0.3], [0, 0, 1], 2.2);
      return lift === 0 ? p : settle(distance, p, lift);
    },
  };
}

/** Half-columns from the front (0) to the back (180 degrees): close at the front's edge and where the arm meets the chest. */
const HALF_DEG = [
  0, 1.5, 7, 13, 19, 25, 31, 37, 43, 49, 55, 60, 64, 68, 72, 77, 83, 90, 97, 104, 110, 115, 120,
  127, 137, 149, 162, 180,
];
/** Azimuths of a garment's columns, once round from the front over the person's right. */
export const COLUMNS: readonly number[] = [
  ...HALF_DEG,
  ...HALF_DEG.slice(1, -1)
    .toReversed()
    .map((deg) => 360 - deg),
].map((deg) => FRONT_RAD + deg * RAD_PER_DEG);
