import { smoothstep } from '#core';

import { mix, type Vec3 } from '../geometry/vec3.ts';
import { HAIR_COLORS, linear, type HairColor } from '../palette.ts';

/** Linear colours of a strand from its root to its tip, and of the dark between strands. */
export interface HairTones {
  readonly root: Vec3;
  readonly middle: Vec3;
  readonly tip: Vec3;
  readonly depth: Vec3;
}

/** Grown-out roots are darker, worn tips lighter and warmer; black hair hardly changes. */
const ENDS: Readonly<Record<HairColor, readonly [root: string, tip: string]>> = {
  black: ['#181210', '#33261e'],
  espresso: ['#2a1c14', '#553a29'],
  brown: ['#3a2518', '#7a5337'],
  chestnut: ['#492c1d', '#8f6143'],
  auburn: ['#57291a', '#a25a38'],
  copper: ['#6e3015', '#c46c36'],
  honey: ['#634427', '#b8905f'],
  blond: ['#7a5f40', '#d9c19a'],
  darkGrey: ['#302c29', '#5d5751'],
  grey: ['#55514d', '#97938d'],
  silver: ['#827e79', '#c8c4be'],
};

export function hairTones(color: HairColor): HairTones {
  const [root, tip] = ENDS[color];
  return {
    root: linear(root),
    middle: linear(HAIR_COLORS[color]),
    tip: linear(tip),
    depth: mix([0, 0, 0], linear(root), 0.5),
  };
}

/** t in [0, 1] from root to tip. */
export const toneAt = (tones: HairTones, t: number): Vec3 =>
  t < 0.45
    ? mix(tones.root, tones.middle, smoothstep(0, 0.45, t))
    : mix(tones.middle, tones.tip, smoothstep(0.45, 1.05, t));
