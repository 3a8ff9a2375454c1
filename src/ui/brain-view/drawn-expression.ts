import type { Expression } from '#core';

/** What a drawn face is made of: SVG paths in a box from -60 to 60 across and -70 to 70 down, the head at rest upright. */
export interface DrawnFaceParts {
  /** Head turn as an SVG transform for all that lies on the face's front. */
  readonly turn: string;
  readonly tilt: string;
  readonly brows: readonly [string, string];
  /** Outline of each eye's opening, and where iris and pupil are within it. */
  readonly eyes: readonly DrawnEye[];
  readonly nose: string;
  readonly lips: string;
  /** The opening between the lips; empty while they are closed. */
  readonly opening: string;
  /** Folds from nose to mouth corners, [0, 1] to be seen. */
  readonly folds: readonly [string, string];
  readonly foldInk: number;
  /** [0, 1] how plainly the line below each eye is seen: a face at rest is not tired. */
  readonly underInk: number;
  readonly blush: number;
}

interface DrawnEye {
  readonly x: number;
  readonly outline: string;
  readonly lid: string;
  readonly below: string;
  readonly iris: { readonly x: number; readonly y: number };
  readonly pupil: number;
}

const f = (value: number): string => value.toFixed(2);
const EYE_X = 17.5;
const EYE_Y = -6;
const EYE_HALF = 8.6;
const MOUTH_Y = 30;

/** `side` -1 = the picture's left, which is the person's right. */
function brow(e: Expression, side: number): string {
  // A lopsided face lifts one outer brow more than the other.
  const own = 1 + 0.6 * e.asymmetry * side;
  const inner = EYE_Y - 15 - 6.5 * e.browInnerUp + 5 * e.browLower;
  const middle = EYE_Y - 18.2 - 4 * e.browInnerUp - 4 * e.browOuterUp * own + 3.4 * e.browLower;
  const outer = EYE_Y - 13.4 - 6 * e.browOuterUp * own + 1.5 * e.browLower;
  const innerX = side * (8.2 - 1.8 * e.browLower);
  return `M${f(innerX)} ${f(inner)}Q${f(side * 17)} ${f(middle)} ${f(side * 29)} ${f(outer)}`;
}

function eye(e: Expression, side: number): DrawnEye {
  const x = side * EYE_X;
  const open = Math.max(0, 1 - e.blink);
  const upper = open * (5.6 + 2.6 * e.lidRaise - 1.5 * e.lidTighten - 0.6 * e.smile);
  const lower = open * (3.4 - 2.1 * e.cheekRaise - 1.3 * e.lidTighten) + (1 - open) * -1.2;
  const [l, r] = [x - EYE_HALF, x + EYE_HALF];
  const y = EYE_Y + 1.2 * (1 - open);
  const lid = `M${f(l)} ${f(y)}Q${f(x)} ${f(y - 2 * upper + 0.4)} ${f(r)} ${f(y)}`;
  const outline = `${lid}Q${f(x)} ${f(y + 2 * lower)} ${f(l)} ${f(y)}Z`;
  return {
    x,
    outline,
    lid,
    // Cheeks that rise draw a fold below the eye.
    below: `M${f(x - 7)} ${f(EYE_Y + 8 - 1.6 * e.cheekRaise)}Q${f(x)} ${f(EYE_Y + 11.4 - 3.2 * e.cheekRaise)} ${f(x + 7)} ${f(EYE_Y + 8 - 1.6 * e.cheekRaise)}`,
    iris: { x: x + 9 * Math.sin(e.gaze.yawRad), y: EYE_Y - 0.6 - 9 * Math.sin(e.gaze.pitchRad) },
    pupil: 1.1 + 1.3 * e.pupil,
  };
}

function mouth(e: Expression): { lips: string; opening: string } {
  const half = 13.2 + 5.2 * e.smile - 1.2 * e.lipPress - 0.8 * e.jawDrop;
  const rise = 7 * e.smile - 5 * e.lipCornerDown;
  const crooked = 1.6 * e.asymmetry * e.smile;
  const press = 1 - 0.55 * e.lipPress;
  const drop = 9 * e.jawDrop;
  const top = MOUTH_Y - 3.4 * press + 0.3 * e.smile - 0.9 * e.chinRaise;
  const seam = MOUTH_Y + 1.7 * e.smile - 0.8 * e.chinRaise;
  const bottom = MOUTH_Y + 5.2 * press + 1.5 * e.smile + drop - 1.6 * e.chinRaise;
  const [ly, ry] = [MOUTH_Y - rise + crooked, MOUTH_Y - rise - crooked];
  const lips =
    `M${f(-half)} ${f(ly)}Q${f(-half * 0.5)} ${f(top - 0.2)} ${f(-2.6)} ${f(top)}` +
    `Q0 ${f(top + 1.5)} 2.6 ${f(top)}Q${f(half * 0.5)} ${f(top - 0.2)} ${f(half)} ${f(ry)}` +
    `Q${f(half * 0.55)} ${f(bottom)} 0 ${f(bottom)}Q${f(-half * 0.55)} ${f(bottom)} ${f(-half)} ${f(ly)}Z`;
  const gap = 0.5 + drop * 0.9 + 2.4 * Math.max(0, e.smile - 0.45);
  const opening =
    `M${f(-half * 0.94)} ${f(ly + 0.2)}Q0 ${f(seam + rise * 0.55)} ${f(half * 0.94)} ${f(ry + 0.2)}` +
    `Q0 ${f(seam + rise * 0.55 + 2 * gap)} ${f(-half * 0.94)} ${f(ly + 0.2)}Z`;
  return { lips, opening };
}

const fold = (e: Expression, side: number): string => {
  const x = side * (15.5 + 4.5 * e.smile);
  return `M${f(side * 9.5)} ${f(14 - 2 * e.cheekRaise)}Q${f(side * 16.5)} ${f(18)} ${f(x + side * 2)} ${f(27.5)}`;
};

/** A face in a few lines: every control of the expression can be seen in it. Pure. */
export function drawExpression(e: Expression): DrawnFaceParts {
  const { lips, opening } = mouth(e);
  const sway = 16 * Math.sin(e.head.yawRad);
  const nod = -16 * Math.sin(e.head.pitchRad);
  return {
    turn: `translate(${f(sway)} ${f(nod)})`,
    tilt: `rotate(${f((e.head.rollRad * 180) / Math.PI)} 0 60) scale(${f(1 + 0.025 * e.lean)})`,
    brows: [brow(e, -1), brow(e, 1)],
    eyes: [eye(e, -1), eye(e, 1)],
    nose: 'M-1.6 3C-2.4 9 -4.6 12.6 -5.6 15.4Q-4 18.4 -0.4 18.2Q3.6 18.6 5 16',
    lips,
    opening,
    folds: [fold(e, -1), fold(e, 1)],
    foldInk: Math.min(1, 0.1 + 0.45 * Math.max(e.smile * 0.8, e.cheekRaise)),
    underInk: Math.min(0.55, 0.08 + 0.7 * e.cheekRaise),
    blush: e.blush,
  };
}
