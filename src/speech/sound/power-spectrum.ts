/** Power spectrum of a short stretch of sound, with tables and buffers made once: an audio thread may not allocate. */
export interface PowerSpectrum {
  /**
   * Power at `size / 2` frequencies from 0 up, in a buffer that the next call overwrites.
   * @param samples at most `size` of them; the rest counts as zero
   */
  of(samples: Float32Array): Float32Array;
}

/** Radix-2 FFT (Cooley & Tukey 1965). @param size a power of two */
export const createPowerSpectrum = (size: number): PowerSpectrum => {
  const half = size / 2;
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
  const power = new Float32Array(half);
  return {
    of(samples) {
      re.fill(0);
      im.fill(0);
      for (let i = 0; i < samples.length; i += 1) re[reversed[i] ?? 0] = samples[i] ?? 0;
      for (let width = 2; width <= size; width *= 2) {
        const arm = width / 2;
        const stride = size / width;
        for (let start = 0; start < size; start += width)
          for (let k = 0; k < arm; k += 1) {
            const c = cos[k * stride] ?? 0;
            const s = -(sin[k * stride] ?? 0);
            const even = start + k;
            const odd = even + arm;
            const oddRe = re[odd] ?? 0;
            const oddIm = im[odd] ?? 0;
            const tr = oddRe * c - oddIm * s;
            const ti = oddRe * s + oddIm * c;
            re[odd] = (re[even] ?? 0) - tr;
            im[odd] = (im[even] ?? 0) - ti;
            re[even] = (re[even] ?? 0) + tr;
            im[even] = (im[even] ?? 0) + ti;
          }
      }
      for (let i = 0; i < half; i += 1) power[i] = (re[i] ?? 0) ** 2 + (im[i] ?? 0) ** 2;
      return power;
    },
  };
};
