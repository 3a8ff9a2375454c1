/**
 * Checked element access. An index outside the list is a mistake of the generator, so it throws.
 * One function per storage type: each call site stays monomorphic, and a read costs what a plain one does.
 */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`index ${index} is outside 0..${list.length - 1}`);
  return value;
}

export function floatAt(list: Float32Array, index: number): number {
  const value = list[index];
  if (value === undefined) throw new RangeError(`index ${index} is outside 0..${list.length - 1}`);
  return value;
}

export function idAt(list: Uint32Array, index: number): number {
  const value = list[index];
  if (value === undefined) throw new RangeError(`index ${index} is outside 0..${list.length - 1}`);
  return value;
}
