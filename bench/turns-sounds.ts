/** Sounds of a made room: noises, a cough, a laugh, and the way back from loudspeaker to microphone. All at 16 kHz. */
export const RATE_HZ = 16_000;

/** [0, 1) */
export type Chance = () => number;

export const between = (chance: Chance, low: number, high: number): number =>
  low + (high - low) * chance();

export const rmsOf = (sound: Float32Array): number =>
  Math.sqrt(sound.reduce((sum, x) => sum + x * x, 0) / Math.max(1, sound.length));
export const scaledTo = (sound: Float32Array, db: number): Float32Array => {
  const gain = 10 ** (db / 20) / (rmsOf(sound) || 1);
  return sound.map((x) => x * gain);
};

/** Air of a fan or a hall: falls 3 dB an octave. One sample a call, about 0 dBFS over all. */
export function createAir(chance: Chance): () => number {
  let [a, b, c] = [0, 0, 0];
  return () => {
    const w = chance() * 2 - 1;
    a = 0.997 * a + 0.03 * w;
    b = 0.963 * b + 0.08 * w;
    c = 0.57 * c + 0.3 * w;
    return (3 * a + b + c + 0.1 * w) * 0.9;
  };
}

/** One or two bursts of breath with a glottal thump at the start of each. */
export function cough(chance: Chance): Float32Array {
  const bursts = chance() < 0.5 ? 1 : 2;
  const out = new Float32Array(Math.round((0.12 + 0.32 * bursts) * RATE_HZ));
  for (let burst = 0; burst < bursts; burst += 1) {
    const start = Math.round(burst * 0.32 * RATE_HZ);
    const length = Math.round(between(chance, 0.16, 0.26) * RATE_HZ);
    let low = 0;
    for (let i = 0; i < length && start + i < out.length; i += 1) {
      const t = i / length;
      const shape = t < 0.12 ? t / 0.12 : Math.exp(-4.5 * (t - 0.12));
      const w = chance() * 2 - 1;
      low += 0.35 * (w - low);
      const thump = t < 0.25 ? 0.5 * Math.sin((2 * Math.PI * 110 * i) / RATE_HZ) : 0;
      out[start + i] = (out[start + i] ?? 0) + shape * (0.6 * w + 1.2 * low + thump);
    }
  }
  return out;
}

/** "Ha ha ha": voiced bursts, four to five a second, that fall in pitch. */
export function laugh(chance: Chance): Float32Array {
  const count = 3 + Math.floor(3 * chance());
  const stepS = between(chance, 0.19, 0.23);
  const out = new Float32Array(Math.round((count * stepS + 0.1) * RATE_HZ));
  const startHz = between(chance, 160, 280);
  for (let n = 0; n < count; n += 1) {
    const hz = startHz * (1 - 0.06 * n);
    const start = Math.round(n * stepS * RATE_HZ);
    const length = Math.round(0.11 * RATE_HZ);
    for (let i = 0; i < length; i += 1) {
      const t = i / length;
      const shape = Math.sin(Math.PI * t) * (1 - 0.1 * n);
      let tone = 0;
      for (let k = 1; k <= 12; k += 1) {
        const f = hz * k * (1 - 0.08 * t);
        // Two formants of an open vowel.
        const height =
          Math.exp(-(((f - 750) / 350) ** 2)) + 0.6 * Math.exp(-(((f - 1250) / 350) ** 2)) + 0.1;
        tone += (height / Math.sqrt(k)) * Math.sin((2 * Math.PI * f * i) / RATE_HZ);
      }
      const breath = 0.25 * (chance() * 2 - 1);
      if (start + i < out.length) out[start + i] = shape * (0.4 * tone + breath);
    }
  }
  return out;
}

/** A door or a cup: a knock without a pitch. */
export function knock(chance: Chance): Float32Array {
  return Float32Array.from({ length: Math.round(0.25 * RATE_HZ) }, (_, i) => {
    const t = i / RATE_HZ;
    return (
      Math.exp(-t / 0.03) * (chance() * 2 - 1) +
      0.5 * Math.exp(-t / 0.05) * Math.sin(2 * Math.PI * 180 * t)
    );
  });
}

export interface EchoSettings {
  /** Of the echo against what is played; -Infinity = none. */
  readonly gainDb: number;
  readonly delayMs: number;
}

/** From loudspeaker to microphone: delay, a small loudspeaker's band, early reflections and a short tail. */
export function createEcho({ gainDb, delayMs }: EchoSettings): (played: number) => number {
  const gain = 10 ** (gainDb / 20);
  const taps: readonly (readonly [number, number])[] = [
    [0, 1],
    [7, 0.45],
    [17, 0.35],
    [31, 0.25],
    [53, 0.16],
    [89, 0.09],
    [131, 0.05],
  ];
  const line = new Float32Array(RATE_HZ);
  let at = 0;
  let low = 0;
  let high = 0;
  return (played) => {
    // A small loudspeaker: little below 250 Hz, nothing much above 5 kHz.
    low += 0.8 * (played - low);
    high += 0.1 * (low - high);
    line[at] = low - high;
    let sum = 0;
    for (const [ms, height] of taps) {
      const back = Math.round(((delayMs + ms) / 1000) * RATE_HZ);
      sum += height * (line[(at - back + 2 * RATE_HZ) % RATE_HZ] ?? 0);
    }
    at = (at + 1) % RATE_HZ;
    return gain * sum;
  };
}
