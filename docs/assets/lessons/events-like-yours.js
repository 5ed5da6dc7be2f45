/* Events like yours: asks what the reader's event is, and shows those most like it. */

import { asked, keepInAddress } from "../address.js";
import { all, make } from "../elements.js";
import { plural } from "../language.js";
import { match } from "./likeness.js";

const AT_ONCE = 8;
const NAMES = ["first", "format", "people", "venue", "kind", "country"];
const ASKED = { first: "first or not", format: "format", people: "people", venue: "venue", kind: "kind of event", country: "country" };

/* What an event is, in the words of one answer: "hybrid", "about 25 people". */
const say = (name, event, labels) => {
  if (name === "first") return event.first === "first" ? "the group's first" : "not the group's first";
  if (name === "people") return `${event.people} people`;
  return labels[name][event[name]] ?? (event[name] === "retrospective" ? "a look back" : event[name]);
};

const tags = ({ event, alike, roughly }, labels) =>
  [...alike.map((name) => [name, ""]), ...roughly.map((name) => [name, "roughly: "])].map(([name, how]) =>
    make("li", { className: "hb-tag hb-tag--lesson", textContent: how + say(name, event, labels) }));

const lessonLink = (event) => ([title, id, basis]) => {
  const link = make("a", { href: `${event.at}#lesson-${id}`, textContent: title });
  return make("li", { className: `hb-lesson-list__${basis}` }, link);
};

const card = (found, labels) => {
  const { event, other, unknown, points, most } = found;
  const meta = [event.group, event.when ?? "Date not known", event.where].filter(Boolean).join(" · ");
  const why = make("ul", { className: "hb-like__why", ariaLabel: "Alike" }, ...tags(found, labels));
  const not = [
    other.length ? `Other: ${other.map((name) => say(name, event, labels)).join(", ")}.` : "",
    unknown.length ? `Not known: ${unknown.map((name) => ASKED[name]).join(", ")}.` : "",
  ].filter(Boolean).join(" ");
  return make("li", { className: "hb-like" },
    make("a", { className: "hb-like__title", href: event.at }, make("bdi", { textContent: event.title })),
    make("span", { className: "hb-like__meta", textContent: `${meta} · ${points} of ${plural(most, "point")}` }),
    why,
    ...(not ? [make("p", { className: "hb-like__not", textContent: not })] : []),
    make("ul", { className: "hb-lesson-list" }, ...event.lessons.map(lessonLink(event))));
};

/* Who comes from an event's page is not shown that event again. */
const besides = (id, events) =>
  events.filter(({ at }) => !id || !at.replace(/\/$|\.html$/, "").endsWith(`/${id}`));

/* A list that shows its first entries, and more when asked. */
const longList = (entries, labels) => {
  const list = make("ul", { className: "hb-likes" });
  const more = make("button", { type: "button", className: "hb-button" });
  let shown = 0;
  const show = () => {
    const next = entries.slice(shown, shown + AT_ONCE).map((found) => card(found, labels));
    list.append(...next);
    const wasShown = shown;
    shown += next.length;
    more.hidden = shown === entries.length;
    more.textContent = `Show more (${entries.length - shown} left)`;
    if (wasShown) next[0].querySelector("a").focus();
  };
  more.addEventListener("click", show);
  show();
  return [list, more];
};

const section = (title, entries, labels) => (entries.length
  ? [make("h2", {}, title, " ", make("small", { textContent: plural(entries.length, "event") })), ...longList(entries, labels)]
  : []);

const summary = (full, part, total) => {
  const have = part === 1 ? "has" : "have";
  if (full) {
    const others = part ? ` ${plural(part, "other")} ${have} something in common with it.` : "";
    return `Of ${plural(total, "event")}, ${full} ${full === 1 ? "is" : "are"} alike in everything you said.${others}`;
  }
  return part ? `None of ${plural(total, "event")} is alike in everything you said. ${plural(part, "event")} ${have} something in common with it.`
    : `None of ${plural(total, "event")} on record is like that. Say less, or add yours after it took place.`;
};

const begin = (place) => {
  const data = JSON.parse(place.querySelector("[data-like-data]").textContent);
  const form = place.querySelector("form");
  const status = form.querySelector("[role=status]");
  const found = place.querySelector("[data-like-found]");
  const { elements } = form;
  let events = besides(asked("besides"), data.events);

  const said = () => {
    const wanted = Object.fromEntries(NAMES.map((name) => [name, elements[name].value.trim()]));
    const people = Number(wanted.people);
    return { ...wanted, people: Number.isFinite(people) && people >= 1 ? people : "" };
  };

  const show = (wanted) => {
    if (!NAMES.some((name) => wanted[name])) {
      status.textContent = "Say what you know. One answer is enough.";
      found.replaceChildren();
      return;
    }
    const matches = match(wanted, events, data);
    const full = matches.filter(({ points, most }) => points === most);
    const part = matches.filter(({ points, most }) => points < most);
    status.textContent = summary(full.length, part.length, events.length);
    found.replaceChildren(
      ...section("Alike in everything you said", full, data.labels),
      ...section("Alike in part", part, data.labels));
  };

  const change = () => {
    const wanted = said();
    events = data.events;
    keepInAddress({ ...wanted, besides: "" });
    show(wanted);
  };

  for (const name of NAMES) {
    elements[name].value = asked(name);
    if (elements[name].selectedIndex === -1) elements[name].value = "";
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", change);
  form.addEventListener("reset", () => setTimeout(change));
  form.hidden = false;
  show(said());
};

all("[data-like]").forEach(begin);
