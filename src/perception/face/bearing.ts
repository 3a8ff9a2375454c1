import type { FaceBox } from './observation.ts';

/** A laptop's camera at 4:3: most see between 42 and 52 degrees from top to bottom, and a third more across. */
const TYPICAL_FOV_DEG = 48;
const ASPECT = 4 / 3;
const HALF_HEIGHT = Math.tan((TYPICAL_FOV_DEG * Math.PI) / 360);

/**
 * Where a face is as seen from the camera, radians: yaw + = the left of whoever looks out of the screen, which is the
 * left of the camera's unmirrored picture; pitch + = up. Eyes lie a little above a face box' middle.
 */
export const bearingOf = (box: FaceBox): { readonly yawRad: number; readonly pitchRad: number } => {
  const x = box.x + box.width / 2;
  const y = box.y + box.height * 0.42;
  return {
    yawRad: Math.atan((1 - 2 * x) * HALF_HEIGHT * ASPECT),
    pitchRad: Math.atan((1 - 2 * y) * HALF_HEIGHT),
  };
};
