/** Brings sound to a lower rate, piece by piece, without a seam between pieces. */
export interface Downsampler {
  push(samples: Float32Array): Float32Array<ArrayBuffer>;
}

/** Length of the low-pass in samples of the lower rate, on either side. */
const REACH = 8;
/** The low-pass closes a little below half the lower rate. */
const CUTOFF = 0.92;

/** A windowed-sinc low-pass, read at the lower rate's own moments. @param toHz at most `fromHz` */
export const createDownsampler = (fromHz: number, toHz: number): Downsampler => {
  const step = fromHz / toHz;
  const reach = Math.ceil(REACH * step);
  /** The last 2 * reach samples, so that every window is complete. */
  let held = new Float32Array(2 * reach);
  /** Where the next output sample lies, in samples of `held` and what follows it. */
  let at = reach;

  const weight = (distance: number): number => {
    const x = (distance * CUTOFF) / step;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    const hann = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
    return sinc * hann;
  };

  return {
    push(samples) {
      if (step <= 1) return samples.slice();
      const all = new Float32Array(held.length + samples.length);
      all.set(held);
      all.set(samples, held.length);
      const out: number[] = [];
      for (; at + reach < all.length; at += step) {
        let sum = 0;
        let total = 0;
        for (let index = Math.ceil(at - reach); index <= at + reach; index += 1) {
          const w = weight(index - at);
          sum += w * (all[index] ?? 0);
          total += w;
        }
        out.push(sum / total);
      }
      const keepFrom = Math.max(0, Math.min(all.length, Math.floor(at) - reach));
      held = all.slice(keepFrom);
      at -= keepFrom;
      return new Float32Array(out);
    },
  };
};
