/* Days and hours without time zones: a day is a number, counted from 1970-01-01, and so it has no
   summer time to stumble over. */

const DAY = 24 * 60;
const MILLISECONDS = DAY * 60_000;
const YEARS = { first: 2000, last: 2100 };
const WORDS = new Intl.DateTimeFormat("en-US", {
  weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC",
});
const LONG_DAY = new Intl.DateTimeFormat("en-US", { weekday: "long", timeZone: "UTC" });
const SUNDAY = 7;

const two = (number) => String(number).padStart(2, "0");
const asDate = (day) => new Date(day * MILLISECONDS);

/* The number of a day written 2026-12-10; null where there is no such day. */
export const parseDay = (text) => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, date] = match.slice(1).map(Number);
  if (year < YEARS.first || year > YEARS.last) return null;
  const day = Date.UTC(year, month - 1, date) / MILLISECONDS;
  return dayText(day) === text ? day : null;
};

export const dayText = (day) => asDate(day).toISOString().slice(0, 10);

/* "Tue 4 Nov 2026": nobody takes the day for the month. */
export const dayWords = (day) => {
  const parts = Object.fromEntries(WORDS.formatToParts(asDate(day)).map(({ type, value }) => [type, value]));
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}`;
};

export const weekday = (day) => LONG_DAY.format(asDate(day));

/* The reader's own calendar says which day it is. */
export const today = () => {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MILLISECONDS;
};

/* The days of the weekend where the reader's language is spoken, Monday as 1. */
const weekend = () => {
  const locale = new Intl.Locale(navigator.language || "en");
  return (locale.getWeekInfo?.() ?? locale.weekInfo ?? { weekend: [6, SUNDAY] }).weekend;
};

export const isWeekend = (day) => weekend().includes(asDate(day).getUTCDay() || SUNDAY);

/* The minutes after midnight of a time written 18:30; null where there is no such time. */
export const parseClock = (text) => {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
};

export const clockText = (minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/* The minutes of an offset written -01:30. */
export const parseOffset = (text) => (text.startsWith("-") ? -1 : 1) * parseClock(text.slice(1));

/* A day and hour, moved by minutes over midnight where need be. */
export const shift = (day, minutes) => {
  const days = Math.floor(minutes / DAY);
  return { day: day + days, minutes: minutes - days * DAY };
};

/* "today", "in 3 days", "12 days ago". */
export const away = (days) => {
  if (days === 0) return "today";
  if (Math.abs(days) === 1) return days > 0 ? "tomorrow" : "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
};
