/** Solves the square system `matrix x = right` (Float64Array rows; overwritten) by elimination with pivoting. */
export const solve = (matrix, right) => {
  const n = right.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) pivot = row;
    }
    [matrix[column], matrix[pivot]] = [matrix[pivot], matrix[column]];
    [right[column], right[pivot]] = [right[pivot], right[column]];
    for (let row = column + 1; row < n; row++) {
      const factor = matrix[row][column] / matrix[column][column];
      if (factor === 0) continue;
      for (let k = column; k < n; k++) matrix[row][k] -= factor * matrix[column][k];
      right[row] -= factor * right[column];
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) right[row] -= matrix[row][k] * right[k];
    right[row] /= matrix[row][row];
  }
  return right;
};

const TOLERANCE = 1e-4;
const MAX_STEPS = 300;

/**
 * Ridge regression of `targets` on sparse `rows` (`{columns, values}`), the rows at `train` alone, with a penalty per
 * column: preconditioned conjugate gradients on the normal equations.
 */
export const ridge = (rows, targets, penalties, train) => {
  const width = penalties.length;
  const scale = Float64Array.from(penalties);
  const residual = new Float64Array(width);
  for (const index of train) {
    const { columns, values } = rows[index];
    for (let at = 0; at < columns.length; at++) {
      scale[columns[at]] += values[at] * values[at];
      residual[columns[at]] += values[at] * targets[index];
    }
  }
  const apply = (vector) => {
    const result = vector.map((value, column) => value * penalties[column]);
    for (const index of train) {
      const { columns, values } = rows[index];
      let sum = 0;
      for (let at = 0; at < columns.length; at++) sum += values[at] * vector[columns[at]];
      for (let at = 0; at < columns.length; at++) result[columns[at]] += values[at] * sum;
    }
    return result;
  };
  const weights = new Float64Array(width);
  const dot = (a, b) => {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += a[k] * b[k];
    return sum;
  };
  const start = Math.sqrt(dot(residual, residual));
  let conditioned = residual.map((value, k) => value / scale[k]);
  let direction = conditioned.slice();
  let product = dot(residual, conditioned);
  for (let step = 0; step < MAX_STEPS; step++) {
    const image = apply(direction);
    const length = product / dot(direction, image);
    for (let k = 0; k < width; k++) {
      weights[k] += length * direction[k];
      residual[k] -= length * image[k];
    }
    if (Math.sqrt(dot(residual, residual)) < TOLERANCE * start) break;
    conditioned = residual.map((value, k) => value / scale[k]);
    const next = dot(residual, conditioned);
    const turn = next / product;
    product = next;
    direction = direction.map((value, k) => conditioned[k] + turn * value);
  }
  return weights;
};
