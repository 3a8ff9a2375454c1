/**
 * Bayesian linear regression with a Gaussian prior and known noise (Bishop 2006, 3.3): for rows (x, y) of weight w
 *   A = S0^-1 + sum w x x' / s^2,   b = S0^-1 m0 + sum w x y / s^2,   posterior N(A^-1 b, A^-1).
 * Everything is solved through the Cholesky factor A = L L'. Matrices are row-major and small (two dozen columns).
 */
export interface Prior {
  readonly mean: readonly number[];
  /** Standard deviation of each weight; > 0. */
  readonly spread: readonly number[];
}

export interface Observation {
  readonly x: readonly number[];
  readonly y: number;
  /** [0, 1]; 1 counts as one whole observation. */
  readonly weight: number;
}

export interface Posterior {
  readonly size: number;
  readonly mean: readonly number[];
  /** Lower triangle of the precision matrix's Cholesky factor. */
  readonly factor: readonly number[];
  /** Logarithm of how likely the observations were by the prior, up to a constant that all priors share. */
  readonly evidence: number;
}

/** Lower Cholesky factor of a symmetric positive definite matrix. */
function choleskyOf(matrix: readonly number[], size: number): number[] {
  const factor = Array.from<number>({ length: size * size }).fill(0);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] ?? 0;
      for (let k = 0; k < j; k++) {
        sum -= (factor[i * size + k] ?? 0) * (factor[j * size + k] ?? 0);
      }
      // The prior keeps the diagonal positive; the floor only guards against rounding.
      factor[i * size + j] =
        i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (factor[j * size + j] ?? 1);
    }
  }
  return factor;
}

/** Solves L u = v. */
function forward(factor: readonly number[], size: number, v: readonly number[]): number[] {
  const u: number[] = [];
  for (let i = 0; i < size; i++) {
    let sum = v[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (factor[i * size + k] ?? 0) * (u[k] ?? 0);
    u.push(sum / (factor[i * size + i] ?? 1));
  }
  return u;
}

/** Solves L' u = v. */
function backward(factor: readonly number[], size: number, v: readonly number[]): number[] {
  const u = Array.from<number>({ length: size }).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = v[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= (factor[k * size + i] ?? 0) * (u[k] ?? 0);
    u[i] = sum / (factor[i * size + i] ?? 1);
  }
  return u;
}

export function posteriorOf(
  prior: Prior,
  observations: readonly Observation[],
  noise: number,
): Posterior {
  const size = prior.mean.length;
  const precision = Array.from<number>({ length: size * size }).fill(0);
  const pull: number[] = [];
  prior.spread.forEach((spread, i) => {
    precision[i * size + i] = 1 / spread ** 2;
    pull.push((prior.mean[i] ?? 0) / spread ** 2);
  });
  for (const { x, y, weight } of observations) {
    const share = weight / noise ** 2;
    for (let i = 0; i < size; i++) {
      const scaled = share * (x[i] ?? 0);
      if (scaled === 0) continue;
      pull[i] = (pull[i] ?? 0) + scaled * y;
      for (let j = 0; j < size; j++) {
        precision[i * size + j] = (precision[i * size + j] ?? 0) + scaled * (x[j] ?? 0);
      }
    }
  }
  const factor = choleskyOf(precision, size);
  const mean = backward(factor, size, forward(factor, size, pull));
  let evidence = dot(pull, mean) / 2;
  prior.spread.forEach((spread, i) => {
    evidence -= ((prior.mean[i] ?? 0) / spread) ** 2 / 2;
    evidence -= Math.log(spread) + Math.log(factor[i * size + i] ?? 1);
  });
  return { size, mean, factor, evidence };
}

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** Standard deviation of the belief in `x . w`. */
export const spreadOf = ({ factor, size }: Posterior, x: readonly number[]): number =>
  Math.sqrt(forward(factor, size, x).reduce((sum, value) => sum + value ** 2, 0));

/** One draw of the weights: mean + L'^-1 z, with `z` standard normal. */
export const sampleOf = ({ factor, size, mean }: Posterior, z: readonly number[]): number[] =>
  backward(factor, size, z).map((value, i) => value + (mean[i] ?? 0));
