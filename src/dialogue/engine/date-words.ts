import type { Locale } from '#core';

import {
  addDays,
  dayAt,
  daysBetween,
  nextFromEaster,
  nextMonthDay,
  nextWeekday,
} from '../knowledge/calendar.ts';
import type { CalendarDay, LocalTime } from '../knowledge/calendar.ts';
import { fold } from './tokens.ts';

/** A day a visitor spoke of. */
export type DayMention =
  | { readonly kind: 'now'; readonly day: CalendarDay }
  | {
      readonly kind: 'day';
      readonly day: CalendarDay;
      readonly said: 'today' | 'tomorrow' | 'weekday' | 'date';
    }
  | { readonly kind: 'weekend'; readonly day: CalendarDay }
  | { readonly kind: 'month'; readonly day: CalendarDay };

const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
};
const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  en: 'january february march april may june july august september october november december'.split(
    ' ',
  ),
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  ),
};
const WORDS: Readonly<
  Record<
    Locale,
    Readonly<
      Record<'now' | 'today' | 'tomorrow' | 'dayAfter' | 'weekend' | 'summer' | 'winter', RegExp>
    >
  >
> = {
  en: {
    now: /\b(?:right now|at the moment|now|still open|currently)\b/,
    today: /\b(?:today|this (?:morning|afternoon|evening)|tonight)\b/,
    tomorrow: /\btomorrow\b/,
    dayAfter: /\bday after tomorrow\b/,
    weekend: /\bweekends?\b/,
    summer: /\bsummer\b/,
    winter: /\bwinter\b/,
  },
  nl: {
    now: /\b(?:nu|op dit moment|momenteel|nog open)\b/,
    today: /\b(?:vandaag|vanmiddag|vanochtend|vanmorgen|vanavond)\b/,
    tomorrow: /\bmorgen\b(?!\w)/,
    dayAfter: /\bovermorgen\b/,
    weekend: /\bweekend(?:en)?\b/,
    summer: /\b(?:zomer|zomers)\b/,
    winter: /\b(?:winter|winters)\b/,
  },
};

type Holiday = readonly [words: RegExp, on: (from: CalendarDay) => CalendarDay];
const fixed = (month: number, day: number) => (from: CalendarDay) =>
  nextMonthDay(from, { month, day });
const easter = (offset: number) => (from: CalendarDay) => nextFromEaster(from, offset);

