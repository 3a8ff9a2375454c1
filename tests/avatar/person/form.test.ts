import { describe, expect, it } from 'vitest';

import { draftPerson } from '../../../src/avatar/person/build-person.ts';
import { PRESETS } from '../../../src/avatar/person/presets.ts';
import { formFaults } from './checks/form.ts';

describe.each(PRESETS.map((spec) => [spec.name, spec] as const))('the head of %s', (_, spec) => {
  it('is symmetric, closed, light enough and nowhere inside out', () => {
    expect(formFaults(draftPerson(spec))).toEqual([]);
  }, 60_000);
});
