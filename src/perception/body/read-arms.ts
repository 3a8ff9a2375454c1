import { apart, armOf, handMiddle, SEEN, shoulderWidth, SIDES } from './body-points.ts';
import type { Arm, BodyPoint, BodyPoints, Side } from './body-points.ts';

/** What the arms do in one picture. */
export interface ArmsReading {
  /** Null when it cannot be told. */
  readonly arms: 'open' | 'crossed' | null;
  readonly handAtFace: boolean;
  /** The arm that is raised beside the head, if one is; where both are, the surer. */
  readonly raised: Side | null;
  /** [0, 1] how surely the points were seen that this rests on. */
  readonly confidence: number;
}

/** Folded wrists are half hidden, and the net is unsure of them: what counts is that both elbows are seen. */
const FOLDED_SEEN = 0.12;

// All lengths below are in widths of the shoulders.

/** Wrists of folded arms lie between shoulders and waist, */
const FOLD_TOP = -0.05;
const FOLD_BOTTOM = 1.25;
/** past the middle of the chest or nearly so, */
const FOLD_ACROSS = -0.08;
/** near the other arm's elbow, */
const FOLD_TO_ELBOW = 0.62;
/** and the forearms lie more across than down. */
const FOLD_SLOPE = 1.1;
/** Open arms have their hands this far apart, the chest free. */
const OPEN_APART = 1.15;
/** A hand at the face is this near to it. */
const AT_FACE = 0.5;
/** A raised hand is this far above the shoulder and this far from the face. */
const RAISED_ABOVE = 0.1;
const CLEAR_OF_FACE = 0.58;

function isCrossed(body: BodyPoints, width: number): boolean {
  const [left, right] = [armOf(body, 'left'), armOf(body, 'right')];
  if (Math.min(left.elbow.score, right.elbow.score) < SEEN) return false;
  if (Math.min(left.wrist.score, right.wrist.score) < FOLDED_SEEN) return false;
  const top = (left.shoulder.y + right.shoulder.y) / 2;
  const middle = (left.shoulder.x + right.shoulder.x) / 2;
  /** + = towards the person's own left in the picture. */
  const way = Math.sign(left.shoulder.x - right.shoulder.x);
  const folded = (arm: Arm, other: Arm, own: number): boolean => {
    const down = (arm.wrist.y - top) / width;
    const across = ((middle - arm.wrist.x) * own) / width;
    const slope = Math.abs(arm.wrist.y - arm.elbow.y) / Math.abs(arm.wrist.x - arm.elbow.x);
    return (
      down > FOLD_TOP &&
      down < FOLD_BOTTOM &&
      across > FOLD_ACROSS &&
      apart(arm.wrist, other.elbow) < FOLD_TO_ELBOW * width &&
      slope < FOLD_SLOPE
    );
  };
  return folded(left, right, way) && folded(right, left, -way);
}

function isOpen(body: BodyPoints, width: number): boolean {
  const [left, right] = [armOf(body, 'left'), armOf(body, 'right')];
  if (Math.min(left.wrist.score, right.wrist.score, left.elbow.score, right.elbow.score) < SEEN) {
    return false;
  }
  const way = Math.sign(left.shoulder.x - right.shoulder.x);
  return ((left.wrist.x - right.wrist.x) * way) / width > OPEN_APART;
}

const isRaised = (arm: Arm, face: BodyPoint, width: number): boolean => {
  if (arm.wrist.score < SEEN) return false;
  const above = (arm.shoulder.y - arm.wrist.y) / width;
  const hand = handMiddle(arm);
  return above > RAISED_ABOVE && hand.y < arm.wrist.y && apart(hand, face) > CLEAR_OF_FACE * width;
};

const isAtFace = (arm: Arm, face: BodyPoint, width: number): boolean =>
  arm.wrist.score >= SEEN &&
  arm.elbow.score >= SEEN &&
  arm.wrist.y < arm.elbow.y &&
  Math.min(apart(handMiddle(arm), face), apart(arm.wrist, face)) < AT_FACE * width;

/** What the arms do, or null when the shoulders are not in view. */
export function readArms(body: BodyPoints): ArmsReading | null {
  const width = shoulderWidth(body);
  if (width === null) return null;
  const { nose } = body;
  // The middle of the face lies a little below the nose for hands, which come from there.
  const face: BodyPoint = { x: nose.x, y: nose.y + 0.08 * width, score: nose.score };
  const crossed = isCrossed(body, width);
  const raised = SIDES.filter((side) => isRaised(armOf(body, side), face, width)).toSorted(
    (a, b) => armOf(body, b).wrist.score - armOf(body, a).wrist.score,
  );
  const wrists = SIDES.map((side) => armOf(body, side).wrist.score);
  return {
    arms: crossed ? 'crossed' : isOpen(body, width) ? 'open' : null,
    handAtFace: SIDES.some((side) => isAtFace(armOf(body, side), face, width)),
    raised: raised[0] ?? null,
    confidence: Math.min(
      1,
      Math.max(...wrists),
      (body.leftShoulder.score + body.rightShoulder.score) / 2,
    ),
  };
}

/** A hand that hangs down shows nothing: the wrist must not lie further below the elbow than this. */
const HANGING = 0.35;

/** The hand that may show something and is worth a closer look: held up from the elbow, not folded, not at the face. */
export function handToLookAt(body: BodyPoints): Side | null {
  const width = shoulderWidth(body);
  const seen = readArms(body);
  if (width === null || !seen || seen.arms === 'crossed' || seen.handAtFace) return null;
  const held = SIDES.filter((side) => {
    const { elbow, wrist } = armOf(body, side);
    return Math.min(elbow.score, wrist.score) >= SEEN && wrist.y - elbow.y < HANGING * width;
  });
  return held.toSorted((a, b) => armOf(body, a).wrist.y - armOf(body, b).wrist.y)[0] ?? null;
}

/** Where in the picture a hand lies, as its net wants to see it: fingers up. Lengths in pictures' heights. */
export interface HandPlace {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** The way from wrist to fingers, clockwise from straight up. */
  readonly turnRad: number;
}

/** A hand's square is about as wide as the shoulders. */
const HAND_SQUARE = 1;

export function handPlace(body: BodyPoints, side: Side): HandPlace | null {
  const width = shoulderWidth(body);
  if (width === null) return null;
  const arm = armOf(body, side);
  const { x, y } = handMiddle(arm);
  const turnRad = Math.atan2(arm.wrist.x - arm.elbow.x, arm.elbow.y - arm.wrist.y);
  return { x, y, side: HAND_SQUARE * width, turnRad };
}
