import { STILL, leftHalf, lowerLip, upperLip, type ShapeProgram } from './shape-context.ts';
import { cornerField, even, glide, offNose, opening, parabola, across } from './mouth-place.ts';

/**
 * What two shapes together need beyond their sum. The scene drives it by the product of the two weights; a name
 * without Left or Right stands for the mean of both sides.
 */
export interface Corrective {
  readonly name: `fix_${string}_${string}`;
  readonly program: ShapeProgram;
}

/** Open laughter: corners stay up and out, the upper lip bares the teeth evenly, the lower lip hangs as a U. */
const smileJaw: ShapeProgram = (v, c) => {
  const pull = cornerField(v, c, even, { out: 2.2, up: 0.3, down: 0.3 });
  const lift = cornerField(v, c, parabola, { out: 2.2, up: 0.3, down: 0.26 });
  const s = glide(v, c, 0.035 * pull, 0.036 * lift);
  const half = leftHalf(v.p[0], 0.12);
  const show = upperLip(v) * opening(v) * half;
  const deep = lowerLip(v) * opening(v) * half * (1 - Math.min(1, across(v, c) ** 2));
  return [s[0], s[1] + 0.008 * show + 0.012 * deep, s[2] - 0.006 * show];
};

/** A round, open o: the corners come in and keep the middle of the height. */
const puckerJaw: ShapeProgram = (v, c) => {
  const side = Math.abs(across(v, c));
  const corner = v.label ? v.seam * Math.min(1, side * side) : 0;
  const top = upperLip(v) * opening(v, 1);
  return [-0.1 * v.p[0] * corner, 0.01 * corner + 0.01 * top, 0.012 * top * offNose(v, c)];
};

/** A smile cannot round its lips: the funnel loses its flare and the corners their height. */
const funnelSmile: ShapeProgram = (v, c) => {
  const side = Math.abs(across(v, c));
  const corner = v.label ? v.seam * Math.min(1, side * side) : 0;
  return [
    0,
    -0.03 * corner - 0.016 * upperLip(v) * opening(v, 1),
    -0.03 * v.seam * Math.abs(v.label),
  ];
};

export const CORRECTIVES_LEFT: readonly Corrective[] = [
  { name: 'fix_mouthSmileLeft_jawOpen', program: smileJaw },
];
export const CORRECTIVES_CENTRE: readonly Corrective[] = [
  { name: 'fix_mouthPucker_jawOpen', program: puckerJaw },
  {
    name: 'fix_mouthFunnel_mouthSmile',
    program: funnelSmile,
  },
  // only the light is put right: each moves the skin well, but not the way it faces
  { name: 'fix_mouthFunnel_jawOpen', program: () => STILL },
];

/** The two shapes, or paired names without side, that a corrective belongs to. */
export const correctedPair = (name: string): readonly [string, string] => {
  const [, first = '', second = ''] = name.split('_');
  return [first, second];
};
