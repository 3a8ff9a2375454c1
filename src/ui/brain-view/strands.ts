import type { Change } from './trace.ts';

/** Where the row of one level is in the picture, px. */
export interface RowPlace {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface Strand {
  readonly id: string;
  /** An SVG path. */
  readonly d: string;
  /** px */
  readonly width: number;
  readonly down: boolean;
  /** Which gap it runs through, counted from the left. */
  readonly gap: number;
}

const THIN = 1.25;
const THICK = 7;

const curve = (x0: number, y0: number, x1: number, y1: number): string => {
  const middle = (x0 + x1) / 2;
  const at = (x: number): string => x.toFixed(1);
  return `M${at(x0)} ${at(y0)}C${at(middle)} ${at(y0)} ${at(middle)} ${at(y1)} ${at(x1)} ${at(y1)}`;
};

interface Ending {
  readonly place: RowPlace;
  readonly change: Change;
  /** [0, 1] of all that changed in its layer. */
  readonly share: number;
}

const endings = (
  changes: readonly Change[],
  placeOf: (key: string) => RowPlace | undefined,
): readonly Ending[] => {
  const total = changes.reduce((sum, { change }) => sum + Math.abs(change), 0);
  return changes.flatMap((change) => {
    const place = placeOf(change.key);
    return place && total > 0 ? [{ place, change, share: Math.abs(change.change) / total }] : [];
  });
};

const middleOf = (ends: readonly Ending[]): number =>
  ends.reduce((sum, { place, share }) => sum + share * place.y, 0);

/**
 * The strands between two neighbouring layers: all that changed on the left runs together into one, and spreads to all
 * that changed on the right. It is not said which made which: within an event the layers act as a whole.
 */
export function strandsBetween(
  gap: number,
  from: { readonly changes: readonly Change[]; placeOf(key: string): RowPlace | undefined },
  to: { readonly changes: readonly Change[]; placeOf(key: string): RowPlace | undefined },
): readonly Strand[] {
  const left = endings(from.changes, from.placeOf);
  const right = endings(to.changes, to.placeOf);
  if (left.length === 0 || right.length === 0) return [];
  const x =
    (Math.max(...left.map(({ place }) => place.right)) +
      Math.min(...right.map(({ place }) => place.left))) /
    2;
  const y = (middleOf(left) + middleOf(right)) / 2;
  const strand = (side: string, { change, share }: Ending, d: string): Strand => ({
    id: `${gap}-${side}-${change.key}`,
    d,
    width: THIN + (THICK - THIN) * share,
    down: change.change < 0,
    gap,
  });
  return [
    ...left.map((end) => strand('from', end, curve(end.place.right, end.place.y, x, y))),
    ...right.map((end) => strand('to', end, curve(x, y, end.place.left, end.place.y))),
  ];
}
