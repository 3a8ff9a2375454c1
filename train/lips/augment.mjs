/** Makes one recording sound like many: other rooms, lines, microphones and throats. All chance comes from `rng`. */
const RATE_HZ = 16_000;
const between = (rng, low, high) => low + rng.next() * (high - low);
const bell = (rng) => (rng.next() + rng.next() + rng.next() + rng.next() - 2) * Math.sqrt(3);

/** Reads the sound faster (ratio > 1) or slower, which moves pitch, formants and time together. Cubic (Catmull & Rom). */
export function resampled(pcm, ratio) {
  const out = new Float32Array(Math.floor((pcm.length - 3) / ratio));
  for (let i = 0; i < out.length; i += 1) {
    const at = i * ratio;
    const k = Math.floor(at);
    const t = at - k;
    const [a, b, c, d] = [pcm[Math.max(0, k - 1)], pcm[k], pcm[k + 1], pcm[k + 2]];
    out[i] = b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  }
  return out;
}

/** One second-order section in place: coefficients of the RBJ cookbook, already divided by a0. */
function filter(pcm, [b0, b1, b2, a1, a2]) {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let i = 0; i < pcm.length; i += 1) {
    const x = pcm[i];
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    pcm[i] = y;
  }
}
const section = (kind, hz, q, gainDb = 0) => {
  const w = (2 * Math.PI * hz) / RATE_HZ;
  const [cos, alpha, a] = [Math.cos(w), Math.sin(w) / (2 * q), 10 ** (gainDb / 40)];
  const raw = {
    peak: [1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a],
    low: [(1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha],
    high: [(1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha],
  }[kind];
  const [b0, b1, b2, a0, a1, a2] = raw;
  return [b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0];
};

function colour(pcm, rng) {
  const slope = between(rng, -0.5, 0.5);
  for (let i = pcm.length - 1; i > 0; i -= 1) pcm[i] += slope * pcm[i - 1];
  for (let i = 0; i < 3; i += 1)
    filter(pcm, section('peak', 150 * 40 ** rng.next(), between(rng, 0.5, 2), 5 * bell(rng)));
  if (rng.next() < 0.2)
    for (let i = 0; i < 2; i += 1) filter(pcm, section('low', between(rng, 3000, 6500), 0.8));
  if (rng.next() < 0.25) filter(pcm, section('high', between(rng, 80, 350), 0.8));
}

/** A room as a handful of echoes that die away: enough to smear, cheap to compute. */
function room(pcm, rng) {
  const decayMs = between(rng, 40, 300);
  const amount = between(rng, 0.05, 0.5);
  const dry = Float32Array.from(pcm);
  for (let echo = 0; echo < 24; echo += 1) {
    const delayMs = between(rng, 2, 250);
    const gain = amount * Math.exp(-delayMs / decayMs) * (rng.next() < 0.5 ? -1 : 1);
    const delay = Math.round((delayMs * RATE_HZ) / 1000);
    for (let i = delay; i < pcm.length; i += 1) pcm[i] += gain * dry[i - delay];
  }
}

function noise(pcm, rng) {
  let power = 0;
  for (const sample of pcm) power += sample * sample;
  const snrDb = between(rng, 12, 60);
  const level = Math.sqrt(power / pcm.length) * 10 ** (-snrDb / 20);
  const pole = rng.next() < 0.5 ? 0 : between(rng, 0.5, 0.98);
  const scale = level * Math.sqrt(1 - pole * pole) * Math.sqrt(3);
  let state = 0;
  for (let i = 0; i < pcm.length; i += 1) {
    state = pole * state + (rng.next() * 2 - 1) * scale;
    pcm[i] += state;
  }
}

/** The same words through another channel. `pcm` is left alone; times keep. */
export function throughChannel(pcm, rng) {
  const out = Float32Array.from(pcm);
  colour(out, rng);
  if (rng.next() < 0.25) room(out, rng);
  let peak = 1e-9;
  for (const sample of out) peak = Math.max(peak, Math.abs(sample));
  const gain = (0.9 * 10 ** (-between(rng, 0, 26) / 20)) / peak;
  for (let i = 0; i < out.length; i += 1) out[i] *= gain;
  if (rng.next() < 0.65) noise(out, rng);
  return out;
}

/** Reads mel bands at other places, as a longer or shorter vocal tract would. `warp` about [-0.15, 0.15]. */
export function warpedBands(frame, bands, warp, out) {
  for (let band = 0; band < bands; band += 1) {
    const at = Math.min(bands - 1, Math.max(0, band + warp * (band + 4) * (1 - band / bands)));
    const low = Math.floor(at);
    const high = Math.min(bands - 1, low + 1);
    out[band] = frame[low] + (at - low) * (frame[high] - frame[low]);
  }
}
