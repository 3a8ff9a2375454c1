import type { Vector4 } from 'three';

import type { PartMesh } from '../person/part-mesh.ts';

/** Vertices of the skin that tell where the lips are: the meeting edges in the middle, and both corners. */
interface RimPlaces {
  readonly upper: number;
  readonly lower: number;
  readonly right: number;
  readonly left: number;
}

/** Places closer than this are the same one, units: coarser than what a packed file keeps, finer than any mesh. */
const SAME = 2e-3;

const shift = (part: PartMesh, shape: string): ReadonlyMap<number, number> => {
  const morph = part.morphs.find(({ name }) => name === shape);
  return new Map(
    Array.from(morph?.ids ?? [], (id, k) => [id, morph?.positions[k * 3 + 1] ?? 0] as const),
  );
};

/**
 * Finds the lips on a skin: edges that lie on each other at rest and part when the jaw opens. Null on a skin without
 * such lips.
 */
function findRim(part: PartMesh): RimPlaces | null {
  const fall = shift(part, 'jawOpen');
  const key = (id: number): string =>
    [0, 1, 2].map((axis) => Math.round((part.positions[id * 3 + axis] ?? 0) / SAME)).join();
  const xOf = (id: number): number => part.positions[id * 3] ?? 0;
  const stays = new Map<string, number>();
  for (const id of shift(part, 'mouthUpperUpLeft').keys()) stays.set(key(id), id);
  for (const id of shift(part, 'mouthUpperUpRight').keys()) stays.set(key(id), id);
  const pairs: { readonly upper: number; readonly lower: number; readonly x: number }[] = [];
  for (const [lower, dy] of fall) {
    const upper = stays.get(key(lower));
    if (upper === undefined || upper === lower || dy > (fall.get(upper) ?? 0) - SAME) continue;
    pairs.push({ upper, lower, x: xOf(lower) });
  }
  const [first] = pairs;
  if (!first) return null;
  const middle = pairs.reduce((a, b) => (Math.abs(b.x) < Math.abs(a.x) ? b : a), first);
  const right = pairs.reduce((a, b) => (b.x < a.x ? b : a), first);
  const left = pairs.reduce((a, b) => (b.x > a.x ? b : a), first);
  return { upper: middle.upper, lower: middle.lower, right: right.upper, left: left.upper };
}

/** Follows the lips of a skin through its shapes. */
export interface RimFollower {
  /**
   * Takes one weight per shape of the part, in order. Returns how far the mouth's middle has gone to the person's left,
   * units. No allocation.
   */
  follow(weights: ArrayLike<number>): number;
}

const NUMBERS = 12;

/**
 * `edges` receives, in the head's own space and in units: x the height of the middle of the upper lip's edge, y of the
 * lower lip's, z of the corners, w half the mouth's width. Null on a skin without lips.
 */
export const followRim = (part: PartMesh, edges: Vector4): RimFollower | null => {
  const places = findRim(part);
  if (!places) return null;
  const ids = [places.upper, places.lower, places.right, places.left];
  const rest = Float32Array.from(
    ids.flatMap((id) => [...part.positions.subarray(id * 3, id * 3 + 3)]),
  );
  const moves = new Float32Array(part.morphs.length * NUMBERS);
  part.morphs.forEach((morph, m) => {
    ids.forEach((id, k) => {
      const at = morph.ids.indexOf(id);
      if (at >= 0) moves.set(morph.positions.subarray(at * 3, at * 3 + 3), m * NUMBERS + k * 3);
    });
  });
  const now = new Float32Array(NUMBERS);
  return {
    follow(weights) {
      now.set(rest);
      for (let m = 0; m < part.morphs.length; m++) {
        const weight = weights[m] ?? 0;
        if (weight === 0) continue;
        for (let i = 0; i < NUMBERS; i++)
          now[i] = (now[i] ?? 0) + weight * (moves[m * NUMBERS + i] ?? 0);
      }
      const upper = now[1] ?? 0;
      const lower = now[4] ?? 0;
      const rightX = now[6] ?? 0;
      const rightY = now[7] ?? 0;
      const leftX = now[9] ?? 0;
      const leftY = now[10] ?? 0;
      edges.set(upper, lower, (rightY + leftY) / 2, Math.max(1e-3, (leftX - rightX) / 2));
      return (leftX + rightX) / 2;
    },
  };
};
