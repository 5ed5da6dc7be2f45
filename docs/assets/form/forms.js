/* The forms of single values, as handbook/model/base.py holds them, in words for the one who types. */

import { DATE, SLUG } from "./names.js";
import { unfit } from "./public.js";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const SLIP = /[,;"'‘’“”]$/;
const HOST = /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+$/u;
const WEB = /^(https?):\/\/([^/?#]*)([/?#]|$)/i;
const BARE = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#]\S*)?$/i;
const padded = (number) => String(number).padStart(2, "0");

/* The last or first day a date can be, as a text that sorts. */
export const firstDay = (date) => date.padEnd(10, "-01");
export const lastDay = (date) => (date.length === 10 ? date : `${date.length === 4 ? `${date}-12` : date}-99`);

const isReal = (date) => {
  const [year, month = 1, day = 1] = date.split("-").map(Number);
  const found = new Date(Date.UTC(2000, month - 1, day));
  found.setUTCFullYear(year, month - 1, day);
  return year > 0 && found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
};

const dateInWords = (text) => {
  const found = text.match(/^([0-9]{1,2})(?:st|nd|rd|th|\.)? +([a-z]{3,9})\.?,? +([0-9]{4})$/i);
  const other = text.match(/^([a-z]{3,9})\.? +([0-9]{1,2})(?:st|nd|rd|th)?,? +([0-9]{4})$/i);
  const [year, name, day] = found ? [found[3], found[2], found[1]] : other ? [other[3], other[1], other[2]] : [];
  const month = name ? MONTHS.findIndex((one) => one.startsWith(name.slice(0, 3).toLowerCase())) + 1 : 0;
  return month ? ` Write ${year}-${padded(month)}-${padded(day)}.` : "";
};

const date = (text) => {
  if (!DATE.test(text)) return `A date as exact as known: 2014-12-04, 2014-12, or 2014.${dateInWords(text)}`;
  return isReal(text) ? "" : "The calendar has no such date.";
};

const url = (text) => {
  const parts = text.match(WEB);
  if (!parts || /\s/.test(text)) {
    const hint = BARE.test(text) ? ` Write https://${text}` : "";
    return `A web address that starts with https:// or http://.${hint}`;
  }
  const [host, port = "1"] = parts[2].split(/:(?=[^:]*$)/);
  if (!HOST.test(host) || !/^[0-9]+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    return "A web address with a site's name, such as https://example.org/page.";
  }
  const closes = (text.match(/\)/g) ?? []).length > (text.match(/\(/g) ?? []).length;
  return SLIP.test(text) || (text.endsWith(")") && closes) ? "A web address without the sign behind its end." : "";
};

const zone = (text, known) => {
  const names = Object.keys(known.zones);
  if (text in known.zones) return "";
  const wanted = text.toLowerCase().replaceAll(" ", "_");
  const near = names.find((one) => one.toLowerCase() === wanted || one.toLowerCase().endsWith(`/${wanted}`));
  return `A time zone by its place, such as Europe/Paris.${near ? ` Did you mean ${near}?` : ""}`;
};

const FORMS = {
  date,
  url,
  zone,
  slug: (text) => (SLUG.test(text) ? "" : "Small letters a-z, digits, and single hyphens, such as college-venue."),
  clock: (text) => (/^([01]?[0-9]|2[0-3]):[0-5][0-9]$/.test(text) ? "" : "A time of day, such as 18:30."),
  whole: (text) => (/^[0-9]{1,9}$/.test(text) ? "" : "A whole number, in digits."),
};

/* Return what is wrong with a single value, in words; empty where nothing is. */
export const wrongForm = (kind, text, known) => unfit(text, kind === "prose") || (FORMS[kind]?.(text, known) ?? "");
