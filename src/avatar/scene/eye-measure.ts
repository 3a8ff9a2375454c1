import { IRIS_ALPHA, PUPIL_SMALL, PUPIL_WIDE } from '../person/features/eyes.ts';
import type { PartMesh } from '../person/part-mesh.ts';

/** What the eyes' shader knows of a person's eyes; both are alike. Lengths in units, colours linear. */
export interface EyeMeasure {
  readonly radius: number;
  readonly irisRadius: number;
  /** Outer zone, middle and the ring round the pupil. */
  readonly iris: readonly (readonly [r: number, g: number, b: number])[];
}

/** Bands of the iris, as shares of its radius, whose mean colours are read. */
const BANDS = [
  [0.75, 0.95],
  [0.55, 0.75],
  [PUPIL_SMALL + 0.01, 0.4],
] as const;

/** Reads an eye from its mesh: the alpha of its vertices tells the iris from the white. */
export const measureEye = ({ positions, colors }: PartMesh): EyeMeasure => {
  let radius = 0;
  let irisRadius = 0;
  const sums = BANDS.map((): [number, number, number, number] => [0, 0, 0, 0]);
  for (let i = 0; i * 3 < positions.length; i++) {
    const x = positions[i * 3] ?? 0;
    const y = positions[i * 3 + 1] ?? 0;
    const across = Math.hypot(x, y);
    const alpha = colors[i * 4 + 3] ?? 1;
    if (alpha > IRIS_ALPHA + 0.1) {
      radius = Math.max(radius, Math.hypot(across, positions[i * 3 + 2] ?? 0));
      continue;
    }
    irisRadius = Math.max(irisRadius, across);
    BANDS.forEach(([from, to], band) => {
      const sum = sums[band];
      const share = alpha / IRIS_ALPHA;
      if (!sum || share < from || share > to) return;
      for (let k = 0; k < 3; k++) sum[k] = (sum[k] ?? 0) + (colors[i * 4 + k] ?? 0);
      sum[3]++;
    });
  }
  const iris = sums.map(([r, g, b, count]) => {
    const n = Math.max(1, count);
    return [r / n, g / n, b / n] as const;
  });
  return { radius, irisRadius, iris };
};

/** Radius of the pupil, as a share of the iris, at a weight of the pose's `pupil`. */
export const pupilShare = (weight: number): number =>
  PUPIL_SMALL + (PUPIL_WIDE - PUPIL_SMALL) * weight;
