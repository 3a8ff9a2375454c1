/** One step of Mulberry32 (public domain, T. Ettinger): the draw in [0, 1) and the next state. */
export const draw = (state: number): readonly [value: number, next: number] => {
  const next = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(next ^ (next >>> 15), 1 | next);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return [((t ^ (t >>> 14)) >>> 0) / 4294967296, next];
};

/** A stream of draws in [0, 1). Impure rooms and builders hold one; pure state keeps the bare number. */
export interface Rng {
  next(): number;
}

export const createRng = (seed: number): Rng => {
  let state = seed | 0;
  return {
    next() {
      const [value, next] = draw(state);
      state = next;
      return value;
    },
  };
};
