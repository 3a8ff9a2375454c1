import type { Locale } from '#core';

import { inSeason } from '../knowledge/calendar.ts';
import type { CalendarDay } from '../knowledge/calendar.ts';
import type { Answer } from './find-answer.ts';
import { sayDate } from './speakable.ts';

/** When a price or a season ends, said with it: a visitor may come after that. */
export const seasonNote = (answer: Answer, day: CalendarDay, locale: Locale): string | null => {
  const { season } = answer.passage;
  if (!season || !inSeason(season, day)) return null;
  const other = answer.document.passages.find(
    (passage) => passage.season && passage.id !== answer.passage.id,
  );
  if (!other || /\b(?:closed|gesloten)\b/.test(answer.passage.text)) return null;
  const until = sayDate(season.until, locale);
  return locale === 'nl' ? `Dat geldt tot en met ${until}.` : `That holds until ${until}.`;
};
