import type { Locale } from '#core';
import type { FaceLook } from '#perception';
import type { SenseSnapshot, SenseWatch } from '#session';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';

import type { Words } from '../words.ts';
import type { SensesWords } from './words.ts';

/** Tells of each look at the camera's picture, for as long as somebody listens. */
export interface LookFeed {
  subscribe(listener: (look: FaceLook) => void): () => void;
}

/** What every part of the senses page may need to know. */
export interface SensesPageContextValue {
  readonly watch: SenseWatch;
  readonly looks: LookFeed;
  readonly words: SensesWords;
  /** Words that the first page says as well: labels of expressions, reasons of failures. */
  readonly common: Words;
  readonly locale: Locale;
}

export const SensesPageContext = createContext<SensesPageContextValue | null>(null);

export const useSensesPage = (): SensesPageContextValue => {
  const found = useContext(SensesPageContext);
  if (!found) throw new Error('this component belongs inside <SensesPage>');
  return found;
};

/** One part of what the senses say; renders again only when that part changes. */
export const useSensed = <T>(select: (snapshot: SenseSnapshot) => T): T =>
  useStore(useSensesPage().watch.store, select);