/** The more exact names come first: "Christmas Eve" before "Christmas". */
const HOLIDAYS: Readonly<Record<Locale, readonly Holiday[]>> = {
  en: [
    [/\bchristmas eve\b/, fixed(12, 24)],
    [/\b(?:boxing day|second christmas day|day after christmas)\b/, fixed(12, 26)],
    [/\b(?:christmas|xmas)\b/, fixed(12, 25)],
    [/\bnew year'?s? eve\b/, fixed(12, 31)],
    [/\bnew year'?s?\b/, fixed(1, 1)],
    [/\bking'?s? day\b/, fixed(4, 27)],
    [/\bgood friday\b/, easter(-2)],
    [/\beaster monday\b/, easter(1)],
    [/\beaster\b/, easter(0)],
    [/\bascension\b/, easter(39)],
    [/\bwhit monday\b/, easter(50)],
    [/\b(?:whit sunday|pentecost)\b/, easter(49)],
  ],
  nl: [
    [/\bkerstavond\b/, fixed(12, 24)],
    [/\b(?:tweede|2e) kerstdag\b/, fixed(12, 26)],
    [/\b(?:eerste kerstdag|1e kerstdag|kerst(?:mis)?)\b/, fixed(12, 25)],
    [/\b(?:oudjaars(?:dag|avond)|oud en nieuw)\b/, fixed(12, 31)],
    [/\bnieuwjaars?(?:dag)?\b/, fixed(1, 1)],
    [/\bkoningsdag\b/, fixed(4, 27)],
    [/\bgoede vrijdag\b/, easter(-2)],
    [/\b(?:tweede|2e) paasdag\b|\bpaasmaandag\b/, easter(1)],
    [/\b(?:pasen|eerste paasdag|paaszondag)\b/, easter(0)],
    [/\bhemelvaart(?:sdag)?\b/, easter(39)],
    [/\b(?:tweede|2e) pinksterdag\b/, easter(50)],
    [/\bpinksteren\b/, easter(49)],
  ],
};

/** The day a text speaks of, counted from `now`; null when it names none. */
export const findDay = (text: string, locale: Locale, now: LocalTime): DayMention | null => {
  const said = fold(text);
  const today = dayAt(now.year, now.month, now.day);
  const words = WORDS[locale];
  for (const [holiday, on] of HOLIDAYS[locale])
    if (holiday.test(said)) return { kind: 'day', day: on(today), said: 'date' };
  const date = findDate(said, locale, today);
  if (date) return date;
  if (words.dayAfter.test(said)) return { kind: 'day', day: addDays(today, 2), said: 'weekday' };
  const weekday = WEEKDAYS[locale].findIndex((name) =>
    new RegExp(`\\b${name}(?:s|en)?(?:ochtend|middag|avond)?\\b`).test(said),
  );
  if (weekday >= 0) return { kind: 'day', day: nextWeekday(today, weekday), said: 'weekday' };
  if (words.weekend.test(said))
    return { kind: 'weekend', day: today.weekday === 0 ? today : nextWeekday(today, 6) };
  // "morgen" is also Dutch for morning, as in "goedemorgen" (one word) and "'s morgens".
  if (words.tomorrow.test(said)) return { kind: 'day', day: addDays(today, 1), said: 'tomorrow' };
  if (words.today.test(said)) return { kind: 'day', day: today, said: 'today' };
  if (words.now.test(said)) return { kind: 'now', day: today };
  if (words.summer.test(said))
    return { kind: 'month', day: nextMonthDay(today, { month: 7, day: 15 }) };
  if (words.winter.test(said))
    return { kind: 'month', day: nextMonthDay(today, { month: 1, day: 15 }) };
  return null;
};

/** What stands between days of which each is asked about. */
const BETWEEN_DAYS = /\b(?:and|or|en|of)\b|[,?.!]/;

/** All days a text speaks of, in order; one that is named twice counts once. */
export const findDays = (text: string, locale: Locale, now: LocalTime): readonly DayMention[] => {
  const found: DayMention[] = [];
  for (const part of text.split(BETWEEN_DAYS)) {
    const next = findDay(part, locale, now);
    if (
      next &&
      !found.some(({ kind, day }) => kind === next.kind && daysBetween(day, next.day) === 0)
    )
      found.push(next);
  }
  return found;
};

const findDate = (said: string, locale: Locale, today: CalendarDay): DayMention | null => {
  const names = MONTHS[locale].join('|');
  const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|e|de|ste)?(?: of)? (${names})\\b`).exec(
    said,
  );
  const monthFirst = new RegExp(`\\b(${names}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b`).exec(said);
  const monthName =
    dayFirst?.[2] ??
    monthFirst?.[1] ??
    new RegExp(`\\b(?:in|from|since|vanaf) (${names})\\b`).exec(said)?.[1];
  if (!monthName) return null;
  const month = MONTHS[locale].indexOf(monthName) + 1;
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2] ?? 0);
  if (day < 1 || day > 31)
    return {
      kind: 'month',
      day: nextMonthDay(today, { month, day: month === today.month ? today.day : 15 }),
    };
  return { kind: 'day', day: nextMonthDay(today, { month, day }), said: 'date' };
};

/** True when taking the day words out leaves nothing: "and on Sundays?". */
export const withoutDayWords = (text: string, locale: Locale): string => {
  const words = WORDS[locale];
  let rest = fold(text);
  for (const [holiday] of HOLIDAYS[locale]) rest = rest.replace(holiday, ' ');
  for (const pattern of [
    words.dayAfter,
    words.weekend,
    words.tomorrow,
    words.today,
    words.now,
    words.summer,
    words.winter,
  ])
    rest = rest.replace(pattern, ' ');
  for (const name of [...WEEKDAYS[locale], ...MONTHS[locale]])
    rest = rest.replace(new RegExp(`\\b${name}(?:s|en)?(?:ochtend|middag|avond)?\\b`, 'g'), ' ');
  return rest
    .replace(/\b\d{1,2}(?:st|nd|rd|th|e)?\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
};
