import type { PersonDraft } from '../../../../src/avatar/person/build-person.ts';
import { clothFaults } from './cloth.ts';
import { eyeFaults } from './eyes.ts';
import { formFaults } from './form.ts';
import { hairFaults } from './hair.ts';
import { mouthFaults } from './mouth.ts';

/** What all checks of the generated geometry find wrong with one person; empty = nothing. */
export function faultsOf(draft: PersonDraft): readonly string[] {
  const hair = draft.parts.find(({ slot }) => slot === 'hair');
  return [
    ...formFaults(draft),
    ...eyeFaults(draft),
    ...mouthFaults(draft),
    ...(hair ? hairFaults(hair, draft.marks, draft.head) : ['no hair']),
    ...clothFaults(draft),
  ];
}
