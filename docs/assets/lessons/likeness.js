/* How alike an event on record is to the reader's. What each thing counts stands on the page,
   in the data it gives (macros/blocks/alike.py) and in the table printed from the same. */
"use strict";

const EXACT = ["format", "venue", "kind", "country"];

/* How far a number is from what is known of a head count: 0 within its range. */
const nearest = (number, { low, high }) => Math.min(Math.max(number, low), high);

const peopleAlike = (number, event, { same, near }) => {
  const other = nearest(number, event);
  if (Math.abs(other - number) <= number * same) return "people";
  return other <= number * near && other * near >= number ? "near" : null;
};

/* Compare what the reader said, { first, format, people, venue, kind, country }, each left out or
   empty where it was not said, with one event. Gives the points, how many there were to earn, and
   for each thing said whether it is alike, roughly alike, other, or not known. */
export const compare = (wanted, event, rule) => {
  const found = { event, points: 0, most: 0, alike: [], roughly: [], other: [], unknown: [] };
  const note = (name, isKnown, key, most) => {
    found.most += most;
    if (!isKnown) found.unknown.push(name);
    else if (!key) found.other.push(name);
    else {
      found.points += rule.points[key];
      (key === "near" ? found.roughly : found.alike).push(name);
    }
  };
  if (wanted.first) {
    const key = event.first === wanted.first ? wanted.first : null;
    note("first", Boolean(event.first), key, rule.points[wanted.first]);
  }
  if (wanted.people) {
    const isKnown = event.low !== undefined;
    note("people", isKnown, isKnown && peopleAlike(wanted.people, event, rule), rule.points.people);
  }
  for (const name of EXACT) {
    if (!wanted[name]) continue;
    note(name, Boolean(event[name]), event[name] === wanted[name] ? name : null, rule.points[name]);
  }
  return found;
};

/* All events with something in common, the most alike first, then the one with more lessons. */
export const match = (wanted, events, rule) =>
  events
    .map((event) => compare(wanted, event, rule))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points || other.event.lessons.length - one.event.lessons.length);
