/** A point of the hand in the picture, in any unit that is the same both ways. */
interface HandPoint {
  readonly x: number;
  readonly y: number;
}
/** The 21 points of MediaPipe's hand: wrist, then four of each finger from the thumb on, from base to tip. */
export type HandPoints = readonly HandPoint[];

export type Thumb = 'thumbs-up' | 'thumbs-down';

const WRIST = 0;
const THUMB = [1, 2, 3, 4] as const;
const FINGERS = [
  [5, 6, 7, 8],
  [9, 10, 11, 12],
  [13, 14, 15, 16],
  [17, 18, 19, 20],
] as const;
const MIDDLE_BASE = 9;
const FIRST_KNUCKLE = 5;

/** The thumb must point within this of straight up or down. */
const UPRIGHT_COS = Math.cos((48 * Math.PI) / 180);
/** A stretched thumb reaches this far, and stands this far off the first knuckle, in palms. */
const THUMB_REACH = 0.48;
const THUMB_OFF = 0.4;
/** A curled finger's tip is no further from the wrist than its middle joint by this factor. */
const CURLED = 1.12;
/** The knuckles of a thumb-up fist stand above each other: the palm points to the side. */
const PALM_SIDEWAYS_COS = Math.cos((35 * Math.PI) / 180);

const ORIGIN: HandPoint = { x: 0, y: 0 };
const at = (hand: HandPoints, index: number): HandPoint => hand[index] ?? ORIGIN;
const apart = (a: HandPoint, b: HandPoint): number => Math.hypot(a.x - b.x, a.y - b.y);

/** A thumb held up or down from a closed hand; null for any other hand. */
export function readThumb(hand: HandPoints): Thumb | null {
  if (hand.length < 21) return null;
  const wrist = at(hand, WRIST);
  const palm = apart(wrist, at(hand, MIDDLE_BASE));
  if (palm === 0) return null;
  const curled = FINGERS.filter(
    ([, middle, , tip]) => apart(wrist, at(hand, tip)) < CURLED * apart(wrist, at(hand, middle)),
  );
  if (curled.length < FINGERS.length) return null;
  const [, base, , tip] = THUMB;
  const [from, to] = [at(hand, base), at(hand, tip)];
  const reach = apart(from, to);
  if (reach < THUMB_REACH * palm || apart(to, at(hand, FIRST_KNUCKLE)) < THUMB_OFF * palm)
    return null;
  const up = (from.y - to.y) / reach;
  if (Math.abs(up) < UPRIGHT_COS) return null;
  // A fist held upright also has its thumb on top of it, but the thumb leads along the palm.
  const along = Math.abs(at(hand, MIDDLE_BASE).y - wrist.y) / palm;
  if (along > PALM_SIDEWAYS_COS) return null;
  const knuckles = FINGERS.map(([knuckle]) => at(hand, knuckle).y);
  const clear = up > 0 ? Math.min(...knuckles) - to.y : to.y - Math.max(...knuckles);
  if (clear < 0.15 * palm) return null;
  return up > 0 ? 'thumbs-up' : 'thumbs-down';
}
