import type { PersonControl, PersonSpec } from '#avatar';
import type { Locale } from '#core';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';

import type { PersonState, PersonStore } from './person-store.ts';
import type { PersonWords } from './words.ts';

/** What there is to choose from; the entry takes it from the avatar. */
export interface PersonCatalogue {
  readonly presets: readonly PersonSpec[];
  readonly controls: readonly PersonControl[];
  /** The groups of controls in the order in which they are offered. */
  readonly groups: readonly PersonControl['group'][];
  /** The same person with every number written out, also those that follow from others. */
  readonly complete: (spec: PersonSpec) => PersonSpec;
  /** A person from data that anybody may have written; null when it is not one. */
  readonly read: (data: unknown) => PersonSpec | null;
}

/** What every part of the person page may need to know. */
export interface PersonPageContextValue {
  readonly store: PersonStore;
  readonly catalogue: PersonCatalogue;
  readonly words: PersonWords;
  readonly locale: Locale;
  /** Says one line to everybody, those who hear the page included. */
  readonly tell: (line: string) => void;
}

export const PersonPageContext = createContext<PersonPageContextValue | null>(null);

export const usePersonPage = (): PersonPageContextValue => {
  const found = useContext(PersonPageContext);
  if (!found) throw new Error('this component belongs inside <PersonPage>');
  return found;
};

/** One part of the person that is being made; renders again only when that part changes. */
export const usePerson = <T>(select: (state: PersonState) => T): T =>
  useStore(usePersonPage().store, select);
