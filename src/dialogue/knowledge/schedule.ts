import { addDays, daysBetween, easterSunday, readMonthDay } from './calendar.ts';
import type { CalendarDay, MonthDay } from './calendar.ts';

/** Open from and until, in minutes since midnight. */
export interface OpenSpan {
  readonly fromMin: number;
  readonly untilMin: number;
}

/** When something is open: a week, Sunday first, and dates that differ. A null is a closed day. */
export interface Schedule {
  readonly week: readonly (OpenSpan | null)[];
  readonly exceptions: readonly ScheduleException[];
}

/** A date that differs every year, fixed or counted from Easter Sunday. */
interface ScheduleException {
  readonly date: MonthDay | { readonly easterOffset: number };
  readonly span: OpenSpan | null;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const readSpan = (text: string): OpenSpan | null | undefined => {
  if (text === 'closed') return null;
  const match = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [fromH = 0, fromM = 0, untilH = 0, untilM = 0] = match.slice(1).map(Number);
  const span = { fromMin: fromH * 60 + fromM, untilMin: untilH * 60 + untilM };
  return span.fromMin < span.untilMin && span.untilMin <= 24 * 60 ? span : undefined;
};

const readDays = (text: string): readonly number[] => {
  const [first = '', last = first] = text.split('-');
  const from = WEEKDAYS.indexOf(first);
  const until = WEEKDAYS.indexOf(last);
  if (from < 0 || until < 0) return [];
  const count = ((until - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (from + index) % 7);
};

/**
 * Reads `tue-fri 10:00-17:00; mon closed` and `12-25 closed; easter+1 10:00-18:00`. Returns the words that make no sense
 * instead when there are any: a guide must not guess opening hours.
 */
export const readSchedule = (
  hours: string,
  exceptions: string,
): { readonly schedule: Schedule } | { readonly unreadable: string } => {
  const week: (OpenSpan | null)[] = WEEKDAYS.map(() => null);
  const dates: ScheduleException[] = [];
  for (const part of parts(hours)) {
    const [daysText = '', spanText = ''] = part.split(/\s+/);
    const days = readDays(daysText);
    const span = readSpan(spanText);
    if (days.length === 0 || span === undefined) return { unreadable: part };
    for (const day of days) week[day] = span;
  }
  for (const part of parts(exceptions)) {
    const [dateText = '', spanText = ''] = part.split(/\s+/);
    const date = readMonthDay(dateText) ?? readEaster(dateText);
    const span = readSpan(spanText);
    if (!date || span === undefined) return { unreadable: part };
    dates.push({ date, span });
  }
  return { schedule: { week, exceptions: dates } };
};

/** `easter+1` is Easter Monday. */
const readEaster = (text: string): { readonly easterOffset: number } | null => {
  const match = /^easter([+-]\d{1,2})?$/.exec(text);
  return match ? { easterOffset: Number(match[1] ?? 0) } : null;
};

const parts = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

/** When it is open that day; null when it is closed. */
export const openingOn = (schedule: Schedule, day: CalendarDay): OpenSpan | null => {
  const exception = schedule.exceptions.find(({ date }) => fallsOn(date, day));
  return exception ? exception.span : (schedule.week[day.weekday] ?? null);
};

const fallsOn = (date: ScheduleException['date'], day: CalendarDay): boolean =>
  'easterOffset' in date
    ? daysBetween(addDays(easterSunday(day.year), date.easterOffset), day) === 0
    : date.month === day.month && date.day === day.day;

/** True when an exception, not the week, decides about that day. */
export const isException = (schedule: Schedule, day: CalendarDay): boolean =>
  schedule.exceptions.some(({ date }) => fallsOn(date, day));

/** The first open day from `from` on, within a fortnight; null when there is none. */
export const nextOpenDay = (schedule: Schedule, from: CalendarDay): CalendarDay | null => {
  for (let ahead = 0; ahead <= 14; ahead++) {
    const day = addDays(from, ahead);
    if (openingOn(schedule, day)) return day;
  }
  return null;
};
