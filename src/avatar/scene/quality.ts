/** `studio` is the full picture for a real GPU; `lite` a living face for software rasterisers and weak ones. */
export type Tier = 'studio' | 'lite';

/** How many triangles: all of them, or fewer where nobody sees the difference. */
export type Detail = 'full' | 'coarse';

/** One step of the ladder: a tier and how many pixels it may draw. */
export interface Rung {
  readonly tier: Tier;
  /** Most buffer pixels per CSS pixel. */
  readonly maxDpr: number;
  readonly maxPixels: number;
  /** A frame that costs more than this is too slow for the rung. */
  readonly slowMs: number;
  /** A frame that costs less than this leaves room for the next rung. */
  readonly roomyMs: number;
}

/**
 * From plainest to richest. Costs are submit-to-finished times. On lite, half of the time is left to the page, so 120 ms
 * is about 5 pictures a second; the lowest rung saves little, since most of a frame is vertices by then, and is the last
 * resort. On studio 22 ms just misses 60 Hz twice.
 * Lite draws only the part of the view where the person is, and more than one pixel per CSS pixel where it can: the
 * browser's smooth scaling then softens edges for less than samples would cost a software rasteriser (whose price for
 * those goes by triangles). A rung's `roomyMs` is far below its `slowMs`, so a step up does not lead straight back.
 */
export const LADDER: readonly Rung[] = [
  { tier: 'lite', maxDpr: 1, maxPixels: 300_000, slowMs: Infinity, roomyMs: 60 },
  { tier: 'lite', maxDpr: 1, maxPixels: 520_000, slowMs: 170, roomyMs: 85 },
  { tier: 'lite', maxDpr: 1.5, maxPixels: 1_150_000, slowMs: 120, roomyMs: 14 },
  { tier: 'studio', maxDpr: 1, maxPixels: 1_300_000, slowMs: 30, roomyMs: 18 },
  { tier: 'studio', maxDpr: 1.5, maxPixels: 3_200_000, slowMs: 24, roomyMs: 17.5 },
  { tier: 'studio', maxDpr: 2, maxPixels: 6_000_000, slowMs: 22, roomyMs: 0 },
];

/** The rung everyone starts on: light enough for a page that is still busy loading, sharp enough to be looked at. */
export const FIRST_RUNG = 1;

/** Frames looked at before a verdict. The median of them decides, so one hiccup changes nothing. */
const WINDOW = 9;
/** The first frames on a rung pay for shaders and buffers. */
const SETTLE = 2;
/** A rung that was too slow is left alone this long; twice as long each further time. */
const BAR_MS = 45_000;

export interface QualityState {
  readonly rung: number;
  /** Costs seen on this rung, newest last; at most WINDOW. */
  readonly costsMs: readonly number[];
  /** Frames still to be ignored. */
  readonly settling: number;
  /** Lowest rung that proved too slow, and until when it is shut. */
  readonly barredRung: number;
  readonly barredUntilMs: number;
  readonly falls: number;
}

export const startQuality = (rung: number = FIRST_RUNG): QualityState => ({
  rung,
  costsMs: [],
  settling: SETTLE,
  barredRung: LADDER.length,
  barredUntilMs: 0,
  falls: 0,
});

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
};

export const rungAt = (index: number): Rung => {
  const rung = LADDER[index];
  if (!rung) throw new RangeError(`no rung ${index}`);
  return rung;
};

/**
 * Takes in what one frame cost (ms, submit to finished) at `nowMs` (any steady clock). Returns the same object while
 * nothing is decided except for the sample. Costs that are not positive numbers are ignored.
 */
export const stepQuality = (state: QualityState, costMs: number, nowMs: number): QualityState => {
  if (!(costMs > 0)) return state;
  if (state.settling > 0) return { ...state, settling: state.settling - 1 };
  const costsMs = [...state.costsMs.slice(1 - WINDOW), costMs];
  if (costsMs.length < WINDOW) return { ...state, costsMs };
  const typicalMs = median(costsMs);
  const { slowMs, roomyMs } = rungAt(state.rung);
  if (typicalMs > slowMs && state.rung > 0) {
    return {
      rung: state.rung - 1,
      costsMs: [],
      settling: SETTLE,
      barredRung: state.rung,
      barredUntilMs: nowMs + BAR_MS * 2 ** Math.min(6, state.falls),
      falls: state.falls + 1,
    };
  }
  const next = state.rung + 1;
  const open = next < state.barredRung || nowMs >= state.barredUntilMs;
  if (typicalMs < roomyMs && next < LADDER.length && open) {
    return { ...state, rung: next, costsMs: [], settling: SETTLE };
  }
  return { ...state, costsMs };
};

/** Buffer pixels per CSS pixel for a canvas of the given CSS size on this rung. Lite may go beyond the screen's own. */
export const dprFor = (
  rung: Rung,
  widthPx: number,
  heightPx: number,
  deviceDpr: number,
): number => {
  const areaPx = Math.max(1, widthPx * heightPx);
  const screen = rung.tier === 'lite' ? Infinity : deviceDpr > 0 ? deviceDpr : 1;
  return Math.min(screen, rung.maxDpr, Math.sqrt(rung.maxPixels / areaPx));
};

/**
 * How long to wait after a frame that cost `costMs` on `tier`: lite leaves the machine as much time as it takes, up to
 * 90 ms, beyond which waiting longer would only make the lips lag.
 */
export const restMs = (tier: Tier, costMs: number): number =>
  tier === 'studio' ? 0 : Math.min(90, Math.max(0, costMs));

/** A head lower than this on screen, in buffer pixels, shows no more than the coarse figure has; a little more to go back. */
const SMALL_HEAD_PX = 150;
const SMALL_HEAD_SLACK = 1.2;

/** The lowest rung has no time for all triangles, and a small head no use for them. `detail` is what is drawn now. */
export const detailFor = (rung: number, headPx: number, detail: Detail): Detail => {
  if (rung === 0) return 'coarse';
  const limitPx = detail === 'coarse' ? SMALL_HEAD_PX * SMALL_HEAD_SLACK : SMALL_HEAD_PX;
  return headPx < limitPx ? 'coarse' : 'full';
};
