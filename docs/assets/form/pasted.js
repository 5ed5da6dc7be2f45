/* A pasted program as talks: a line is a talk, with its speakers behind a dash. */

import { oneLine } from "./dom.js";

const BULLET = /^\s*(?:[-*•·]|\d{1,2}[.)])\s+/;
const TIME = /^\s*([01]?\d|2[0-3])[:.h]([0-5]\d)(?:\s*[-–—]\s*(?:[01]?\d|2[0-3])[:.h][0-5]\d)?\s*(?:uhr|h)?\s*[-–—:|]?\s+/i;
const BEHIND = /^(.+?)(?:\s+[–—|]\s+|\t+|\s+-\s+|\s+by\s+)(.+)$/i;
const BETWEEN = /\s*(?:,|;|&|\/)\s*|\s+and\s+/i;
const FROM = /^(.+?)\s*[([]([^)\]]+)[)\]]$/;

const speaker = (text) => {
  const [, name, affiliation] = text.match(FROM) ?? [null, text, ""];
  return affiliation ? { name: oneLine(name), affiliation: oneLine(affiliation) } : { name: oneLine(name) };
};

const talk = (line) => {
  let rest = line.replace(BULLET, "");
  const time = rest.match(TIME);
  if (time) rest = rest.slice(time[0].length);
  const [, title, names] = rest.match(BEHIND) ?? [null, rest, ""];
  const speakers = names.split(BETWEEN).map((one) => one.trim()).filter(Boolean).map(speaker);
  return { title: oneLine(title), speakers, start: time ? `${time[1].padStart(2, "0")}:${time[2]}` : "" };
};

/* Return a talk for each line that has words. */
export const talksOf = (text) => text.split(/\r?\n/).filter((line) => line.trim()).map(talk).filter((one) => one.title);
