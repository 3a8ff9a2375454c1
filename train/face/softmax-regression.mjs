/**
 * Multinomial logistic regression with ridge, fitted by L-BFGS. Deterministic: starts at zero, no sampling.
 *
 * logits = share * offset + features x weights + bias
 */

/** Softmax in place of `row`; returns the logarithm of the sum. */
const softmaxInto = (row) => {
  const highest = Math.max(...row);
  let sum = 0;
  for (let index = 0; index < row.length; index += 1) sum += Math.exp(row[index] - highest);
  const log = highest + Math.log(sum);
  for (let index = 0; index < row.length; index += 1) row[index] = Math.exp(row[index] - log);
  return log;
};

/** Smallest value of a smooth convex `cost(x) -> {value, slope}` from `start`, by L-BFGS with backtracking. */
function minimise(cost, start, { steps = 400, memory = 12, tolerance = 1e-7 } = {}) {
  const dot = (a, b) => a.reduce((sum, value, index) => sum + value * b[index], 0);
  let x = start;
  let { value, slope } = cost(x);
  const pairs = [];
  for (let step = 0; step < steps; step += 1) {
    const direction = slope.map((each) => -each);
    const alphas = [];
    for (const { moved, turned, scale } of pairs.toReversed()) {
      const alpha = scale * dot(moved, direction);
      alphas.push(alpha);
      turned.forEach((each, index) => (direction[index] -= alpha * each));
    }
    const last = pairs.at(-1);
    if (last) {
      const scale = 1 / (last.scale * dot(last.turned, last.turned));
      direction.forEach((each, index) => (direction[index] = each * scale));
    }
    for (const { moved, turned, scale } of pairs) {
      const beta = scale * dot(turned, direction);
      const alpha = alphas.pop();
      moved.forEach((each, index) => (direction[index] += (alpha - beta) * each));
    }
    const descent = dot(direction, slope);
    if (-descent < tolerance) break;
    let length = 1;
    let next;
    let point;
    do {
      point = x.map((each, index) => each + length * direction[index]);
      next = cost(point);
      length /= 2;
    } while (next.value > value + 1e-4 * 2 * length * descent && length > 1e-8);
    const moved = point.map((each, index) => each - x[index]);
    const turned = next.slope.map((each, index) => each - slope[index]);
    const curvature = dot(moved, turned);
    if (curvature > 1e-12) pairs.push({ moved, turned, scale: 1 / curvature });
    if (pairs.length > memory) pairs.shift();
    ({ value, slope } = next);
    x = point;
  }
  return x;
}

/**
 * @param rows `{features: number[], offset: number[] | null, label: index, weight}`
 * @param ridge strength on the weights of features, which should have about unit variance
 * @returns `{share, weights: number[feature][label], bias: number[label]}`
 */
export function fitSoftmax(rows, labels, ridge) {
  const count = rows[0].features.length;
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const hasOffset = rows.every(({ offset }) => offset !== null);
  const BIAS_RIDGE = 1e-3;
  const biasAt = count * labels;
  const shareAt = biasAt + labels;
  const cost = (x) => {
    const slope = Array.from({ length: x.length }, () => 0);
    let value = 0;
    const row = Array.from({ length: labels }, () => 0);
    for (const { features, offset, label, weight } of rows) {
      for (let k = 0; k < labels; k += 1) {
        let logit = x[biasAt + k] + (hasOffset ? x[shareAt] * offset[k] : 0);
        for (let j = 0; j < count; j += 1) logit += features[j] * x[j * labels + k];
        row[k] = logit;
      }
      const own = row[label];
      const share = weight / total;
      value += share * (softmaxInto(row) - own);
      for (let k = 0; k < labels; k += 1) {
        const error = share * (row[k] - (k === label ? 1 : 0));
        slope[biasAt + k] += error;
        if (hasOffset) slope[shareAt] += error * offset[k];
        for (let j = 0; j < count; j += 1) slope[j * labels + k] += error * features[j];
      }
    }
    for (let at = 0; at < shareAt; at += 1) {
      const strength = at < biasAt ? ridge : BIAS_RIDGE;
      value += 0.5 * strength * x[at] ** 2;
      slope[at] += strength * x[at];
    }
    return { value, slope };
  };
  const x = minimise(
    cost,
    Array.from({ length: shareAt + 1 }, () => 0),
  );
  return {
    share: hasOffset ? x[shareAt] : 0,
    weights: Array.from({ length: count }, (_, j) => x.slice(j * labels, (j + 1) * labels)),
    bias: x.slice(biasAt, shareAt),
  };
}
