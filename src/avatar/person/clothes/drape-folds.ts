import { mirrorX } from '../geometry/vec3.ts';
import { shoulderHalf } from '../body/torso.ts';
import type { BodyForm } from '../body/body-form.ts';
import type { Fold } from './folds.ts';

const bothSides = (folds: readonly Fold[]): readonly Fold[] => [
  ...folds,
  // the two sides never hang quite alike
  ...folds.map((fold) => ({
    ...fold,
    from: mirrorX(fold.from),
    to: mirrorX(fold.to),
    height: fold.height * 0.75,
    width: fold.width * 1.1,
  })),
];

/** Folds that cloth makes on a standing body: from the armpits to chest and shoulder, down the sleeves. `k` is their strength. */
export function restingFolds(form: BodyForm, k: number): readonly Fold[] {
  const x = shoulderHalf(form);
  return bothSides([
    // from the armpit up to the shoulder and in over the chest
    { from: [x - 0.34, -2.95, 0.0], to: [x - 0.5, -2.2, 0.1], width: 0.075, height: 0.0595 * k },
    { from: [x - 0.4, -2.95, 0.1], to: [x - 0.95, -2.5, 0.25], width: 0.075, height: 0.051 * k },
    { from: [x - 0.4, -3.08, 0.12], to: [x - 1.0, -2.85, 0.4], width: 0.08, height: 0.051 * k },
    { from: [x - 0.42, -3.3, 0.12], to: [x - 1.0, -3.3, 0.4], width: 0.08, height: 0.0442 * k },
    // across the sleeve, where it hangs from the shoulder
    { from: [x - 0.22, -2.8, -0.1], to: [x + 0.22, -2.4, -0.35], width: 0.075, height: 0.0442 * k },
    { from: [x - 0.24, -3.02, -0.1], to: [x + 0.28, -2.68, -0.35], width: 0.08, height: 0.051 * k },
    {
      from: [x - 0.24, -3.3, -0.08],
      to: [x + 0.28, -2.98, -0.35],
      width: 0.085,
      height: 0.051 * k,
    },
    { from: [x - 0.24, -3.6, -0.06], to: [x + 0.28, -3.35, -0.35], width: 0.09, height: 0.051 * k },
    // from the shoulder blade to the arm
    { from: [x - 0.36, -2.95, -0.85], to: [x - 0.66, -2.2, -0.9], width: 0.1, height: 0.0595 * k },
    { from: [x - 0.4, -3.1, -0.85], to: [x - 0.95, -2.7, -1.0], width: 0.1, height: 0.0595 * k },
    // the armhole's seam
    { from: [x + 0.05, -1.75, -0.42], to: [x - 0.08, -2.35, 0.02], width: 0.045, height: -0.02 },
    { from: [x + 0.05, -1.75, -0.42], to: [x - 0.08, -2.35, -0.82], width: 0.045, height: -0.02 },
  ]);
}
