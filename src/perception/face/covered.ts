/** How light a picture is and how much it differs from place to place; both in [0, 1]. */
export interface Light {
  readonly mean: number;
  readonly spread: number;
}

/** Whether something lies over the lens, and since when the pictures have said otherwise; JSON. */
export interface Cover {
  readonly covered: boolean;
  readonly contraryMs: number | null;
}
export const OPEN_LENS: Cover = { covered: false, contraryMs: null };

/** A shutter is black; a finger or a sticker lets one colour through. A dark room still has a screen in it. */
const BLACK_MEAN = 0.06;
const BLACK_SPREAD = 0.03;
const PLAIN_SPREAD = 0.012;
/** A flicker of the picture is no cover. */
const COVER_MS = 500;
const UNCOVER_MS = 200;

const looksCovered = ({ mean, spread }: Light): boolean =>
  spread < PLAIN_SPREAD || (mean < BLACK_MEAN && spread < BLACK_SPREAD);

/** @param light of a picture in which no face was found; null where one was */
export function stepCover(state: Cover, light: Light | null, tMs: number): Cover {
  const covered = light !== null && looksCovered(light);
  if (covered === state.covered) {
    return state.contraryMs === null ? state : { covered, contraryMs: null };
  }
  const sinceMs = state.contraryMs ?? tMs;
  return tMs - sinceMs >= (covered ? COVER_MS : UNCOVER_MS)
    ? { covered, contraryMs: null }
    : { ...state, contraryMs: sinceMs };
}

/** @param pixels RGBA, one byte each */
export function lightOf(pixels: ArrayLike<number>): Light {
  let [sum, squares, count] = [0, 0, 0];
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    // Rec. 601 luma
    const luma =
      (0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0)) /
      255;
    sum += luma;
    squares += luma * luma;
    count++;
  }
  const mean = count === 0 ? 0 : sum / count;
  return { mean, spread: Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)) };
}
