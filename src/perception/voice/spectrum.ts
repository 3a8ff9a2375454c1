/** Real spectrum of a fixed size, with its tables and buffers made once: an audio thread may not allocate. */
export interface SpectrumAnalyser {
  readonly size: number;
  /**
   * Power at each of size / 2 frequencies from 0 up, in a buffer that the next call overwrites.
   * @param samples `size` of them, [-1, 1]
   */
  power(samples: Float32Array): Float32Array;
}

/** Radix-2 FFT (Cooley & Tukey 1965) under a Hann window. @param size a power of two */
export function createSpectrumAnalyser(size: number): SpectrumAnalyser {
  const half = size / 2;
  const window = Float32Array.from(
    { length: size },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size),
  );
  const cos = Float32Array.from({ length: half }, (_, i) => Math.cos((2 * Math.PI * i) / size));
  const sin = Float32Array.from({ length: half }, (_, i) => Math.sin((2 * Math.PI * i) / size));
  const bits = Math.log2(size);
  const reversed = Uint16Array.from({ length: size }, (_, i) => {
    let out = 0;
    for (let bit = 0; bit < bits; bit += 1) out |= ((i >> bit) & 1) << (bits - 1 - bit);
    return out;
  });
  const re = new Float32Array(size);
  const im = new Float32Array(size);
  const out = new Float32Array(half);
  return {
    size,
    power(samples) {
      for (let i = 0; i < size; i += 1) {
        const from = reversed[i] ?? 0;
        re[i] = (samples[from] ?? 0) * (window[from] ?? 0);
        im[i] = 0;
      }
      // No tuples in here: each would be an object for the collector to sweep from the audio thread.
      for (let width = 2; width <= size; width *= 2) {
        const arm = width / 2;
        const stride = size / width;
        for (let start = 0; start < size; start += width) {
          for (let k = 0; k < arm; k += 1) {
            const c = cos[k * stride] ?? 0;
            const s = -(sin[k * stride] ?? 0);
            const even = start + k;
            const odd = even + arm;
            const oddRe = re[odd] ?? 0;
            const oddIm = im[odd] ?? 0;
            const evenRe = re[even] ?? 0;
            const evenIm = im[even] ?? 0;
            const tr = oddRe * c - oddIm * s;
            const ti = oddRe * s + oddIm * c;
            re[odd] = evenRe - tr;
            im[odd] = evenIm - ti;
            re[even] = evenRe + tr;
            im[even] = evenIm + ti;
          }
        }
      }
      for (let i = 0; i < half; i += 1) {
        out[i] = (re[i] ?? 0) ** 2 + (im[i] ?? 0) ** 2;
      }
      return out;
    },
  };
}
