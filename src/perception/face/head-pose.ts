import type { Angles } from '#core';

/** MediaPipe reads distance as if every camera had this vertical field of view. */
const ASSUMED_FOV_DEG = 63;
/** A laptop's camera at 4:3: most lie between 42 and 52. */
const TYPICAL_FOV_DEG = 48;
const CM_PER_M = 100;
const halfTan = (deg: number): number => Math.tan((deg * Math.PI) / 360);
const FOV_SCALE = halfTan(ASSUMED_FOV_DEG) / halfTan(TYPICAL_FOV_DEG);

/** Where the face stands: angles as in `Angles`, distance from the camera in metres (null when it makes no sense). */
export interface HeadPose {
  readonly head: Angles;
  readonly distanceM: number | null;
}

/**
 * Head pose from MediaPipe's 4x4 facial transformation matrix.
 * @param m 16 numbers, column-major: R(i, j) = m[j * 4 + i]; translation in cm at 12..14, the camera looking along -z.
 */
export const headPoseFromMatrix = (m: ArrayLike<number>): HeadPose => {
  const at = (row: number, column: number): number => m[column * 4 + row] ?? 0;
  const distanceM = (-at(2, 3) / CM_PER_M) * FOV_SCALE;
  return {
    head: {
      yawRad: Math.atan2(-at(2, 0), Math.hypot(at(0, 0), at(1, 0))),
      pitchRad: Math.atan2(at(2, 1), at(2, 2)),
      rollRad: Math.atan2(at(1, 0), at(0, 0)),
    },
    distanceM: distanceM > 0.05 && distanceM < 6 ? distanceM : null,
  };
};
