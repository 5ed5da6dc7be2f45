/* What a reader gives: checked, and written into the page's address and out of it. */

import { folded } from "../language.js";
import { parseClock, parseDay } from "./dates.js";

export const FORMATS = { "in-person": "in person", online: "online", hybrid: "hybrid" };
export const SIZES = { minimal: "minimal plan", full: "full plan" };
export const EMPTY = { name: "", date: "", start: "", format: "in-person", size: "minimal", people: "" };
export const MOST_PEOPLE = 100_000;
const LONGEST_NAME = 80;
const WORDS_OF_ID = 40;
const ID = /^[a-z0-9-]{1,60}$/;

const oneLine = (text) => [...text.replace(/[\p{C}\s]+/gu, " ").trim()].slice(0, LONGEST_NAME).join("");

export const peopleFault = (text) => {
  const number = Number(text);
  if (!text || (/^\d+$/.test(text) && number >= 1 && number <= MOST_PEOPLE)) return "";
  return `Give a whole number from 1 to ${MOST_PEOPLE.toLocaleString("en")}, or leave it empty.`;
};

const dateFault = (text) => {
  if (!text) return "Give the day of your event.";
  if (parseDay(text) !== null) return "";
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return `“${oneLine(text)}” is no day. Write it as year, month, day: 2026-12-10.`;
  return `There is no day ${text} here. It has to be on the calendar, from 2000 to 2100.`;
};

const startFault = (text) => {
  if (!text || parseClock(text) !== null) return "";
  return `“${oneLine(text)}” is no time of day. Write hours and minutes, such as 18:30, or leave it empty.`;
};

const choiceFault = (choices, noun) => (text) => {
  if (Object.hasOwn(choices, text)) return "";
  return `There is no ${noun} “${oneLine(text)}”. Take one of the list.`;
};

const FAULTS = {
  date: dateFault,
  start: startFault,
  format: choiceFault(FORMATS, "format"),
  size: choiceFault(SIZES, "size"),
  people: peopleFault,
};

/* What is wrong, by the field's name: nothing where all is well. */
export const faults = (settings) => {
  const found = Object.entries(FAULTS).map(([name, fault]) => [name, fault(settings[name])]);
  return Object.fromEntries(found.filter(([, message]) => message));
};

/* Settings from an address' query; what it leaves out is as it was to begin with. */
export const readSettings = (query) => {
  const given = Object.keys(EMPTY).map((name) => [name, query.get(name)?.trim() || EMPTY[name]]);
  const settings = Object.fromEntries(given);
  return { ...settings, name: oneLine(settings.name) };
};

/* A plan's name in this browser and in its calendar entries; it stays when the plan moves. */
export const planId = ({ date, name }) => {
  const words = folded(name).replace(/[^a-z0-9]+/g, "-").slice(0, WORDS_OF_ID).replace(/^-+|-+$/g, "");
  return [date, words || (name && codeOf(name))].filter(Boolean).join("-");
};

/* Names without a Latin letter are told apart by a number of their own. */
const codeOf = (name) => {
  let code = 0;
  for (const sign of name) code = (code * 31 + sign.codePointAt(0)) % 0xffffff;
  return code.toString(36);
};

export const readId = (query, settings) => {
  const given = query.get("plan") ?? "";
  return ID.test(given) ? given : planId(settings);
};

/* The query of a plan's address; its id only where date and name no longer tell it. */
export const writeQuery = (settings, id, ticked = []) => {
  const query = new URLSearchParams();
  for (const name of ["date", "start", "format", "size", "people", "name"]) {
    if (settings[name]) query.set(name, settings[name]);
  }
  if (id !== planId(settings)) query.set("plan", id);
  if (ticked.length) query.set("done", ticked.join(","));
  return query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
};
