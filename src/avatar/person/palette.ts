import { mix, scale, type Vec3 } from './geometry/vec3.ts';

const toLinear = (byte: number): number => {
  const s = byte / 255;
  return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
};
/** sRGB '#rrggbb' to linear RGB. */
export function linear(hex: string): Vec3 {
  const n = parseInt(hex.slice(1), 16);
  return [toLinear(n >> 16), toLinear((n >> 8) & 255), toLinear(n & 255)];
}
export const blend = mix;
export const shade = scale;

/** Albedo set of a Monk skin tone. `base` leans warmer than the printed swatch, for light and tone mapping cool it. */
export interface SkinTone {
  readonly monk: number;
  readonly base: string;
  readonly rosy: string;
  readonly deep: string;
  readonly lid: string;
  readonly lip: string;
}
/** The Monk scale (Monk 2019), 1 = lightest .. 10 = darkest, at index tone - 1. */
export const SKIN_TONES: readonly SkinTone[] = [
  { monk: 1, base: '#e9c4ad', rosy: '#dc8878', deep: '#c27a68', lid: '#dfa48f', lip: '#cc6f68' },
  { monk: 2, base: '#e3b99b', rosy: '#d98170', deep: '#b96f5a', lid: '#d89a80', lip: '#c4655c' },
  { monk: 3, base: '#dcae8b', rosy: '#d27a63', deep: '#ad6950', lid: '#cd8f70', lip: '#bd6156' },
  { monk: 4, base: '#d6a681', rosy: '#cd7458', deep: '#9d5f45', lid: '#bf8160', lip: '#b25a4d' },
  { monk: 5, base: '#c3926b', rosy: '#b5674e', deep: '#87503a', lid: '#a86d4c', lip: '#a05145' },
  { monk: 6, base: '#a67c60', rosy: '#a15b45', deep: '#704633', lid: '#8d5f45', lip: '#924f42' },
  { monk: 7, base: '#906649', rosy: '#8a4e3b', deep: '#5c3a2a', lid: '#764f39', lip: '#80473c' },
  { monk: 8, base: '#7a543f', rosy: '#784335', deep: '#4d3024', lid: '#62402f', lip: '#743f36' },
  { monk: 9, base: '#644637', rosy: '#65382d', deep: '#3f281f', lid: '#4f3528', lip: '#663b33' },
  { monk: 10, base: '#50392f', rosy: '#533027', deep: '#32211a', lid: '#402b22', lip: '#58352f' },
];

/** Rim and centre of the iris. */
export const IRIS_COLORS = {
  brown: ['#43260f', '#734722'],
  darkBrown: ['#24140a', '#4d2d17'],
  hazel: ['#4f4222', '#85733f'],
  amber: ['#84541f', '#bd8434'],
  green: ['#4a6a3f', '#8ea668'],
  blue: ['#3f6a8c', '#86b3cc'],
  grey: ['#5d7079', '#a2b4b8'],
  teal: ['#39707a', '#7fb6b2'],
} as const;
export type IrisColor = keyof typeof IRIS_COLORS;

export const HAIR_COLORS = {
  black: '#29231f',
  espresso: '#3a281d',
  brown: '#4f3424',
  chestnut: '#66422e',
  auburn: '#7a4028',
  copper: '#96481f',
  honey: '#96693a',
  blond: '#bf965a',
  grey: '#86827c',
  silver: '#c3c0ba',
} as const;
export type HairColor = keyof typeof HAIR_COLORS;
