import { draftPerson } from '../../../src/avatar/person/build-person.ts';
import type { PersonSpec } from '../../../src/avatar/person/person-spec.ts';
import { clothFaults } from './checks/cloth.ts';
import { eyeFaults } from './checks/eyes.ts';
import { formFaults } from './checks/form.ts';
import { checkHair } from './checks/hair.ts';
import { mouthFaults } from './checks/mouth.ts';

/** What all checks of the generated geometry find wrong with one person; empty = nothing. */
export const faultsOf = (spec: PersonSpec): readonly string[] => {
  const draft = draftPerson(spec);
  return [formFaults, eyeFaults, mouthFaults, checkHair, clothFaults]
    .flatMap((check) => check(draft))
    .map((fault) => `${spec.name}: ${fault}`);
};
