import { clamp, clamp01, lerp } from '#core';

import type { HairSpec, HairStyle } from '../hair/hair-spec.ts';
import type { Makeup } from '../head/makeup.ts';
import type { HairColor } from '../palette.ts';
import type { Chance, Weighted } from './chance.ts';
import type { HairTexture } from './origins.ts';

/** What looks depend on. `sex` in [-1, 1] as the face's masculinity; `ageYears` 20 to 70. */
export interface Someone {
  readonly sex: number;
  readonly ageYears: number;
  readonly skin: number;
}

const WOMEN_STYLES: Readonly<Record<HairTexture, Weighted<HairStyle>>> = {
  straight: [
    ['bob', 3],
    ['lob', 3],
    ['long', 3],
    ['bun', 2],
    ['ponytail', 2],
    ['pixie', 1],
  ],
  wavy: [
    ['waves', 4],
    ['lob', 2],
    ['bob', 1],
    ['long', 2],
    ['bun', 1],
    ['ponytail', 2],
    ['pixie', 1],
  ],
  curly: [
    ['curly', 5],
    ['bun', 2],
    ['ponytail', 1],
  ],
  coily: [
    ['coils', 4],
    ['curly', 2],
    ['bun', 2],
    ['cropped', 1],
  ],
};
const MEN_STYLES: Readonly<Record<HairTexture, Weighted<HairStyle>>> = {
  straight: [
    ['swept', 5],
    ['cropped', 3],
  ],
  wavy: [
    ['swept', 5],
    ['cropped', 2],
  ],
  curly: [
    ['cropped', 3],
    ['curly', 1],
    ['swept', 1],
  ],
  coily: [
    ['cropped', 5],
    ['coils', 1],
  ],
};
const LONG_STYLES: readonly HairStyle[] = ['long', 'waves', 'ponytail'];

/** Share of people whose hair has greyed at an age. */
const greyed = (ageYears: number): number => clamp01((ageYears - 38) / 30);

export function drawHair(
  c: Chance,
  someone: Someone,
  natural: HairColor,
  texture: HairTexture,
): HairSpec {
  const { sex, ageYears } = someone;
  const isWoman = sex < 0;
  const old = clamp01((ageYears - 25) / 45);
  const isGrey = c.happens(greyed(ageYears) * (isWoman ? 0.75 : 1));
  const color = isGrey ? (c.happens(old * 0.8) ? 'silver' : 'grey') : natural;
  let style = c.pick((isWoman ? WOMEN_STYLES : MEN_STYLES)[texture]);
  // long loose hair gets rarer, short cuts more common with the years
  if (isWoman && LONG_STYLES.includes(style) && c.happens(old * 0.6))
    style = c.one(['bob', 'pixie', 'bun'] as const);
  const beardless = c.happens(0.52);
  const beard = c.pick([
    ['short', 6],
    ['full', 2],
    ['moustache', 1],
  ] as const);
  return {
    style,
    color,
    seed: Math.floor(c.between(1, 999)),
    part: c.pick([
      [0, 2],
      [0.6, 3],
      [-0.6, 3],
      [1, 1],
      [-1, 1],
    ]),
    length: clamp(c.about(0, 0.35), -0.8, 0.8),
    volume: clamp(c.about(0, 0.3), -0.6, 0.7),
    wave: texture === 'wavy' ? c.between(0, 0.5) : 0,
    ...(isWoman ? {} : { recede: c.between(0, 0.75 * old * old + 0.1) }),
    ...(isWoman || beardless ? {} : { beard }),
  };
}

/** Dark brows keep their colour longer than the hair does; light ones fade with it. */
export const browColorFor = (hair: HairColor, natural: HairColor, ageYears: number): HairColor => {
  const isDark = natural === 'black' || natural === 'espresso' || natural === 'brown';
  return hair === natural || (isDark && ageYears < 58) ? natural : 'grey';
};

/** [0, 1] freckles: on fair skin, most with red hair. */
export function drawFreckles(c: Chance, skin: number, natural: HairColor): number {
  const red = natural === 'copper' || natural === 'auburn';
  const has = c.happens(skin > 4 ? 0.04 : red ? 0.75 : 0.22);
  const many = c.between(0.25, red ? 1 : 0.6);
  return has ? many : 0;
}

const LIGHT_LIPS = ['#b8545a', '#b4504a', '#a9474a', '#c0606a', '#b66a5c'] as const;
const DEEP_LIPS = ['#7c2b33', '#8a3a3a', '#93414a', '#7a3434'] as const;

export function drawMakeup(c: Chance, { sex, skin, ageYears }: Someone): Makeup {
  if (sex >= 0) return { stubble: c.happens(0.5) ? c.between(0.05, 0.35) : 0 };
  const bold = c.happens(0.75) ? c.between(0.25, 1) : 0.1;
  return {
    lip: c.one(skin > 6 ? DEEP_LIPS : LIGHT_LIPS),
    lipAmount: lerp(0.1, skin > 6 ? 0.3 : 0.38, bold),
    blush: lerp(0.15, 0.42, bold),
    liner: lerp(0.05, 0.42, bold) * (ageYears > 55 ? 0.6 : 1),
  };
}
