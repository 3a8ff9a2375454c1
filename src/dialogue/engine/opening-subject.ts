import type { Locale } from '#core';

import type { KnowledgeDocument } from '../knowledge/document.ts';
import { withoutDayWords } from './date-words.ts';
import type { PassageIndex } from './passage-index.ts';
import { asksOpening, withoutOpeningWords } from './question.ts';

/** The document that says when the place as a whole is open. */
export const mainSchedule = (index: PassageIndex): KnowledgeDocument | undefined =>
  index.documents.find((document) => document.id === 'opening-hours' && document.schedule) ??
  index.documents.find((document) => document.schedule);

/** What a text is about besides days and being open: the words of substance that are left. */
export const besidesOpening = (text: string, locale: Locale): string =>
  withoutOpeningWords(withoutDayWords(text, locale), locale);

/** True for "are you open?", which names nothing but the place itself. */
export const isOnlyAboutOpening = (index: PassageIndex, text: string, locale: Locale): boolean =>
  asksOpening(text, locale) &&
  index.toTerms(besidesOpening(text, locale)).every((term) => term.weight < 1);
