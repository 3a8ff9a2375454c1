/** A moment on the wall clock of the place the knowledge is about. The clock itself is read outside this room. */
export interface LocalTime {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  /** 1-31 */
  readonly day: number;
  /** 0 = Sunday, 6 = Saturday. */
  readonly weekday: number;
  /** Minutes since midnight, [0, 1439]. */
  readonly minutes: number;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

export const dayAt = (year: number, month: number, day: number): CalendarDay => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
};

const dayNumber = (day: CalendarDay): number => Date.UTC(day.year, day.month - 1, day.day) / DAY_MS;

export const addDays = (day: CalendarDay, count: number): CalendarDay =>
  dayAt(day.year, day.month, day.day + count);

/** Days from `a` to `b`; negative when `b` comes first. */
export const daysBetween = (a: CalendarDay, b: CalendarDay): number => dayNumber(b) - dayNumber(a);

/** The next day with that weekday, today included. */
export const nextWeekday = (from: CalendarDay, weekday: number): CalendarDay =>
  addDays(from, (weekday - from.weekday + 7) % 7);

/** The next such date, today included. */
export const nextMonthDay = (from: CalendarDay, { month, day }: MonthDay): CalendarDay => {
  const past = month < from.month || (month === from.month && day < from.day);
  return dayAt(from.year + (past ? 1 : 0), month, day);
};

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991). */
export const easterSunday = (year: number): CalendarDay => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayAt(year, month, ((h + l - 7 * m + 114) % 31) + 1);
};

/** The next day that lies `offset` days from Easter Sunday. */
export const nextFromEaster = (from: CalendarDay, offset: number): CalendarDay => {
  const thisYear = addDays(easterSunday(from.year), offset);
  return daysBetween(from, thisYear) >= 0 ? thisYear : addDays(easterSunday(from.year + 1), offset);
};

/** A part of the year, both ends included; it may run over New Year. */
export interface Season {
  readonly from: MonthDay;
  readonly until: MonthDay;
}

export const inSeason = ({ from, until }: Season, { month, day }: MonthDay): boolean => {
  const at = month * 100 + day;
  const start = from.month * 100 + from.day;
  const end = until.month * 100 + until.day;
  return start <= end ? at >= start && at <= end : at >= start || at <= end;
};

const MONTH_DAY = /^(\d{2})-(\d{2})$/;

/** `12-25` as a date; null when it is none. */
export const readMonthDay = (text: string): MonthDay | null => {
  const match = MONTH_DAY.exec(text.trim());
  const month = Number(match?.[1] ?? 0);
  const day = Number(match?.[2] ?? 0);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { month, day } : null;
};

/** `04-01..09-30` as a season; null when it is none. */
export const readSeason = (text: string): Season | null => {
  const [first = '', last = ''] = text.split('..');
  const from = readMonthDay(first);
  const until = readMonthDay(last);
  return from && until ? { from, until } : null;
};
