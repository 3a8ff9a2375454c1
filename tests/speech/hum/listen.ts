/** Level of `pcm` between two times, dB against full scale. */
export const levelDb = (
  pcm: Float32Array,
  rateHz: number,
  fromMs: number,
  toMs: number,
): number => {
  const part = pcm.subarray(
    Math.round((fromMs * rateHz) / 1000),
    Math.round((toMs * rateHz) / 1000),
  );
  return 10 * Math.log10(part.reduce((sum, sample) => sum + sample ** 2, 0) / part.length + 1e-12);
};

/** Pitch at a time by autocorrelation of 50 ms, 60 .. 400 Hz. */
export const pitchHz = (pcm: Float32Array, rateHz: number, atMs: number): number => {
  const size = Math.round(0.05 * rateHz);
  const from = Math.round((atMs * rateHz) / 1000) - size / 2;
  let best = { lag: 1, likeness: -1 };
  for (let lag = Math.floor(rateHz / 400); lag <= rateHz / 60; lag += 1) {
    let [cross, own, other] = [0, 1e-9, 1e-9];
    for (let index = from; index < from + size; index += 1) {
      const [a, b] = [pcm[index] ?? 0, pcm[index + lag] ?? 0];
      cross += a * b;
      own += a * a;
      other += b * b;
    }
    const likeness = cross / Math.sqrt(own * other);
    if (likeness > best.likeness * 1.02) best = { lag, likeness };
  }
  return rateHz / best.lag;
};

/** Share of the power between two frequencies, dB. */
export const bandDb = (
  pcm: Float32Array,
  rateHz: number,
  lowHz: number,
  highHz: number,
): number => {
  const step = 10;
  const powerAt = (hz: number): number => {
    let [re, im] = [0, 0];
    for (const [index, sample] of pcm.entries()) {
      re += sample * Math.cos((2 * Math.PI * hz * index) / rateHz);
      im += sample * Math.sin((2 * Math.PI * hz * index) / rateHz);
    }
    return re * re + im * im;
  };
  let [inside, all] = [0, 0];
  for (let hz = step; hz < rateHz / 2; hz += step) {
    const power = powerAt(hz);
    all += power;
    if (hz >= lowHz && hz < highHz) inside += power;
  }
  return 10 * Math.log10(inside / all);
};
