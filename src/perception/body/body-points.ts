/** A point of the body in the picture: x and y in pictures' heights, from the top left, so that angles are true. */
export interface BodyPoint {
  readonly x: number;
  readonly y: number;
  /** [0, 1] how sure the net is that it is seen. */
  readonly score: number;
}

/** The upper of the 17 points of COCO's markup, in its order; left is the person's own left. */
export const BODY_POINT_NAMES = [
  'nose',
  'leftEye',
  'rightEye',
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftHip',
  'rightHip',
] as const;
export type BodyPointName = (typeof BODY_POINT_NAMES)[number];
export type BodyPoints = Readonly<Record<BodyPointName, BodyPoint>>;

export type Side = 'left' | 'right';
export const SIDES: readonly Side[] = ['left', 'right'];

/** One arm's points. */
export interface Arm {
  readonly shoulder: BodyPoint;
  readonly elbow: BodyPoint;
  readonly wrist: BodyPoint;
}
export const armOf = (body: BodyPoints, side: Side): Arm => ({
  shoulder: body[`${side}Shoulder`],
  elbow: body[`${side}Elbow`],
  wrist: body[`${side}Wrist`],
});

export const apart = (a: BodyPoint, b: BodyPoint): number => Math.hypot(a.x - b.x, a.y - b.y);

/** What a wrist must score to be believed where nothing else speaks for it. */
export const SEEN = 0.3;

/** Width of the shoulders, in pictures' heights; null when they are not in view or the person stands sideways. */
export function shoulderWidth({ leftShoulder, rightShoulder, nose }: BodyPoints): number | null {
  if (Math.min(leftShoulder.score, rightShoulder.score, nose.score) < SEEN) return null;
  const width = apart(leftShoulder, rightShoulder);
  const headHeight = (leftShoulder.y + rightShoulder.y) / 2 - nose.y;
  return headHeight > 0 && width > 0.8 * headHeight ? width : null;
}

/** The middle of a hand, which lies beyond the wrist by about two fifths of the forearm. */
export function handMiddle({ elbow, wrist }: Arm): BodyPoint {
  if (elbow.score < SEEN) return wrist;
  const reach = 0.4;
  return {
    x: wrist.x + reach * (wrist.x - elbow.x),
    y: wrist.y + reach * (wrist.y - elbow.y),
    score: wrist.score,
  };
}
