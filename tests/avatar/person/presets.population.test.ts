import { describe, expect, test } from 'vitest';

import { PRESETS } from '../../../src/avatar/person/presets.ts';
import { faultsOf } from './population.ts';

describe.each(PRESETS.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
  test('holds every rule of the geometry', () => {
    expect(faultsOf(spec)).toEqual([]);
  });
});
