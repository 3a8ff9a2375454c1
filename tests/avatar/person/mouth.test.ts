import { expect, test } from 'vitest';

import { draftPerson } from '../../../src/avatar/person/build-person.ts';
import { floatAt } from '../../../src/avatar/person/geometry/at.ts';
import { PRESETS } from '../../../src/avatar/person/presets.ts';
import { samplePerson } from '../../../src/avatar/person/sample-person.ts';
import { LAUGH, LAUGH_OPENS, lipGap, mouthFaults } from './checks/mouth.ts';

// presets are looked at in build-person.test.ts, where they are built
const PEOPLE = [samplePerson(11), samplePerson(12)];

test.each(PEOPLE.map((spec) => [spec.name, spec] as const))(
  '%s closes and opens the mouth as meant, and nothing comes through the lips',
  (_, spec) => {
    const draft = draftPerson(spec);
    expect(mouthFaults(draft)).toEqual([]);
    expect(lipGap(draft, LAUGH)).toBeGreaterThan(LAUGH_OPENS);
  },
  120_000,
);

test('teeth that are too far forward are found', () => {
  const [spec] = PRESETS;
  if (!spec) throw new Error('nobody is there');
  const draft = draftPerson(spec);
  const mouth = draft.parts.find(({ slot }) => slot === 'mouth');
  if (!mouth) throw new Error('no mouth');
  for (let i = 2; i < mouth.positions.length; i += 3)
    mouth.positions[i] = floatAt(mouth.positions, i) + 0.2;
  expect(mouthFaults(draft).join()).toContain('teeth are before the skin');
}, 120_000);
