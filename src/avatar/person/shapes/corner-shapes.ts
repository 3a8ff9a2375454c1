import { bump } from '../geometry/curves.ts';
import { leftHalf, lipMiddle, spot, type ShapeProgram } from './shape-context.ts';
import {
  aboveMouth,
  across,
  cornerField,
  even,
  foldPlace,
  glide,
  mouthBell,
  offNose,
  parabola,
} from './mouth-place.ts';

/** Written for the left side. */
export const mouthSmile: ShapeProgram = (v, c) => {
  const { halfWidth } = c.marks.mouth;
  const pull = cornerField(v, c, even, { out: 2.5, up: 0.36, down: 0.3 });
  const lift = cornerField(v, c, parabola, { out: 2.4, up: 0.34, down: 0.3 });
  const s = glide(v, c, 0.09 * pull, 0.084 * lift);
  const half = leftHalf(v.p[0], 0.16);
  const xn = Math.min(1, Math.max(0, across(v, c)));
  const lip = v.label ? v.seam : 0;
  // stretched lips grow thin and lie against the teeth
  const taut = lip * half * (1 - xn * xn);
  const thin = -v.label * half * lipMiddle(v) * 0.008 * Math.max(0, v.lip) * lip;
  // and the tubercle's dip is drawn straight with them
  const straight = 0.008 * bump(across(v, c), 0.3) * half * lip;
  // the cheek gathers over the fold, which sinks softly
  const { off, here } = foldPlace(v, c);
  const free = 1 - lip;
  const gather = 0.026 * bump(off - 0.1, 0.11) * here * free;
  const fold = 0.006 * bump(off + 0.01, 0.055) * here * free;
  const apple = spot(v, 0.4, -0.35, 0.2, 0.17) * offNose(v, c) * free;
  const dent = 0.016 * bump(Math.hypot(v.p[0] - halfWidth - 0.01, aboveMouth(v, c)), 0.07);
  return [
    s[0] + 0.012 * apple + 0.3 * gather,
    s[1] - 0.01 * taut + straight + thin + 0.046 * apple,
    s[2] - 0.016 * taut + 0.036 * apple + gather - fold - dent,
  ];
};

/** Written for the left side. */
export const mouthFrown: ShapeProgram = (v, c) => {
  const lift = cornerField(v, c, parabola, { out: 2.0, up: 0.26, down: 0.3 });
  const s = glide(v, c, 0.008 * lift, -0.075 * lift);
  const chin = spot(v, 0, c.marks.chin.y + 0.1, 0.2) * leftHalf(v.p[0], 0.2);
  const lip = v.label < 0 ? v.seam * lipMiddle(v) * leftHalf(v.p[0], 0.2) : 0;
  return [s[0], s[1] + 0.02 * chin + 0.012 * lip, s[2] - 0.006 * lift + 0.014 * chin + 0.01 * lip];
};

/** Written for the left side. */
export const mouthStretch: ShapeProgram = (v, c) => {
  const pull = cornerField(v, c, even, { out: 2.3, up: 0.24, down: 0.34 });
  const lift = cornerField(v, c, parabola, { out: 2.0, up: 0.22, down: 0.34 });
  const s = glide(v, c, 0.1 * pull, -0.03 * lift);
  const half = leftHalf(v.p[0], 0.16);
  const thin = -v.label * half * 0.008 * v.seam * lipMiddle(v) * Math.max(0, v.lip);
  return [s[0], s[1] + thin, s[2] - 0.01 * half * v.seam * lipMiddle(v)];
};

/** Written for the left side. */
export const mouthDimple: ShapeProgram = (v, c) => {
  const { halfWidth, cornerLift } = c.marks.mouth;
  const pull = cornerField(v, c, even, { out: 1.9, up: 0.2, down: 0.2 });
  const s = glide(
    v,
    c,
    0.05 * pull,
    0.012 * cornerField(v, c, parabola, { out: 1.8, up: 0.18, down: 0.18 }),
  );
  const away = Math.hypot(v.p[0] - halfWidth - 0.03, aboveMouth(v, c) - cornerLift);
  const dent = 0.032 * bump(away, 0.09) - 0.008 * bump(away - 0.15, 0.07) * (1 - v.seam);
  return [s[0], s[1], s[2] - dent];
};

/** Lips and all that lies round them go to the left. */
export const mouth: ShapeProgram = (v, c) => {
  const g = mouthBell(v, c, 0.62, 0.3, 0.4);
  const s = glide(v, c, 0.16 * g, 0.008 * g);
  // the side it goes to bunches, the other is drawn flat
  const bunch = spot(v, c.marks.mouth.halfWidth + 0.2, c.marks.mouth.y + 0.05, 0.16) * (1 - v.seam);
  return [s[0], s[1], s[2] + 0.02 * bunch];
};

export const cheekPuff: ShapeProgram = (v, c) => {
  const y = c.marks.mouth.y + 0.08;
  const g = (spot(v, 0.47, y, 0.25) + spot(v, -0.47, y, 0.25)) * offNose(v, c);
  const lips = mouthBell(v, c, 0.4, 0.2, 0.26);
  // sealed lips: they press, and the air behind them pushes
  const press = v.label ? -v.label * 0.012 * v.seam * lipMiddle(v) * Math.max(0, v.lip) : 0;
  return [Math.sign(v.p[0]) * 0.09 * g, -0.008 * g + press, 0.078 * g + 0.028 * lips];
};
