import { clamp01, lerp } from '#core';

import { mix, scale, type Vec3 } from './geometry/vec3.ts';

const toLinear = (byte: number): number => {
  const s = byte / 255;
  return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
};
/** Every vertex asks for the same few colours. */
const known = new Map<string, Vec3>();

/** sRGB '#rrggbb' to linear RGB. */
export function linear(hex: string): Vec3 {
  const before = known.get(hex);
  if (before) return before;
  const n = parseInt(hex.slice(1), 16);
  const color: Vec3 = [toLinear(n >> 16), toLinear((n >> 8) & 255), toLinear(n & 255)];
  known.set(hex, color);
  return color;
}
export const blend = mix;
export const shade = scale;

/** Linear RGB to sRGB '#rrggbb'. */
const toHex = (c: Vec3): string => {
  const byte = (v: number): string => {
    const s = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
    return Math.round(255 * clamp01(s))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${byte(c[0])}${byte(c[1])}${byte(c[2])}`;
};

/** Albedo set of a skin tone, sRGB. */
export interface SkinTone {
  readonly monk: number;
  readonly base: string;
  /** More blood: cheeks, nose, ears. */
  readonly rosy: string;
  /** Less blood, more of the skin's own pigment: the forehead. */
  readonly golden: string;
  /** Creases and hollows. */
  readonly deep: string;
  readonly lid: string;
  readonly lip: string;
}

/**
 * Albedo for each tone of the Monk scale, 1 = lightest .. 10 = darkest. The albedos are found by measurement:
 * `node bench/skin.mjs --fit` reads lit faces from the finished picture and tells by how much each misses.
 */
const BASES: readonly string[] = [
  '#d8c3b6',
  '#ceb6ab',
  '#c1aa9b',
  '#b39a8a',
  '#9f8471',
  '#7e644e',
  '#674d3c',
  '#533d30',
  '#423026',
  '#34251c',
];

/** Blood takes green and blue away, and shows less the darker the skin. `depth` [0, 1]. */
const tint = (base: Vec3, depth: number, light: Vec3, dark: Vec3): string =>
  toHex([
    base[0] * lerp(light[0], dark[0], depth),
    base[1] * lerp(light[1], dark[1], depth),
    base[2] * lerp(light[2], dark[2], depth),
  ]);

const toneOf = (hex: string, i: number): SkinTone => {
  const depth = i / (BASES.length - 1);
  const base = linear(hex);
  return {
    monk: i + 1,
    base: hex,
    rosy: tint(base, depth, [1, 0.72, 0.64], [1.02, 0.76, 0.7]),
    golden: tint(base, depth, [1, 0.985, 0.88], [1.04, 0.99, 0.92]),
    deep: tint(base, depth, [0.7, 0.52, 0.46], [0.66, 0.58, 0.56]),
    lid: tint(base, depth, [0.86, 0.75, 0.68], [0.8, 0.74, 0.72]),
    // bare lips are skin whose blood shows through, not paint
    lip: tint(base, depth, [0.98, 0.58, 0.55], [1.12, 0.76, 0.74]),
  };
};
export const SKIN_TONES: readonly SkinTone[] = BASES.map(toneOf);

/** The iris: outer zone, middle and the ring round the pupil. Measured irises are duller than they are remembered. */
export const IRIS_COLORS = {
  brown: ['#352014', '#4b2f1d', '#634124'],
  darkBrown: ['#1d120d', '#2b1a11', '#382216'],
  lightBrown: ['#553820', '#775230', '#8d6638'],
  hazel: ['#4b4a30', '#6a5d38', '#7d5a2e'],
  darkHazel: ['#38321f', '#504025', '#64451f'],
  amber: ['#5f3f1e', '#8a5f2b', '#a0743a'],
  green: ['#374232', '#58634a', '#726840'],
  blue: ['#33485a', '#4e6678', '#75878a'],
  grey: ['#3d4a52', '#647279', '#868f8b'],
  teal: ['#2b4a50', '#4d6f6f', '#7a8870'],
} as const;
export type IrisColor = keyof typeof IRIS_COLORS;

export const HAIR_COLORS = {
  black: '#241d19',
  espresso: '#3a281d',
  brown: '#4f3424',
  chestnut: '#66422e',
  auburn: '#7a4028',
  copper: '#96481f',
  honey: '#8e663c',
  blond: '#b39468',
  darkGrey: '#423d39',
  grey: '#76726c',
  silver: '#aeaaa4',
} as const;
export type HairColor = keyof typeof HAIR_COLORS;
