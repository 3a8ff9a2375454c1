/** A resonance, or a hole, of a tract: where it lies and how wide it is. */
interface Peak {
  readonly hz: number;
  readonly widthHz: number;
}
/** What a throat of 17.5 cm lets through. */
export interface TractShape {
  readonly poles: readonly Peak[];
  /** The closed mouth is a side branch that swallows this; null when the mouth is open and the nose is not. */
  readonly zero: Peak | null;
}
const peak = (hz: number, widthHz: number): Peak => ({ hz, widthHz });

/**
 * Lips closed, nose open: a strong low resonance, weak ones some 800 Hz apart, and the hole that the mouth makes near
 * 1 kHz (Fujimura 1962).
 */
export const NASAL: TractShape = {
  poles: [
    peak(255, 90),
    peak(960, 140),
    peak(1350, 170),
    peak(2150, 220),
    peak(2900, 270),
    peak(3850, 350),
  ],
  zero: peak(1080, 130),
};
/** The o of "oh", where it begins and where it ends (Peterson & Barney 1952). */
export const ROUND_OPEN: TractShape = {
  poles: [
    peak(540, 70),
    peak(900, 90),
    peak(2400, 140),
    peak(3350, 220),
    peak(4100, 300),
    peak(5200, 400),
  ],
  zero: null,
};
export const ROUND_CLOSE: TractShape = {
  poles: [
    peak(400, 65),
    peak(800, 85),
    peak(2300, 140),
    peak(3300, 220),
    peak(4100, 300),
    peak(5200, 400),
  ],
  zero: null,
};

const mix = (a: Peak, b: Peak, share: number): Peak =>
  peak(a.hz + (b.hz - a.hz) * share, a.widthHz + (b.widthHz - a.widthHz) * share);

/** Between two shapes of as many resonances; the hole is the first's. */
export const between = (from: TractShape, to: TractShape, share: number): TractShape => ({
  poles: from.poles.map((pole, index) => mix(pole, to.poles[index] ?? pole, share)),
  zero: from.zero,
});

/** Two-pole section of Klatt (1980): `y = a x + b y1 + c y2`, gain 1 at 0 Hz. */
const section = ({ hz, widthHz }: Peak, rateHz: number): readonly [number, number, number] => {
  const c = -Math.exp((-2 * Math.PI * widthHz) / rateHz);
  const b = 2 * Math.exp((-Math.PI * widthHz) / rateHz) * Math.cos((2 * Math.PI * hz) / rateHz);
  return [1 - b - c, b, c];
};

/** A tract that sound goes through, its resonances in a row. */
export interface Tract {
  /** @param size resonances lie this much higher than in a throat of 17.5 cm */
  shape(shape: TractShape, size: number): void;
  next(sample: number): number;
}

/** Resonances nearer to half the rate than this are left out. */
const TOP_SHARE = 0.46;

export const createTract = (sampleRateHz: number): Tract => {
  const MOST = 8;
  const memory = Array.from({ length: MOST }, () => new Float64Array(2));
  const sections: (readonly [number, number, number])[] = [];
  let hole: readonly [number, number, number] | null = null;
  let before = 0;
  let beforeThat = 0;
  return {
    shape({ poles, zero }, size) {
      sections.length = 0;
      for (const { hz, widthHz } of poles.slice(0, MOST))
        if (hz * size < TOP_SHARE * sampleRateHz)
          sections.push(section(peak(hz * size, widthHz), sampleRateHz));
      hole = zero && section(peak(zero.hz * size, zero.widthHz), sampleRateHz);
    },
    next(sample) {
      let value = sample;
      if (hole) {
        const [a, b, c] = hole;
        value = (sample - b * before - c * beforeThat) / a;
        beforeThat = before;
        before = sample;
      }
      for (const [index, [a, b, c]] of sections.entries()) {
        const kept = memory[index];
        if (!kept) break;
        const out = a * value + b * (kept[0] ?? 0) + c * (kept[1] ?? 0);
        kept[1] = kept[0] ?? 0;
        kept[0] = out;
        value = out;
      }
      return value;
    },
  };
};
