/* Everything that is wrong with the form: the form of each value, the schema, and what has to agree. */

import { controls, lists, oneLine, own, rowsOf, valueOf } from "./dom.js";
import { firstDay, lastDay, wrongForm } from "./forms.js";
import { DATE, SLUG } from "./names.js";
import { knownGroup } from "./record.js";
import { broken } from "./schema.js";

const PEOPLE = { count: "people.number", min: "people.number", max: "people.number", approx: "people", basis: "people.basis" };

const allControls = (scope) => [
  ...controls(scope),
  ...lists(scope).flatMap((list) => rowsOf(list).flatMap(allControls)),
];

const isAsked = (control) => !control.closest("[hidden]") && control.dataset.own !== "paste";

const byForm = (form, known) =>
  allControls(form)
    .filter(isAsked)
    .flatMap((control) => {
      if (control.validity?.badInput) return [[control, "Write the whole time, such as 18:30."]];
      const value = valueOf(control);
      const text = typeof value === "string" ? (control.tagName === "TEXTAREA" ? value.trim() : oneLine(value)) : "";
      const message = text ? wrongForm(control.dataset.kind, text, known) : "";
      return message ? [[control, message]] : [];
    });

/* The control that a path of the record was written in. */
const controlAt = (form, { record, origins }, path) => {
  if (path[0] === "group") return own(form, "group");
  if (path[0] === "attendance" && PEOPLE[path[1]]) return own(form, PEOPLE[path[1]]);
  let [value, scope, rest] = [record, form, []];
  for (const step of path) {
    rest.push(step);
    value = value?.[step];
    if (origins.has(value)) [scope, rest] = [origins.get(value), []];
  }
  const at = rest.filter((step) => typeof step === "string").join(".");
  const list = lists(scope).find((one) => one.dataset.list === at);
  if (list) return controls(rowsOf(list)[0] ?? form)[0];
  return controls(scope).find((control) => control.dataset.at === at || control.dataset.at?.startsWith(`${at}.`));
};

const bySchema = (form, read, known) =>
  broken(known.schema, read.record, [], known.schema).map(({ path, message }) => [controlAt(form, read, path), message]);

/* The zone that a country keeps, or the first of several. */
const zoneOf = (place, known) => {
  const country = known.countries[place?.country];
  return Object.keys(known.zones).find((zone) => country && known.zones[zone].split(", ")[0] === country);
};

const dates = ({ date, end_date: last, start, end, timezone, place }, known) => {
  const said = [];
  if (DATE.test(date ?? "") && DATE.test(last ?? "") && lastDay(last) < firstDay(date)) said.push([["end_date"], "The last day is before the first."]);
  if (start && end && !last && end <= start) said.push([["end"], `The end has to be after the start, ${start}. For a night past twelve, give the last day.`]);
  if ((start || end) && !timezone) said.push([["timezone"], `Start and end need their time zone, such as ${zoneOf(place, known) ?? "Europe/Paris"}.`]);
  return said;
};

/* What was is told of days that have been: the same rule as HB306. */
const report = ({ date, status, attendance, lessons: learned, recordings, photos: pictures, talks: given = [] }) => {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const came = attendance?.basis !== "registered" && Object.keys(attendance ?? {}).some((key) => ["count", "min", "max"].includes(key));
  const tells = !status && (came || learned || recordings || pictures || given.some(({ video, recorded }) => video || recorded));
  const isToCome = DATE.test(date ?? "") && firstDay(date) > today;
  return tells && isToCome ? [[["date"], "This day is still to come, and yet it has lessons, pictures, recordings, or people who came."]] : [];
};

const outsideHours = (talk, { start, end, end_date: last }) => {
  if (!talk.start || last) return "";
  if (start && talk.start < start) return `The event starts later, at ${start}.`;
  return end && end > (start ?? "") && talk.start > end ? `The event has ended by then, at ${end}.` : "";
};

