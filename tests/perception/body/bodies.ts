import { BODY_POINT_NAMES } from '../../../src/perception/body/body-points.ts';
import type { BodyPointName, BodyPoints } from '../../../src/perception/body/body-points.ts';

type Places = Partial<Record<BodyPointName, readonly [x: number, y: number, score?: number]>>;

/** Somebody at a desk, arms down, as a camera sees them: their left is the picture's right. */
const SEATED: Places = {
  nose: [0.66, 0.35],
  leftEye: [0.69, 0.32],
  rightEye: [0.63, 0.32],
  leftEar: [0.73, 0.34],
  rightEar: [0.59, 0.34],
  leftShoulder: [0.84, 0.6],
  rightShoulder: [0.48, 0.6],
  leftElbow: [0.9, 0.86],
  rightElbow: [0.42, 0.86],
  leftWrist: [0.86, 1.05, 0.1],
  rightWrist: [0.46, 1.05, 0.1],
  leftHip: [0.78, 1.1, 0.2],
  rightHip: [0.54, 1.1, 0.2],
};

/** In pictures' heights; a score of 0.7 unless given. */
export const body = (changes: Places = {}): BodyPoints =>
  Object.fromEntries(
    BODY_POINT_NAMES.map((name) => {
      const [x, y, score = 0.7] = changes[name] ?? SEATED[name] ?? [0, 0, 0];
      return [name, { x, y, score }];
    }),
  ) as BodyPoints; // fromEntries forgets the keys; they are the names

/** The left hand held up beside the head, `beside` to the right or left of where it is held. */
export const raisedHand = (beside = 0): BodyPoints =>
  body({ leftElbow: [0.98, 0.66], leftWrist: [1.0 + beside, 0.42] });

export const FOLDED = body({
  leftElbow: [0.88, 0.86],
  rightElbow: [0.44, 0.86],
  leftWrist: [0.56, 0.84, 0.3],
  rightWrist: [0.74, 0.8, 0.2],
});

export const CHIN_ON_HAND = body({ rightElbow: [0.5, 0.8], rightWrist: [0.61, 0.52] });

export const ARMS_OPEN = body({
  leftElbow: [1.0, 0.75],
  rightElbow: [0.32, 0.75],
  leftWrist: [1.18, 0.7],
  rightWrist: [0.14, 0.7],
});
