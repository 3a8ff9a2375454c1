import { beforeAll, describe, expect, test } from 'vitest';

import { openWorkshop, type Workshop } from './workshop.ts';

/** Checks people nobody has drawn, by their seeds. In parts: files run side by side. */
export function checkSamples(from: number, to: number): void {
  const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  describe(`people of the seeds ${from} to ${to}`, () => {
    let workshop: Workshop;
    beforeAll(async () => {
      workshop = await openWorkshop();
    }, 60_000);
    test.each(seeds)(
      'the person of seed %i holds every rule of the geometry',
      (seed) => {
        const { draftPerson, samplePerson, faultsOf } = workshop;
        expect(faultsOf(draftPerson(samplePerson(seed)))).toEqual([]);
      },
      60_000,
    );
  });
}
