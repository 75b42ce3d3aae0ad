import type { TFunction } from 'i18next';

const DAY = 86_400_000;

const LEAST_DAY = 23 * 3_600_000;
let newest = NaN;

/** The calendar is slow and is asked for each message; most are of one day with the one before. */
function startOfDay(at: number): number {
  if (at >= newest && at < newest + LEAST_DAY) return newest;
  newest = new Date(at).setHours(0, 0, 0, 0);
  return newest;
}

/** Whole days between two moments by the calendar of this computer; a day of 23 or 25 hours is one day. */
export const daysBetween = (earlier: number, later: number): number =>
  Math.round((startOfDay(later) - startOfDay(earlier)) / DAY);

export const sameDay = (a: number, b: number): boolean => startOfDay(a) === startOfDay(b);

/** Where a day begins, or the one `after` days later; `date` is as date fields write it. Nothing is before 1970. */
export function startOfDate(date: string, after: number): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const start = new Date(0);
  // Not by the constructor, which takes the years 0 to 99 for those of 1900.
  start.setFullYear(year, month - 1, day + after);
  start.setHours(0, 0, 0, 0);
  return Math.max(0, start.getTime());
}

/** How a moment is written. Formats are dear to make and are asked for once a message, so each is made once. */
const styles = {
  clock: { timeStyle: 'short' },
  exact: { dateStyle: 'full', timeStyle: 'medium' },
  stamp: { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' },
  weekdayShort: { weekday: 'short' },
  weekdayLong: { weekday: 'long' },
  dayShort: { day: 'numeric', month: 'short' },
  dayLong: { day: 'numeric', month: 'long' },
  dateShort: { day: 'numeric', month: 'short', year: 'numeric' },
  dateLong: { day: 'numeric', month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
type Style = keyof typeof styles;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, at: number, style: Style): string {
  const name = `${language} ${style}`;
  let known = formats.get(name);
  if (!known) formats.set(name, (known = new Intl.DateTimeFormat(language, styles[style])));
  return known.format(at);
}

/** In the language's own way: 21:10, 9:10 PM, ٩:١٠ م. */
export const clock = (language: string, at: number): string => format(language, at, 'clock');

export const exact = (language: string, at: number): string => format(language, at, 'exact');

/** In short and whole: the day and the minute. */
export const stamp = (language: string, at: number): string => format(language, at, 'stamp');

/** For the list: the time today, then "Yesterday", the weekday within a week, and the date before that. */
export function listTime(t: TFunction, language: string, at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days <= 0) return clock(language, at);
  if (days === 1) return t('common.yesterday');
  if (days < 7) return format(language, at, 'weekdayShort');
  return format(language, at, dateStyle(at, now, 'Short'));
}

/** For the line between two days. */
export function dayTitle(t: TFunction, language: string, at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return t('common.today');
  if (days === 1) return t('common.yesterday');
  if (days > 1 && days < 7) return format(language, at, 'weekdayLong');
  return format(language, at, dateStyle(at, now, 'Long'));
}

/** For "last seen": the day, where it is not today, and the time. */
export function moment(t: TFunction, language: string, at: number, now: number): string {
  const time = clock(language, at);
  const days = daysBetween(at, now);
  // In the middle of a sentence it is not the "Yesterday" that stands alone.
  if (days === 1) return t('common.yesterdayAt', { time });
  return days === 0 ? time : `${dayTitle(t, language, at, now)} ${time}`;
}

function dateStyle(at: number, now: number, length: 'Short' | 'Long'): Style {
  const otherYear = new Date(at).getFullYear() !== new Date(now).getFullYear();
  return `${otherYear ? 'date' : 'day'}${length}`;
}

/** A short wait: seconds, then minutes, then hours. */
export function duration(language: string, milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const [value, unit] =
    seconds < 100
      ? [seconds, 'second']
      : seconds < 6000
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 3600), 'hour'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}
