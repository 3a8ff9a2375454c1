import type { Locale } from '#core';

import { daysBetween } from '../knowledge/calendar.ts';
import type { CalendarDay } from '../knowledge/calendar.ts';

const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
};
const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  ),
};

/** `5:30 pm`, `17.30 uur`. */
export const sayTime = (minutes: number, locale: Locale): string => {
  const hour = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (locale === 'nl') return `${hour}${rest ? `.${String(rest).padStart(2, '0')}` : ''} uur`;
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}${rest ? `:${String(rest).padStart(2, '0')}` : ''} ${hour < 12 || hour === 24 ? 'am' : 'pm'}`;
};

/** `10 am to 5 pm`, `10 tot 17 uur`. */
export const saySpan = (fromMin: number, untilMin: number, locale: Locale): string =>
  locale === 'nl'
    ? `${sayTime(fromMin, locale).replace(' uur', '')} tot ${sayTime(untilMin, locale)}`
    : `${sayTime(fromMin, locale)} to ${sayTime(untilMin, locale)}`;

export const sayDate = (
  date: { readonly month: number; readonly day: number },
  locale: Locale,
): string => `${date.day} ${MONTHS[locale][date.month - 1] ?? ''}`;

export const sayWeekday = (weekday: number, locale: Locale): string =>
  WEEKDAYS[locale][weekday] ?? '';

/** `today`, `tomorrow`, `on Sunday`, `on Friday 25 December`: as one would say it on `today`. */
export const sayDay = (day: CalendarDay, today: CalendarDay, locale: Locale): string => {
  const ahead = daysBetween(today, day);
  const on = locale === 'nl' ? 'op' : 'on';
  if (ahead === 0) return locale === 'nl' ? 'vandaag' : 'today';
  if (ahead === 1) return locale === 'nl' ? 'morgen' : 'tomorrow';
  const weekday = sayWeekday(day.weekday, locale);
  return ahead > 0 && ahead < 7 ? `${on} ${weekday}` : `${on} ${weekday} ${sayDate(day, locale)}`;
};

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
