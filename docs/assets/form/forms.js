/* The forms of single values, as handbook/model/base.py holds them, in words for the one who types. */

import { DATE, SLUG } from "./names.js";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const INVISIBLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff\ufdd0-\ufdef\u{e0000}-\u{e007f}]/u;
const LONE_HALF = /\p{Surrogate}/u;
const SLIP = /[,;"'‘’“”]$/;
const HOST = /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+$/u;
const WEB = /^(https?):\/\/([^/?#]*)([/?#]|$)/i;
const BARE = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#]\S*)?$/i;
const MAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}/i;
/* Links that let whoever has them into a room or a chat. */
const JOINING = new RegExp([
  "zoom\\.us/(?:j|my|w|s)/", "zoom\\.us/meeting/", "meet\\.google\\.com/", "teams\\.(?:microsoft|live)\\.com/(?:l/meetup-join|meet)",
  "webex\\.com/(?:meet|join|\\S*[?&]MTID)", "meet\\.jit\\.si/", "whereby\\.com/", "gotomeet(?:ing)?\\.(?:com|me)/", "chat\\.whatsapp\\.com/",
  "(?:t\\.me|telegram\\.me)/(?:joinchat/|\\+)", "discord\\.gg/", "discord\\.com/invite/", "join\\.skype\\.com/", "join\\.slack\\.com/",
].join("|"), "i");
const LEFT_OVER = /\b(?:TODO|FIXME|TBD|TBA|XXX)\b/;

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

const never = (text) => {
  const hidden = text.match(INVISIBLE) ?? text.match(LONE_HALF);
  if (hidden) {
    const code = hidden[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `There is an invisible character in it (U+${code}). Type the words anew.`;
  }
  const mail = text.match(MAIL);
  if (mail && !/^https?:\/\/\S*$/i.test(text)) return "An e-mail address is private: leave it out, or link a public page instead.";
  if (JOINING.test(text)) return "This link lets people into a meeting or a chat: give a public page instead.";
  const left = text.match(LEFT_OVER);
  return left ? `Leave out what is not known, instead of ${left[0]}.` : "";
};

/* Return what is wrong with a single value, in words; empty where nothing is. */
export const wrongForm = (kind, text, known) => never(text) || (FORMS[kind]?.(text, known) ?? "");
