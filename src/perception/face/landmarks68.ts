import { clamp, clamp01 } from '#core';
import type { Angles } from '#core';

import type { Blendshapes } from './blendshapes.ts';
import type { FaceObservation } from './observation.ts';

export interface PointPx {
  readonly x: number;
  readonly y: number;
}
/** The 68 points of the iBUG 300-W markup, in its order. */
export type Landmarks68 = readonly PointPx[];

export interface SizePx {
  readonly width: number;
  readonly height: number;
}

const ORIGIN: PointPx = { x: 0, y: 0 };
const at = (points: Landmarks68, index: number): PointPx => points[index] ?? ORIGIN;
function middle(points: Landmarks68, from: number, to: number): PointPx {
  const part = points.slice(from, to);
  const sum = part.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), ORIGIN);
  return { x: sum.x / part.length, y: sum.y / part.length };
}
const IMAGE_LEFT_EYE = [36, 42] as const;
const IMAGE_RIGHT_EYE = [42, 48] as const;
const MOUTH = [48, 68] as const;

/** The points with the head's roll undone, from the middle between the eyes, in distances between the eyes. */
interface Upright {
  readonly points: Landmarks68;
  readonly rollRad: number;
  readonly eyeDistancePx: number;
}

function upright(points: Landmarks68): Upright {
  const left = middle(points, ...IMAGE_LEFT_EYE);
  const right = middle(points, ...IMAGE_RIGHT_EYE);
  const [dx, dy] = [right.x - left.x, right.y - left.y];
  const eyeDistancePx = Math.max(1, Math.hypot(dx, dy));
  const [cos, sin] = [dx / eyeDistancePx, dy / eyeDistancePx];
  const [x0, y0] = [(left.x + right.x) / 2, (left.y + right.y) / 2];
  return {
    rollRad: -Math.atan2(dy, dx),
    eyeDistancePx,
    points: points.map(({ x, y }) => ({
      x: ((x - x0) * cos + (y - y0) * sin) / eyeDistancePx,
      y: ((y - y0) * cos - (x - x0) * sin) / eyeDistancePx,
    })),
  };
}

// The slopes below are least-squares fits of these distances to what MediaPipe read in the same 70 labelled faces
// (correlations: yaw .98, pitch .87, smile .87, jaw .80, brows .76, upper lip .73, lowered brow .61). Eyes open or
// closed could not be read (.5): the shape is left out rather than guessed.

function headOf({ points, rollRad }: Upright): Angles {
  const nose = at(points, 30);
  const jawX = (at(points, 0).x + at(points, 16).x) / 2;
  const mouth = middle(points, ...MOUTH);
  return {
    yawRad: clamp(0.27 * nose.x - 0.74 * jawX, -1, 1),
    pitchRad: clamp(1.25 * (nose.y / Math.max(0.2, mouth.y)) - 0.63, -0.8, 0.8),
    rollRad,
  };
}

function blendOf({ points }: Upright): Blendshapes {
  const mouthWidth = Math.hypot(
    at(points, 54).x - at(points, 48).x,
    at(points, 54).y - at(points, 48).y,
  );
  const innerLips = (at(points, 62).y + at(points, 66).y) / 2;
  /** + = corners below the middle of the lips. */
  const cornerDrop = (at(points, 48).y + at(points, 54).y) / 2 - innerLips;
  const gap = Math.hypot(at(points, 62).x - at(points, 66).x, at(points, 62).y - at(points, 66).y);
  const innerBrow =
    (at(points, 39).y + at(points, 42).y) / 2 - (at(points, 21).y + at(points, 22).y) / 2;
  const outerBrow = -(at(points, 18).y + at(points, 25).y) / 2;
  const smile = clamp01(1.71 * mouthWidth - 2.43 * cornerDrop - 1.25);
  const upperUp = clamp01(1.64 * mouthWidth - 1.24);
  const browOuterUp = clamp01(3.17 * outerBrow - 0.96);
  const browDown = clamp01(0.75 - 1.8 * innerBrow);
  return {
    mouthSmileLeft: smile,
    mouthSmileRight: smile,
    mouthUpperUpLeft: upperUp,
    mouthUpperUpRight: upperUp,
    browOuterUpLeft: browOuterUp,
    browOuterUpRight: browOuterUp,
    browDownLeft: browDown,
    browDownRight: browDown,
    browInnerUp: clamp01(2.65 * innerBrow - 0.73),
    jawOpen: clamp01(1.28 * gap - 0.08),
  };
}

/** Distance between the eyes over the picture's height, at one metre; fitted to MediaPipe's own distance. */
const EYE_SPAN_AT_1M = 0.08;
/** The points end at the brows: the forehead adds this share of their height. */
const FOREHEAD = 0.16;

/** What 68 points say of a face: head, mouth and brows; eyes and everything subtle are left out. */
export function observationFromLandmarks(
  points: Landmarks68,
  frame: SizePx,
  score: number,
): FaceObservation {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const foreheadPx = FOREHEAD * (bottom - top);
  const face = upright(points);
  const head = headOf(face);
  const eyeSpan = face.eyeDistancePx / Math.cos(head.yawRad) / frame.height;
  return {
    engine: 'face-api',
    box: {
      x: left / frame.width,
      y: (top - foreheadPx) / frame.height,
      width: (right - left) / frame.width,
      height: (bottom - top + foreheadPx) / frame.height,
    },
    score,
    blend: blendOf(face),
    head,
    distanceM: EYE_SPAN_AT_1M / eyeSpan,
    net: null,
  };
}