const talks = (event) => {
  const seen = new Set();
  return (event.talks ?? []).flatMap((talk, index) => {
    const early = outsideHours(talk, event);
    if (early) return [[["talks", index, "start"], early]];
    if (!talk.title && !talk.speakers) return [[["talks", index, "title"], "A talk needs a title, or speakers where its title is unknown."]];
    const same = JSON.stringify([talk.title?.toLowerCase(), talk.speakers, talk.kind, talk.start]);
    if (seen.has(same)) return [[["talks", index, "title"], "This talk is in the list already."]];
    seen.add(same);
    return [];
  });
};

const lessons = ({ lessons: given = [] }) => {
  const seen = new Set();
  return given.flatMap(({ id }, index) => {
    const isTaken = id && seen.has(id);
    seen.add(id);
    return isTaken ? [[["lessons", index, "id"], "A lesson above has this address."]] : [];
  });
};

const photos = ({ photos: given = [] }) =>
  given.flatMap(({ url, licence }, index) =>
    (url && !licence ? [[["photos", index, "licence"], "Say under which license it is, or write: none found."]] : []));

const people = (form) => {
  const [how, low, high] = ["people", "people.number", "people.high"].map((name) => own(form, name));
  const said = [];
  if (how.value && !low.value.trim()) said.push([low, "This is needed, or choose above that nothing is known."]);
  if (how.value === "range") {
    if (!high.value.trim()) said.push([high, "This is needed: a range has two ends."]);
    else if (Number(high.value) < Number(low.value)) said.push([high, "The upper end is lower than the number before it."]);
  }
  return said;
};

const group = (form, known) => {
  if (own(form, "group.id").closest("[hidden]")) return [];
  const field = own(form, "group.id");
  if (!field.value.trim()) return [[field, "This is needed: it becomes the group's address."]];
  if (field.value.trim() === "index") return [[field, "This name is taken by the list of groups: choose another."]];
  const taken = known.groups.find((one) => one.id === field.value.trim());
  return taken ? [[field, `This is the short name of ${taken.name}. If that is yours, choose it above.`]] : [];
};

const DATED = /^([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:-|$)/;

/* The same rule as HB302: a date in the name agrees with the event's. */
const file = (form, { date = "" }, known) => {
  const field = own(form, "file");
  const name = oneLine(field.value);
  if (!name) return [[field, "The file needs a name."]];
  if (!SLUG.test(name)) return [];
  if (known.events[name]) return [[field, "An event of this name is on record already. Is it the same evening? Then mend that one; else choose another name."]];
  if (name === "index") return [[field, "This name is taken by the list of events."]];
  const [, named] = name.match(DATED) ?? [];
  const agrees = !named || (date && (named.startsWith(date) || date.startsWith(named)));
  return agrees ? [] : [[field, `The name says ${named}, the date says ${date || "nothing"}.`]];
};

/* Return what is wrong: for each control the first thing to say about it, in the order of the page. */
export const problemsOf = (form, read, known) => {
  const agreeing = [dates, report, talks, lessons, photos].flatMap((rule) => rule(read.record, known));
  const found = [
    ...byForm(form, known),
    ...people(form),
    ...group(form, known),
    ...file(form, read.record, known),
    ...agreeing.map(([path, message]) => [controlAt(form, read, path), message]),
    ...bySchema(form, read, known),
  ];
  const said = new Map();
  for (const [control, message] of found) if (control && !said.has(control)) said.set(control, message);
  const inOrder = (one, other) => (one[0].compareDocumentPosition(other[0]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  return new Map([...said].sort(inOrder));
};

/* What is no mistake and yet worth a look: an event of that group and day that is there already. */
export const sameEvening = (record, known) =>
  Object.entries(known.events).find(([, [id, date]]) => id === record.group && date && date === record.date)?.[0];

export const isNewGroup = (form, known) => Boolean(oneLine(own(form, "group").value)) && !knownGroup(own(form, "group").value, known.groups);
