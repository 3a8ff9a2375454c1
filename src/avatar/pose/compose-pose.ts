import {
  clamp,
  clamp01,
  MOUTH_JAW,
  MOUTH_ROUND,
  POSE,
  POSE_VISEMES_START,
  VISEMES,
  type Expression,
  type FacePose,
  type MouthShape,
} from '#core';

/** Eye rotation, in radians, that the ARKit look shapes stand for at weight 1. */
export const EYE_YAW_AT_ONE_RAD = 0.55;
export const EYE_PITCH_AT_ONE_RAD = 0.46;
/** How far an eye turns in its socket before the head must do the rest. */
const EYE_LIMIT_YAW_RAD = 0.5;
const EYE_LIMIT_PITCH_RAD = 0.4;
/** Share of the head's turn that the neck takes; the head bone takes the rest. */
const NECK_SHARE = 0.4;

/** People do not speak at the full range of their lips; rounding is given more of it, closures and touches all. */
const ARTICULATION = 0.78;
const ROUNDING = 0.9;
/** What the jaw's own axis is worth at 1, as a share of the wide open jaw. */
const JAW_DROP = 0.2;
/** How far the lips stay rounded through a sound of the tongue between rounded ones. */
const CARRIED_ROUNDING = 0.62;
/** Lively speech is articulated more, quiet and hurried speech less (Lindblom's hyper- and hypospeech). */
const EFFORT_BY_ENERGY = 0.4;
const EFFORT_BY_RATE = -0.35;
const EFFORT_MIN = 0.75;
const EFFORT_MAX = 1.18;

const V = Object.fromEntries(VISEMES.map((viseme, index) => [viseme, index])) as Readonly<
  Record<(typeof VISEMES)[number], number>
>; // fromEntries forgets the keys; the list is exactly the union

/** What the visitor or their system asked for. */
export interface Stillness {
  /** True: head, breath and gaze shifts rest; eyes and lips remain. */
  readonly still: boolean;
}

/** Spreads the closing, touching and rounding of the running visemes over the rest of the face. */
interface Lips {
  speech: number;
  closed: number;
  touch: number;
  rounded: number;
  open: number;
  /** Sounds that the tongue makes, whose lips are their neighbours'. */
  tongue: number;
  /** How much of the lips' usual range is used, about 1. */
  effort: number;
}
const lips: Lips = { speech: 0, closed: 0, touch: 0, rounded: 0, open: 0, tongue: 0, effort: 1 };

const at = (mouth: MouthShape, index: number): number => clamp01(mouth[index] ?? 0);

function readLips(mouth: MouthShape, { energy, rate }: Expression['prosody']): Lips {
  let speech = 0;
  for (let i = 1; i < VISEMES.length; i++) speech += at(mouth, i);
  lips.effort = clamp(
    1 + EFFORT_BY_ENERGY * (energy - 0.5) + EFFORT_BY_RATE * (rate - 1),
    EFFORT_MIN,
    EFFORT_MAX,
  );
  lips.speech = clamp01(speech);
  lips.closed = at(mouth, V.PP);
  lips.touch = at(mouth, V.FF);
  lips.rounded = clamp01(
    at(mouth, V.O) + at(mouth, V.U) + 0.7 * at(mouth, V.CH) + 0.6 * at(mouth, V.RR),
  );
  lips.tongue = clamp01(
    at(mouth, V.DD) + at(mouth, V.nn) + at(mouth, V.kk) + at(mouth, V.TH) + 0.7 * at(mouth, V.SS),
  );
  lips.open = clamp01(at(mouth, V.aa) + 0.6 * at(mouth, V.O) + 0.5 * at(mouth, V.E));
  return lips;
}

