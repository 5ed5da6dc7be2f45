/* The calculator: what each source's figure means for the reader's numbers. One line for each
   source, and no line of our own that pretends to know. */

import { make } from "../elements.js";
import { plural } from "../language.js";
import { MOST_PEOPLE, peopleFault } from "./settings.js";
import { showFaults } from "./view.js";

const ENOUGH = 4;
const ENTRIES = { free: "free", paid: "paid" };
const written = (number) => number.toLocaleString("en", { maximumFractionDigits: 0 });

const range = (low, high) => {
  if (low === null && high === null) return "not known";
  if (low === null) return `up to ${written(high)}`;
  if (high === null) return `at least ${written(low)}`;
  return low === high ? written(low) : `${written(low)}–${written(high)}`;
};

const part = (share, whole) => (share === null ? null : Math.floor((share * whole) / 100 + 0.5));
/* Rounded first, as 30 of 60% are 50 and not 50.00000001. */
const needed = (wished, share) => (share ? Math.ceil(Number(((100 * wished) / share).toFixed(6))) : null);

const end = (text) => (text ? Number(text) : null);
const readRow = (row) => ({
  row,
  low: end(row.dataset.low),
  high: end(row.dataset.high),
  entry: row.dataset.entry,
  format: row.dataset.format,
  isMeasured: "measured" in row.dataset,
});

/* A line that does not say for what places or format it holds, holds for all. */
const fits = (line, { entry, kind }) =>
  (!entry || !line.entry || line.entry === entry) && (!kind || !line.format || line.format === kind);
const says = (line, { entry, kind }) => (!entry || line.entry === entry) && (!kind || line.format === kind);

const ends = (lines) => lines.flatMap(({ low, high }) => [low, high]).filter((one) => one !== null);

/* Linear interpolation with both ends included: method 7 of Hyndman and Fan 1996. */
const quantile = (sorted, portion) => {
  const at = (sorted.length - 1) * portion;
  const below = Math.floor(at);
  return sorted[below] + (at - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
};

const middle = ({ low, high }) => ((low ?? high) + (high ?? low)) / 2;

const middleHalf = (lines) => {
  if (lines.length < ENOUGH) return null;
  const sorted = lines.map(middle).sort((one, other) => one - other);
  return [quantile(sorted, 0.25), quantile(sorted, 0.75)];
};

const rounded = (share) => Math.floor(share + 0.5);

class Calculator {
  constructor(root) {
    this.root = root;
    this.form = root.querySelector("[data-calc-form]");
    this.lines = [...root.querySelectorAll("tr[data-low]")].map(readRow);
  }

  start() {
    this.form.hidden = false;
    this.form.addEventListener("input", () => this.reckon());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("planner:people", ({ detail }) => this.follow(detail));
    const query = new URLSearchParams(location.search);
    this.follow({ people: query.get("people"), format: query.get("format") });
  }

  /* The plan says how many are expected, and how they take part. */
  follow({ people, format }) {
    const { elements } = this.form;
    if (people && !peopleFault(people)) elements.people.value = people;
    if (format) elements.kind.value = format;
    if (elements.kind.selectedIndex < 0) elements.kind.value = "";
    this.reckon();
  }

  /* The reader's numbers; null where one of them is none. */
  given() {
    const { registered, people, entry, kind } = this.form.elements;
    const found = {};
    for (const { name, value } of [registered, people]) {
      const message = value.trim() ? peopleFault(value.trim()) : `Give a whole number from 1 to ${written(MOST_PEOPLE)}.`;
      if (message) found[name] = message;
    }
    showFaults(this.form, found);
    if (Object.keys(found).length) return null;
    return { registered: Number(registered.value), people: Number(people.value), entry: entry.value, kind: kind.value };
  }

  reckon() {
    const given = this.given();
    if (!given) return;
    const shown = this.lines.filter((line) => fits(line, given));
    for (const line of this.lines) this.fillRow(line, given, shown.includes(line));
    this.fillPlaces(given);
    this.fillFood(given);
    for (const word of this.root.querySelectorAll("[data-number]")) word.textContent = written(given[word.dataset.number]);
    this.root.querySelector("[data-calc-sum]").replaceChildren(...this.summary(shown, given));
  }

  fillRow({ row, low, high }, { registered, people }, isShown) {
    row.hidden = !isShown;
    const come = row.querySelector("[data-come]");
    const need = row.querySelector("[data-need]");
    come.textContent = range(part(low, registered), part(high, registered));
    come.closest("td").dataset.label = `Of ${written(registered)}, come`;
    need.textContent = range(needed(people, high), needed(people, low));
    need.closest("td").dataset.label = `For ${written(people)}, register`;
  }

  fillPlaces({ people }) {
    for (const row of this.root.querySelectorAll("[data-limit]")) {
      row.querySelector("[data-places]").textContent = written(part(Number(row.dataset.limit), people));
    }
  }

  fillFood({ people, registered }) {
    for (const rate of this.root.querySelectorAll("[data-rate]")) {
      const base = rate.dataset.of === "registrations" ? registered : people;
      rate.querySelector("[data-amount]").textContent = written(Math.ceil(Number((rate.dataset.rate * base).toFixed(6))));
    }
  }

  /* The whole span, what our own records measured, and how much of it is about such places. */
  summary(shown, given) {
    const stated = shown.filter((line) => !line.isMeasured);
    const measured = shown.filter((line) => line.isMeasured);
    return [this.span(shown, given), this.measured(measured, given), this.reach(stated, measured, given)].filter(Boolean);
  }

  span(shown, { registered, people }) {
    const all = ends(shown);
    if (!all.length) return make("p", { textContent: "No figure on record fits." });
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const come = make("strong", { textContent: `${range(part(low, registered), part(high, registered))} come` });
    const need = make("strong", { textContent: `${range(needed(people, high), needed(people, low))} have to register` });
    return make("p", {}, `By all lines below together: of ${written(registered)} registered `, come, `, and for ${written(people)} to come, `, need, ".");
  }

  measured(lines, { registered }) {
    if (!lines.length) return make("p", { textContent: "Of no such event on record both numbers are known." });
    const all = ends(lines);
    const half = middleHalf(lines);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const middlePart = half ? ` the middle half ${rounded(half[0])}–${rounded(half[1])}% (${range(part(half[0], registered), part(half[1], registered))} people),` : "";
    const words = `Measured at ${plural(lines.length, "event")} on record: lowest ${rounded(low)}% (${written(part(low, registered))} people),${middlePart} highest ${rounded(high)}% (${written(part(high, registered))} people).`;
    return make("p", { textContent: lines.length < ENOUGH ? `${words} Too few to tell what is usual.` : words });
  }

  reach(stated, measured, given) {
    const { entry, kind } = given;
    if (!entry && !kind) return null;
    const lines = [...stated, ...measured];
    const told = lines.filter((line) => says(line, given)).length;
    const what = [ENTRIES[entry] && `${ENTRIES[entry]} places`, kind && `events ${kind === "in-person" ? "in person" : kind}`].filter(Boolean).join(" and ");
    return make("p", { className: "hb-muted", textContent: `${told} of these ${plural(lines.length, "line")} say that they are about ${what}; the rest do not say.` });
  }
}

for (const root of document.querySelectorAll("[data-calculator]")) new Calculator(root).start();
