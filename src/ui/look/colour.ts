/** Red, green and blue in [0, 255]. */
type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** `#rgb` or `#rrggbb`; null for anything else. */
const rgbFromHex = (hex: string): Rgb | null => {
  const match = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex.trim());
  const digits = match?.[1];
  if (digits === undefined) return null;
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const value = Number.parseInt(full, 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

/** How bright a hex colour appears, [0, 1]: its luma (Rec. 601), as a camera would have it; 0.5 when it cannot be read. */
export const luma = (hex: string): number => {
  const rgb = rgbFromHex(hex);
  return rgb ? (0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2]) / 255 : 0.5;
};

const toHex = (rgb: Rgb): string =>
  `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance in [0, 1] (WCAG 2.2). */
const luminance = (rgb: Rgb): number => {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};

const ratio = (a: Rgb, b: Rgb): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

/** Contrast of two hex colours, in [1, 21] (WCAG 2.2); 1 when either cannot be read. */
export const contrast = (a: string, b: string): number => {
  const [first, second] = [rgbFromHex(a), rgbFromHex(b)];
  return first && second ? ratio(first, second) : 1;
};

/** `colour`, moved towards black or white in small steps until it stands out from `ground` by `least`. */
const legible = (colour: Rgb, ground: Rgb, least: number): Rgb => {
  const end = ratio(BLACK, ground) > ratio(WHITE, ground) ? BLACK : WHITE;
  for (let share = 0; share < 1; share += 0.04) {
    const [r, g, b] = colour.map((channel, i) => channel + ((end[i] ?? 0) - channel) * share);
    const mixed: Rgb = [r ?? 0, g ?? 0, b ?? 0];
    if (ratio(mixed, ground) >= least) return mixed;
  }
  return end;
};

export interface AccentColours {
  /** The brand's colour as a surface. */
  readonly accent: string;
  /** Words and icons on that surface, at least 4.5:1. */
  readonly onAccent: string;
  /** The brand's colour as ink on paper, at least 4.5:1. */
  readonly accentInk: string;
}

/** A brand may choose any colour: what is written with it or on it stays readable (WCAG AA). */
export const accentColours = (accentHex: string, paperHex: string): AccentColours => {
  const paper = rgbFromHex(paperHex) ?? WHITE;
  const ink = ratio(BLACK, paper) > ratio(WHITE, paper) ? BLACK : WHITE;
  const brand = rgbFromHex(accentHex) ?? ink;
  // A surface must be told from the paper by 3:1 (WCAG 1.4.11).
  const accent = legible(brand, paper, 3);
  const onAccent = ratio(WHITE, accent) >= 4.5 ? WHITE : BLACK;
  return {
    accent: toHex(accent),
    onAccent: toHex(onAccent),
    accentInk: toHex(legible(brand, paper, 4.5)),
  };
};