function writeVisemes(mouth: MouthShape, out: FacePose): void {
  const { closed, touch, effort } = lips;
  // p, b, m always close and f, v always touch: what is not the closure makes room for it.
  const room = clamp01(1 - closed) * clamp01(1 - 0.85 * touch);
  for (let i = 1; i < VISEMES.length; i++) {
    const own = i === V.PP || i === V.FF;
    const round = i === V.O || i === V.U || i === V.CH || i === V.RR;
    const range = Math.min(1, (round ? ROUNDING : ARTICULATION) * effort);
    out[POSE_VISEMES_START + i] = at(mouth, i) * (own ? 1 : range * room);
  }
  out[POSE_VISEMES_START] = clamp01(1 - lips.speech);
}

function writeMouth(e: Expression, mouth: MouthShape, out: FacePose): void {
  const { speech, closed, touch, rounded, open, effort } = lips;
  // A smile stays in the corners and cheeks while speaking, gives way to rounded and wide open lips (both at once are a
  // grin), and never opens a closure.
  const smile =
    e.smile * (1 - 0.35 * speech) * (1 - 0.65 * rounded) * (1 - 0.25 * touch) * (1 - 0.3 * open);
  const left = 1 + 0.14 * e.asymmetry;
  const right = 1 - 0.14 * e.asymmetry;
  out[POSE.mouthSmileLeft] = clamp01(smile * left);
  out[POSE.mouthSmileRight] = clamp01(smile * right);
  // A smile parts the lips a little only when they are free to part.
  const free = (1 - speech) * (1 - closed) * (1 - touch);
  const parted = clamp01((e.smile - 0.45) / 0.55) * free;
  const lax = (1 - closed) * (1 - 0.85 * touch);
  const carried = CARRIED_ROUNDING * at(mouth, MOUTH_ROUND) * lips.tongue * lax;
  out[POSE.mouthPucker] = clamp01(carried * effort);
  const drop = JAW_DROP * effort * at(mouth, MOUTH_JAW) * speech * lax;
  out[POSE.jawOpen] = clamp01((e.jawDrop + 0.05 * parted) * free + drop);
  out[POSE.mouthUpperUpLeft] = 0.32 * parted * left;
  out[POSE.mouthUpperUpRight] = 0.32 * parted * right;
  out[POSE.mouthLowerDownLeft] = 0.1 * parted;
  out[POSE.mouthLowerDownRight] = 0.1 * parted;
  out[POSE.mouthDimpleLeft] = clamp01(0.25 * smile * left);
  out[POSE.mouthDimpleRight] = clamp01(0.25 * smile * right);
  const frown = e.lipCornerDown * (1 - 0.5 * speech) * (1 - clamp01(2 * e.smile));
  out[POSE.mouthFrownLeft] = clamp01(frown * right);
  out[POSE.mouthFrownRight] = clamp01(frown * left);
  // The stretch of a smile pulls lips apart: a closure under a smile presses harder.
  // A swallow closes the mouth on itself.
  const press = (e.lipPress + 0.22 * e.swallow) * free + closed * (0.15 + 0.45 * e.smile);
  out[POSE.mouthPressLeft] = clamp01(press);
  out[POSE.mouthPressRight] = clamp01(press);
  out[POSE.mouthShrugLower] = clamp01(
    (e.chinRaise + 0.14 * e.swallow) * (1 - 0.7 * speech) * (1 - 0.6 * open),
  );
  // Cheeks rise with the smile, and a little with a wide vowel.
  out[POSE.cheekSquintLeft] = clamp01((e.cheekRaise + 0.25 * e.smile) * left);
  out[POSE.cheekSquintRight] = clamp01((e.cheekRaise + 0.25 * e.smile) * right);
}

function writeBrows(e: Expression, out: FacePose): void {
  const left = 1 + 0.3 * Math.max(0, e.asymmetry);
  const right = 1 + 0.3 * Math.max(0, -e.asymmetry);
  out[POSE.browInnerUp] = clamp01(e.browInnerUp);
  out[POSE.browOuterUpLeft] = clamp01(e.browOuterUp * left);
  out[POSE.browOuterUpRight] = clamp01(e.browOuterUp * right);
  out[POSE.browDownLeft] = clamp01(e.browLower);
  out[POSE.browDownRight] = clamp01(e.browLower);
}

