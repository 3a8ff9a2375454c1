import { draftPerson } from '../../../src/avatar/person/build-person.ts';
import type { PersonSpec } from '../../../src/avatar/person/person-spec.ts';
import { clothFaults } from './checks/cloth.ts';
import { eyeFaults } from './checks/eyes.ts';
import { formFaults } from './checks/form.ts';
import { hairFaults } from './checks/hair.ts';
import { mouthFaults } from './checks/mouth.ts';

/** What all checks of the generated geometry find wrong with one person; empty = nothing. */
export function faultsOf(spec: PersonSpec): readonly string[] {
  const draft = draftPerson(spec);
  const hair = draft.parts.find(({ slot }) => slot === 'hair');
  return [
    ...formFaults(draft),
    ...eyeFaults(draft),
    ...mouthFaults(draft),
    ...(hair ? hairFaults(hair, draft.marks, draft.head) : ['no hair']),
    ...clothFaults(draft),
  ];
}
