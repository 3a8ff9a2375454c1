import type { Locale } from '#core';

import { addDays, dayAt } from '../knowledge/calendar.ts';
import type { CalendarDay, LocalTime } from '../knowledge/calendar.ts';
import { isException, nextOpenDay, openingOn } from '../knowledge/schedule.ts';
import type { Schedule } from '../knowledge/schedule.ts';
import type { DayMention } from './date-words.ts';
import { capitalise, saySpan, sayDate, sayDay, sayTime, sayWeekday } from './speakable.ts';

export interface OpeningAnswer {
  readonly text: string;
  /** What the answer comes down to; null when it only lists times. */
  readonly open: boolean | null;
}

/** Who is open: the museum itself says "we"; a part of it is named, such as `the café`. */
export interface OpeningSubject {
  readonly name: string | null;
  readonly schedule: Schedule;
}

/** Answers "are you open then?" from a schedule, by the clock on the wall. */
export const answerOpening = (
  subject: OpeningSubject,
  mention: DayMention,
  now: LocalTime,
  locale: Locale,
): OpeningAnswer => {
  const today = dayAt(now.year, now.month, now.day);
  const { schedule } = subject;
  if (mention.kind === 'weekend') return weekend(subject, mention.day, locale);
  const day = mention.day;
  const isToday = day.year === today.year && day.month === today.month && day.day === today.day;
  const span = openingOn(schedule, day);
  if (mention.kind === 'day' && mention.said === 'weekday' && !isException(schedule, day))
    return onWeekday(subject, day, locale);
  if (!span) return closedOn(subject, day, today, locale);
  if (!isToday) {
    const when = sayDay(day, today, locale);
    const hours = saySpan(span.fromMin, span.untilMin, locale);
    return locale === 'nl'
      ? { text: `${capitalise(when)} ${are(subject, locale)} open van ${hours}.`, open: true }
      : { text: `${capitalise(when)} ${are(subject, locale)} open from ${hours}.`, open: true };
  }
  return onToday(subject, span, today, now, locale);
};

/** `we are`, `zijn we` (after a time, Dutch turns the order round), `the café is`. */
const are = ({ name }: OpeningSubject, locale: Locale): string =>
  locale === 'nl' ? (name ? `is ${name}` : 'zijn we') : name ? `${name} is` : 'we are';

const onWeekday = (subject: OpeningSubject, day: CalendarDay, locale: Locale): OpeningAnswer => {
  const span = subject.schedule.week[day.weekday] ?? null;
  const name = sayWeekday(day.weekday, locale);
  if (locale === 'nl')
    return span
      ? {
          text: `Op ${name} ${are(subject, locale)} open van ${saySpan(span.fromMin, span.untilMin, locale)}.`,
          open: true,
        }
      : { text: `Op ${name} ${are(subject, locale)} dicht.`, open: false };
  return span
    ? {
        text: `On ${name}s ${are(subject, locale)} open from ${saySpan(span.fromMin, span.untilMin, locale)}.`,
        open: true,
      }
    : { text: `On ${name}s ${are(subject, locale)} closed.`, open: false };
};

const closedOn = (
  subject: OpeningSubject,
  day: CalendarDay,
  today: CalendarDay,
  locale: Locale,
): OpeningAnswer => {
  const next = nextOpenDay(subject.schedule, addDays(day, 1));
  const span = next && openingOn(subject.schedule, next);
  const when = capitalise(sayDay(day, today, locale));
  const again =
    next && span
      ? locale === 'nl'
        ? ` ${capitalise(sayDay(next, today, locale))} ${are(subject, locale)} weer open, van ${saySpan(span.fromMin, span.untilMin, locale)}.`
        : ` ${subject.name ? 'It opens' : 'We open'} again ${sayDay(next, today, locale)}, from ${saySpan(span.fromMin, span.untilMin, locale)}.`
      : '';
  return locale === 'nl'
    ? { text: `${when} ${are(subject, locale)} dicht.${again}`, open: false }
    : { text: `${when} ${are(subject, locale)} closed.${again}`, open: false };
};

const onToday = (
  subject: OpeningSubject,
  span: { readonly fromMin: number; readonly untilMin: number },
  today: CalendarDay,
  now: LocalTime,
  locale: Locale,
): OpeningAnswer => {
  const from = sayTime(span.fromMin, locale);
  const until = sayTime(span.untilMin, locale);
  if (now.minutes < span.fromMin)
    return locale === 'nl'
      ? {
          text: `Nu nog niet: vandaag ${are(subject, locale)} open van ${saySpan(span.fromMin, span.untilMin, locale)}.`,
          open: true,
        }
      : {
          text: `Not yet: today ${are(subject, locale)} open from ${from} to ${until}.`,
          open: true,
        };
  if (now.minutes >= span.untilMin) {
    const next = nextOpenDay(subject.schedule, addDays(today, 1));
    const nextSpan = next && openingOn(subject.schedule, next);
    if (!next || !nextSpan) return { text: '', open: null };
    const when = sayDay(next, today, locale);
    return locale === 'nl'
      ? {
          text: `Vandaag niet meer: het is om ${until} dichtgegaan. ${capitalise(when)} ${are(subject, locale)} om ${sayTime(nextSpan.fromMin, locale)} weer open.`,
          open: false,
        }
      : {
          text: `Not any more today: ${subject.name ?? 'we'} closed at ${until}. ${subject.name ? 'It opens' : 'We open'} again ${when} at ${sayTime(nextSpan.fromMin, locale)}.`,
          open: false,
        };
  }
  return locale === 'nl'
    ? { text: `Ja, vandaag ${are(subject, locale)} open tot ${until}.`, open: true }
    : { text: `Yes, today ${are(subject, locale)} open until ${until}.`, open: true };
};

const weekend = (subject: OpeningSubject, saturday: CalendarDay, locale: Locale): OpeningAnswer => {
  const days = saturday.weekday === 0 ? [saturday] : [saturday, addDays(saturday, 1)];
  const lines = days.map((day) => {
    const span = openingOn(subject.schedule, day);
    const name = sayWeekday(day.weekday, locale);
    const special = isException(subject.schedule, day) ? ` ${sayDate(day, locale)}` : '';
    if (locale === 'nl')
      return span
        ? `op ${name}${special} van ${saySpan(span.fromMin, span.untilMin, locale)}`
        : `op ${name}${special} niet`;
    return span
      ? `on ${name}${special} from ${saySpan(span.fromMin, span.untilMin, locale)}`
      : `not on ${name}${special}`;
  });
  const open = days.some((day) => openingOn(subject.schedule, day) !== null);
  const list = lines.join(locale === 'nl' ? ' en ' : ' and ');
  return locale === 'nl'
    ? { text: `In het weekend ${are(subject, locale)} open: ${list}.`, open }
    : { text: `At the weekend ${are(subject, locale)} open: ${list}.`, open };
};
