import { describe, expect, test } from 'vitest';

import { draftPerson, type PersonDraft } from '../../../src/avatar/person/build-person.ts';
import { samplePerson } from '../../../src/avatar/person/sample-person.ts';
import { clothFaults } from './checks/cloth.ts';
import { eyeFaults } from './checks/eyes.ts';
import { formFaults } from './checks/form.ts';
import { hairFaults } from './checks/hair.ts';
import { mouthFaults } from './checks/mouth.ts';

/** What all checks of the generated geometry find wrong with one person; empty = nothing. */
function faultsOf(draft: PersonDraft): readonly string[] {
  const hair = draft.parts.find(({ slot }) => slot === 'hair');
  return [
    ...formFaults(draft),
    ...eyeFaults(draft),
    ...mouthFaults(draft),
    ...(hair ? hairFaults(hair, draft.marks, draft.head) : ['no hair']),
    ...clothFaults(draft),
  ];
}

/** Checks people nobody has drawn, by their seeds. In parts: files run side by side. */
export function checkSamples(from: number, to: number): void {
  const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  describe(`people of the seeds ${from} to ${to}`, () => {
    test.each(seeds)(
      'the person of seed %i holds every rule of the geometry',
      (seed) => {
        expect(faultsOf(draftPerson(samplePerson(seed)))).toEqual([]);
      },
      60_000,
    );
  });
}
