import { createBrain, type Temperament } from '#brain';
import type { Expression } from '#core';

import { film } from './brain-notes.ts';
import { visit, VISIT_S } from './brain-script.ts';

/** The controls of a track that somebody who watches the face could write down. */
const CONTROLS: readonly ((shown: Expression) => number)[] = [
  ({ smile }) => smile,
  ({ cheekRaise }) => cheekRaise,
  ({ browInnerUp }) => browInnerUp,
  ({ browOuterUp }) => browOuterUp,
  ({ browLower }) => browLower,
  ({ lidRaise }) => lidRaise,
  ({ lipPress }) => lipPress,
  ({ blink }) => blink,
  ({ gaze }) => gaze.yawRad,
  ({ head }) => head.yawRad,
  ({ head }) => head.pitchRad,
  ({ lean }) => lean,
  ({ pupil }) => pupil,
  ({ blush }) => blush,
];

/** Mean and spread of every control over the visit. */
function featuresOf(shown: readonly Expression[]): readonly number[] {
  return CONTROLS.flatMap((of) => {
    const values = shown.map(of);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return [mean, Math.sqrt(spread)];
  });
}

/**
 * Whether one recorded visit makes different people of the temperaments: the nearest centroid, each feature divided by
 * its spread within a temperament, learned on the first half of the seeds and asked about the other half.
 */
export function separability(temperaments: readonly Temperament[], seeds: readonly number[]) {
  const half = Math.floor(seeds.length / 2);
  const tracks = temperaments.map((temperament) =>
    seeds.map((seed) =>
      featuresOf(film(createBrain(seed, temperament), temperament, VISIT_S, visit).shown),
    ),
  );
  const count = CONTROLS.length * 2;
  const centroids = tracks.map((runs) =>
    Array.from(
      { length: count },
      (_, k) => runs.slice(0, half).reduce((sum, run) => sum + (run[k] ?? 0), 0) / half,
    ),
  );
  const spread = Array.from({ length: count }, (_, k) => {
    let sum = 0;
    tracks.forEach((runs, which) => {
      for (const run of runs.slice(0, half)) {
        sum += ((run[k] ?? 0) - (centroids[which]?.[k] ?? 0)) ** 2;
      }
    });
    return Math.sqrt(sum / (half * temperaments.length)) + 1e-6;
  });
  let [right, asked] = [0, 0];
  const confused: Record<string, number> = {};
  tracks.forEach((runs, which) => {
    for (const run of runs.slice(half)) {
      const distances = centroids.map((centroid) =>
        centroid.reduce(
          (sum, middle, k) => sum + (((run[k] ?? 0) - middle) / (spread[k] ?? 1)) ** 2,
          0,
        ),
      );
      const guess = distances.indexOf(Math.min(...distances));
      asked++;
      if (guess === which) right++;
      else {
        const pair = `${temperaments[which]?.name} as ${temperaments[guess]?.name}`;
        confused[pair] = (confused[pair] ?? 0) + 1;
      }
    }
  });
  return { accuracy: right / asked, asked, confused };
}
