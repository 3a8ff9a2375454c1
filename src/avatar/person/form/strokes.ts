/**
 * A soft touch of the modelling hand: raises (amount > 0, units) or presses in (amount < 0) the surface round a place of
 * the left half, with a Gaussian of the given radii in units.
 */
export type Stroke = readonly [
  amount: number,
  x: number,
  y: number,
  z: number,
  rx: number,
  ry: number,
  rz: number,
];

/** Beyond exp(-6) a touch is thinner than a tenth of a hair. */
const REACH = 6;

/** Sum of all touches at a point of the left half, units outwards. Scalars in a flat array: this is the hot loop. */
export function layStrokes(
  strokes: readonly Stroke[],
): (x: number, y: number, z: number) => number {
  const felt = strokes.filter(([amount]) => Math.abs(amount) > 1e-4);
  const flat = new Float64Array(felt.length * 7);
  felt.forEach(([amount, x, y, z, rx, ry, rz], i) =>
    flat.set([x, 1 / rx, y, 1 / ry, z, 1 / rz, amount], i * 7),
  );
  const read = (i: number): number => flat[i] ?? 0;
  return (x, y, z) => {
    let sum = 0;
    for (let i = 0; i < flat.length; i += 7) {
      const b = (y - read(i + 2)) * read(i + 3);
      let q = b * b;
      if (q > REACH) continue;
      const a = (x - read(i)) * read(i + 1);
      q += a * a;
      if (q > REACH) continue;
      const c = (z - read(i + 4)) * read(i + 5);
      q += c * c;
      if (q < REACH) sum += read(i + 6) * Math.exp(-q);
    }
    return sum;
  };
}
