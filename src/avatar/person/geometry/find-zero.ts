/**
 * Where a distance changes its sign between `inside` (d <= 0) and `outside`: regula falsi with the Illinois rule. It
 * ends within `exact` units of the surface.
 */
export function findZero(
  probe: (t: number) => number,
  inside: number,
  dInside: number,
  outside: number,
  dOutside: number,
  exact = 2e-6,
): number {
  let [a, fa, b, fb] = [inside, dInside, outside, dOutside];
  for (let i = 0; i < 12; i++) {
    const t = fb - fa > 1e-12 ? (a * fb - b * fa) / (fb - fa) : (a + b) / 2;
    const f = probe(t);
    if (Math.abs(f) < exact) return t;
    if (f <= 0) {
      a = t;
      fa = f;
      fb *= 0.5;
    } else {
      b = t;
      fb = f;
      fa *= 0.5;
    }
  }
  return a;
}
