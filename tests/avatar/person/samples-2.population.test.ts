import { describe, expect, test } from 'vitest';

import { samplePerson } from '../../../src/avatar/person/sample-person.ts';
import { faultsOf } from './population.ts';

/** Half of a hundred people nobody has drawn; two files, so that they are built side by side. */
const SEEDS = Array.from({ length: 50 }, (_, i) => 51 + i);

describe.each(SEEDS)('the person of seed %i', (seed) => {
  test('holds every rule of the geometry', () => {
    expect(faultsOf(samplePerson(seed))).toEqual([]);
  });
});
