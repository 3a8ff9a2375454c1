/** Changes to log-mel frames that leave what is said as it is: cheap enough to be drawn anew for every step. */
import { warpedBands } from './augment.mjs';

const between = (rng, low, high) => low + rng.next() * (high - low);
const bell = (rng) => (rng.next() + rng.next() + rng.next() - 1.5) * 2;
const DEEPEST = -3;

/** Writes `rows` into `out` from `at` on, as another throat, line and room would have them. */
export function writeVaried(rows, bands, out, at, rng) {
  const warp = between(rng, -0.12, 0.12);
  const level = 0.15 * bell(rng);
  const tilt = 0.2 * bell(rng);
  const shift = Float32Array.from(
    { length: bands },
    (_, band) => level + tilt * ((2 * band) / (bands - 1) - 1) + 0.12 * bell(rng),
  );
  const hole = rng.next() < 0.3 ? Math.floor(rng.next() * (bands - 3)) : bands;
  const holeEnd = hole + 1 + Math.floor(rng.next() * 3);
  const cut = rng.next() < 0.2 ? Math.floor(between(rng, 16, bands - 1)) : bands;
  const cutLevel = between(rng, DEEPEST, -0.8);
  const noise = between(rng, 0, 0.2);
  const row = new Float32Array(bands);
  for (const [index, frame] of rows.entries()) {
    warpedBands(frame, bands, warp, row);
    for (let band = 0; band < bands; band += 1) {
      let value = row[band] + shift[band] + noise * (2 * rng.next() - 1);
      if (band >= hole && band < holeEnd) value = 0;
      if (band >= cut) value = cutLevel;
      out[at + index * bands + band] = value;
    }
  }
}
