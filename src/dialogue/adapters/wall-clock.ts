import { dayAt } from '../knowledge/calendar.ts';
import type { LocalTime } from '../knowledge/calendar.ts';

/** The time on the wall of the place the knowledge is about. `timeZone` is an IANA name; by default the machine's own. */
export const readWallClock = (timeZone?: string, date: Date = new Date()): LocalTime => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).formatToParts(date);
  const get = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const day = dayAt(get('year'), get('month'), get('day'));
  return { ...day, minutes: get('hour') * 60 + get('minute') };
};
