/* The event's page as it will look: the same parts in the same order as macros/templates/. */

import { make } from "../elements.js";
import { plural } from "../language.js";
import { DATE } from "./names.js";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const span = (className, textContent) => make("span", { className, textContent });
const muted = (text) => span("hb-muted", text);
const unknown = (text) => span("hb-unknown", text);
const note = (text) => (text ? make("small", { className: "hb-note", textContent: text }) : "");
const words = (value) => value.replaceAll("-", " ");

const dateText = (date) => {
  if (!DATE.test(date)) return date;
  const [year, month, day] = date.split("-").map(Number);
  return [day, MONTHS[(month ?? 0) - 1], year].filter(Boolean).join(" ");
};

const host = (url) => {
  try {
    return new URL(url).hostname.replace(/^www\./, "");
  } catch {
    return url;
  }
};

/* A link as the page will have it; leaves this page only in a tab of its own. */
const outside = (url, text) => {
  const isWeb = /^https?:\/\/[^/]/i.test(url ?? "");
  if (!isWeb) return make("span", { textContent: text || url });
  return make("a", { href: url, target: "_blank", rel: "external noopener noreferrer", textContent: text || host(url) });
};

/* ---- Prose: paragraphs, and the Markdown within a line that people use ---- */

const INLINE = /\*\*(?<strong>[^*]+)\*\*|\*(?<em>[^*\s][^*]*)\*|`(?<code>[^`]+)`|\[(?<text>[^\]]+)\]\((?<url>https?:\/\/[^)\s]+)\)/g;

const inline = (text) => {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(text.slice(from, match.index));
    const { strong, em, code, text: label, url } = match.groups;
    if (url) parts.push(outside(url, label));
    else parts.push(make(strong ? "strong" : em ? "em" : "code", { textContent: strong ?? em ?? code }));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
};

const paragraphs = (text) => text.split(/\n{2,}/).map((one) => make("p", {}, ...inline(one)));

/* ---- The facts ---- */

const fact = (name, ...said) => make("div", {}, make("dt", { textContent: name }), " ", make("dd", {}, ...said));

const when = ({ date, end_date: last, start, end, timezone, date_note: about }) => {
  const days = date ? [make("time", { textContent: dateText(date) }), last ? ` to ${dateText(last)}` : ""] : [unknown("not known")];
  const hours = start ? [`, ${start}${end ? `–${end}` : ""} `, timezone ? muted(`(${timezone})`) : ""] : [];
  return fact("When", ...days, ...hours, note(about));
};

const placeText = (place, known) => [place?.city, known.countries[place?.country]].filter(Boolean).join(", ");

const where = ({ place, format }, known) => {
  const text = placeText(place, known);
  if (!text) return fact("Where", format === "online" ? "online" : unknown("not known"), note(place?.note));
  const lacksCity = !place.city && format && format !== "online";
  return fact("Where", ...(lacksCity ? [unknown("city not known"), ", "] : []), text, note(place.note));
};

const venueOf = ({ name, kind, address, url, note: about }) => {
  const what = name ? [name, kind ? muted(` (${words(kind)})`) : ""] : [kind ? `${words(kind)}, ` : "", unknown("name not known")];
  return fact("Venue", ...what, address ? `, ${address}` : "", ...(url ? [", ", outside(url)] : []), note(about));
};

const figure = ({ count, min, max, approx }) => {
  if (count !== undefined) return `${approx ? "about " : ""}${count}`;
  if (min !== undefined && max !== undefined) return min === max ? `${min}` : `${min}–${max}`;
  if (min !== undefined) return `at least ${min}`;
  return max === undefined ? "" : `up to ${max}`;
};

const came = (attendance) => {
  const { basis, registered, count, max } = attendance;
  const number = figure(attendance);
  const first = basis === "registered" ? `${number} registered` : basis === "peak" ? `peak of ${count ?? (attendance.min === undefined ? max : number)}` : number;
  return [first, registered === undefined ? "" : `${registered} registered`].filter(Boolean).join(", ");
};

const people = ({ attendance = {} }) => {
  const text = came(attendance);
  const how = ["count", "estimate"].includes(attendance.basis) ? muted(` (${attendance.basis})`) : "";
  return fact("People", text ? make("strong", { textContent: text }) : unknown("not known"), text ? how : "", note(attendance.note));
};

const listed = (items) => make("ul", {}, ...items.map((item) => make("li", {}, ...[item].flat())));

const facts = (event, groupName, known) => {
  const { format, kind, channels, links, reach } = event;
  const venue = event.place?.venue;
  const what = [format === "in-person" ? "in person" : format, kind ? words(kind) : ""].filter(Boolean).join(", ");
  return make("dl", { className: "hb-facts" },
    when(event),
    where(event, known),
    venue ? venueOf(venue) : "",
    what ? fact(format ? "Format" : "Kind", what) : "",
    channels ? fact("Channels", listed(channels.map((one) => [one.url ? outside(one.url, one.name) : one.name ?? "", muted(one.kind ? ` (${words(one.kind)})` : ""), note(one.note)]))) : "",
    people(event),
    reach ? fact("Reach", reach.countries ? `people from ${plural(reach.countries, "country", "countries")}` : "", reach.countries && reach.regions ? " in " : "", (reach.regions ?? []).join(", "), note(reach.note)) : "",
    fact("Group", groupName || unknown("not known")),
    links ? fact("Links", listed(links.map((link) => outside(link.url, link.title)))) : "");
};

/* ---- Talks, lessons and the rest ---- */

const cell = (tag, label, ...content) => {
  const element = make(tag, {}, ...content);
  element.dataset.label = label;
  element.setAttribute("role", tag === "th" ? "rowheader" : "cell");
  if (tag === "th") element.scope = "row";
  return element;
};

const titleCell = (talk) =>
  cell("th", "Talk",
    talk.title ? make("bdi", { textContent: talk.title }) : unknown("Title not known"),
    ...(talk.kind ? [" ", span("hb-tag", talk.kind)] : []),
    ...(talk.start ? [" ", muted(talk.start)] : []),
    ...(talk.minutes ? [" ", muted(`${talk.minutes} minutes`)] : []),
    talk.abstract ? make("div", { className: "hb-abstract" }, ...paragraphs(talk.abstract)) : "",
    ...(talk.links ?? []).flatMap((link) => [" ", outside(link.url, link.title)]),
    note(talk.note));

const speaker = ({ name, affiliation }) =>
  make("span", { className: "hb-speaker" }, make("bdi", { textContent: name ?? "" }), ...(affiliation ? [", ", muted(affiliation)] : []));

const COLUMNS = [
  ["Speaker", (talk) => talk.speakers, (talk) => talk.speakers.map(speaker), "not known"],
  ["Language", (talk) => talk.lang, (talk, known) => [known.languages[talk.lang]], "not known"],
  ["Slides", (talk) => talk.slides, (talk) => [outside(talk.slides, `Slides on ${host(talk.slides)}`)], "none known"],
  ["Recording", (talk) => talk.video || talk.recorded,
    (talk) => (talk.video ? [outside(talk.video, `Recording on ${host(talk.video)}`)] : ["recorded, ", unknown("address not known")]), "none known"],
];

const talkTable = ({ title, talks }, known) => {
  if (!talks) return make("p", { className: "hb-empty", textContent: "No talks are on record for this event." });
  const columns = COLUMNS.filter(([, has]) => talks.some(has));
  const heads = ["Talk", ...columns.map(([name]) => name)].map((textContent) => make("th", { scope: "col", role: "columnheader", textContent }));
  const rows = talks.map((talk) =>
    make("tr", { role: "row" }, titleCell(talk),
      ...columns.map(([name, has, shown, none]) => cell("td", name, ...(has(talk) ? shown(talk, known) : [unknown(none)])))));
  const table = make("table", { className: "hb-table__grid", role: "table" },
    make("caption", { textContent: `Talks at ${title ?? "the event"}` }),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads)),
    make("tbody", { role: "rowgroup" }, ...rows));
  return make("div", { className: "hb-table" }, table);
};

const lessonCard = ({ title, text, basis, playbooks }, known) => {
  const homes = (playbooks ?? []).map((slug) => known.playbooks[slug] ?? slug).join(", ");
  return make("div", { className: `hb-lesson hb-lesson--${basis ?? "stated"}` },
    make("p", { className: "hb-lesson__title", textContent: title ?? "" }),
    make("div", { className: "hb-lesson__text" }, ...paragraphs(text ?? "")),
    make("p", { className: "hb-lesson__from" },
      basis ? span(`hb-basis hb-basis--${basis}`, basis === "stated" ? "stated by the source" : "our observation") : "",
      homes ? make("span", { textContent: `Advice built on it: ${homes}` }) : ""));
};

const lessonList = ({ lessons }, known) =>
  (lessons
    ? make("div", { className: "hb-lessons" }, ...lessons.map((lesson) => lessonCard(lesson, known)))
    : make("p", { className: "hb-empty", textContent: "No lessons are on record for this event." }));

const photo = ({ url, alt, credit, licence }) =>
  make("li", {}, make("figure", {}, make("figcaption", {}, outside(url, alt), credit ? muted(` by ${credit}`) : "", licence ? muted(` (license: ${licence})`) : "")));

const source = ({ url, title, author, date, licence, read, note: about }) => {
  const rest = [author ? `, by ${author}` : "", date ? `, ${dateText(date)}` : "", licence ? `. License: ${licence}` : "", read === "excerpt" ? ". Only an excerpt was read" : "", about ? `. ${about}` : ""];
  return make("li", {}, url ? outside(url, title) : title ?? "", rest.join(""));
};

const part = (title, ...content) => [make("h3", { textContent: title }), ...content];

const sure = ({ confidence, confidence_note: about }) =>
  (confidence || about
    ? make("p", { className: "hb-confidence" }, confidence ? make("strong", { textContent: `Confidence: ${confidence}.` }) : "", about ? ` ${about}` : "")
    : "");

/* Return the parts of the page of an event. */
export const pageOf = (event, groupName, known) => [
  make("p", { className: "hb-form__title", textContent: event.title ?? "The name of the event" }),
  event.summary ? make("div", { className: "hb-summary" }, ...paragraphs(event.summary)) : "",
  event.status ? make("p", { className: "hb-status" }, make("strong", { textContent: `This event was ${event.status}.` })) : "",
  facts(event, groupName, known),
  ...part("Talks", talkTable(event, known)),
  ...part("Lessons learned", lessonList(event, known)),
  ...(event.recordings ? part("Recordings", make("ul", { className: "hb-recordings" }, ...event.recordings.map((one) => make("li", {}, outside(one.url, one.title))))) : []),
  ...(event.photos ? part("Photos", make("ul", { className: "hb-photos" }, ...event.photos.map(photo))) : []),
  ...part("Sources", make("ul", { className: "hb-sources" }, ...(event.sources ?? []).map(source)), sure(event)),
].filter((one) => one !== "");
