import type { Locale } from '#core';

import { inSeason, nextMonthDay } from '../knowledge/calendar.ts';
import type { CalendarDay } from '../knowledge/calendar.ts';
import { openingOn } from '../knowledge/schedule.ts';
import type { DayMention } from './date-words.ts';
import type { Answer, Topic } from './find-answer.ts';
import { answerOpening } from './opening-answer.ts';
import { mainSchedule } from './opening-subject.ts';
import { mannerOf, sourceOf } from './say-answer.ts';
import type { Draft } from './draft.ts';
import type { PassageIndex } from './passage-index.ts';
import { todayOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { capitalise, sayDay } from './speakable.ts';

/** "And on Monday?" after a price: what a day costs matters little when nobody can come in. */
export const closedThen = (scene: Scene, mention: DayMention): readonly Draft[] | null => {
  const { index, locale, request } = scene;
  const main = mainSchedule(index);
  if (!main?.schedule || mention.kind !== 'day' || openingOn(main.schedule, mention.day))
    return null;
  const subject = { name: null, schedule: main.schedule };
  const { text } = answerOpening(subject, mention, request.now, locale);
  const manner = mannerOf(`${text} closed`, '', locale, request.reading);
  return [{ say: text, ...manner, sources: [sourceOf(main)], card: null }];
};

/** "And on Sunday?" when the price said just before holds then as well, its season looked at. */
export const sameThen = (scene: Scene, answer: Answer, mention: DayMention): readonly Draft[] => {
  const { locale, request } = scene;
  const when = whenOf(mention, todayOf(scene), locale);
  const say =
    locale === 'nl'
      ? `${capitalise(when)} is dat hetzelfde.`
      : `${capitalise(when)} that is the same.`;
  const manner = mannerOf('', '', locale, request.reading);
  return [{ say, ...manner, gesture: 'nod', sources: [sourceOf(answer.document)], card: null }];
};

const whenOf = (mention: DayMention, today: CalendarDay, locale: Locale): string => {
  if (mention.kind === 'day') return sayDay(mention.day, today, locale);
  if (mention.kind === 'weekend') return locale === 'nl' ? 'in het weekend' : 'at the weekend';
  return locale === 'nl' ? 'dan' : 'then';
};

/** A day in the season that was talked of: after "and in summer?", "and for children?" is about the summer still. */
export const dayTalkedOf = (
  index: PassageIndex,
  topic: Topic | null,
  today: CalendarDay,
): CalendarDay => {
  const passage = index.documents
    .find(({ id }) => id === topic?.docId)
    ?.passages.find(({ id }) => id === topic?.passageId);
  const season = passage?.season;
  return season && !inSeason(season, today) ? nextMonthDay(today, season.from) : today;
};