function writeEyes(e: Expression, headYawRad: number, headPitchRad: number, out: FacePose): void {
  // The eyes hold their target while the head moves under them (vestibulo-ocular reflex).
  const yaw = clamp(e.gaze.yawRad - headYawRad, -EYE_LIMIT_YAW_RAD, EYE_LIMIT_YAW_RAD);
  const pitch = clamp(e.gaze.pitchRad - headPitchRad, -EYE_LIMIT_PITCH_RAD, EYE_LIMIT_PITCH_RAD);
  out[POSE.eyeLeftYawRad] = yaw;
  out[POSE.eyeRightYawRad] = yaw;
  out[POSE.eyeLeftPitchRad] = pitch;
  out[POSE.eyeRightPitchRad] = pitch;
  const toLeft = clamp01(yaw / EYE_YAW_AT_ONE_RAD);
  const toRight = clamp01(-yaw / EYE_YAW_AT_ONE_RAD);
  out[POSE.eyeLookOutLeft] = toLeft;
  out[POSE.eyeLookInLeft] = toRight;
  out[POSE.eyeLookOutRight] = toRight;
  out[POSE.eyeLookInRight] = toLeft;
  const blink = clamp01(e.blink);
  // Lids follow the gaze; a closing lid takes the whole way, so what the gaze asked of it fades.
  const open = 1 - blink;
  const up = clamp01(pitch / EYE_PITCH_AT_ONE_RAD) * open;
  const down = clamp01(-pitch / EYE_PITCH_AT_ONE_RAD) * open;
  out[POSE.eyeLookUpLeft] = up;
  out[POSE.eyeLookUpRight] = up;
  out[POSE.eyeLookDownLeft] = down;
  out[POSE.eyeLookDownRight] = down;
  out[POSE.eyeBlinkLeft] = blink;
  out[POSE.eyeBlinkRight] = blink;
  const squint = clamp01(0.55 * e.lidTighten + 0.3 * e.cheekRaise) * open;
  out[POSE.eyeSquintLeft] = squint;
  out[POSE.eyeSquintRight] = squint;
  const wide = clamp01(e.lidRaise) * open * (1 - squint);
  out[POSE.eyeWideLeft] = wide;
  out[POSE.eyeWideRight] = wide;
}

/**
 * Mixes what the brain wants (`expression`) with what the words need (`mouth`, 15 viseme weights and the jaw) into `out`, in place.
 * The one place where a smile meets an /m/, and a blink a glance. Allocation-free: called every frame.
 */
export function composePose(
  expression: Expression,
  mouth: MouthShape,
  stillness: Stillness,
  out: FacePose,
): void {
  out.fill(0);
  readLips(mouth, expression.prosody);
  writeVisemes(mouth, out);
  writeMouth(expression, mouth, out);
  writeBrows(expression, out);
  const moving = stillness.still ? 0 : 1;
  const headYawRad = expression.head.yawRad * moving;
  const headPitchRad = expression.head.pitchRad * moving;
  const headRollRad = expression.head.rollRad * moving;
  out[POSE.headYawRad] = headYawRad * (1 - NECK_SHARE);
  out[POSE.headPitchRad] = headPitchRad * (1 - NECK_SHARE);
  out[POSE.headRollRad] = headRollRad * (1 - NECK_SHARE);
  out[POSE.neckYawRad] = headYawRad * NECK_SHARE;
  out[POSE.neckPitchRad] = headPitchRad * NECK_SHARE;
  out[POSE.neckRollRad] = headRollRad * NECK_SHARE;
  writeEyes(expression, headYawRad, headPitchRad, out);
  out[POSE.lean] = expression.lean * moving;
  out[POSE.breath] = expression.breath * moving;
  out[POSE.pupil] = clamp01(expression.pupil);
  out[POSE.swallow] = clamp01(expression.swallow * moving);
  out[POSE.blush] = clamp01(expression.blush);
}
