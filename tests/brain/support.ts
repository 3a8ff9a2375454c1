/** Every number in a value, with the path to it. */
export function* numbersIn(value: unknown, path = ''): Generator<readonly [string, number]> {
  if (typeof value === 'number') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* numbersIn(part, `${path}.${key}`);
  }
}

/** Where two values of the same shape lie further apart than `by`; what is no number has to be the same. */
export function differences(a: unknown, b: unknown, by: number, path = ''): readonly string[] {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= by ? [] : [`${path}: ${a} and ${b}`];
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b ? [] : [`${path}: ${String(a)} and ${String(b)}`];
  }
  const theirs = new Map(Object.entries(b));
  const mine = Object.entries(a);
  if (mine.length !== theirs.size) return [`${path}: other parts`];
  return mine.flatMap(([key, part]) => differences(part, theirs.get(key), by, `${path}.${key}`));
}
