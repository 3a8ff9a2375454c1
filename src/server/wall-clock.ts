import type { LocalTime } from '#dialogue';

/**
 * The wall clock of the place the knowledge is about, as "are you open today?" is asked there and not where the server
 * stands. `timeZone` is an IANA name such as `Europe/Amsterdam`; null = the server's own. Throws on an unknown name.
 */
export const createWallClock = (timeZone: string | null): ((nowMs: number) => LocalTime) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(timeZone === null ? {} : { timeZone }),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (nowMs) => {
    const parts = new Map(format.formatToParts(nowMs).map(({ type, value }) => [type, value]));
    const read = (part: Intl.DateTimeFormatPartTypes): number => Number(parts.get(part) ?? 0);
    const [year, month, day] = [read('year'), read('month'), read('day')];
    return {
      year,
      month,
      day,
      weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
      minutes: read('hour') * 60 + read('minute'),
    };
  };
};
