/* The planner: reads what the reader gives, keeps it, and has it drawn. */

import { copy, save } from "../taking.js";
import { clockText, dayWords, parseClock, parseDay, today } from "./dates.js";
import { calendar, markdown, table } from "./files.js";
import { makePlan, readTasks, survey } from "./plan.js";
import { EMPTY, FORMATS, SIZES, faults, planId, readId, readSettings, writeQuery } from "./settings.js";
import { deletePlan, keepPlan, keptPlans } from "./shelf.js";
import { countSizes, focusFault, say, showAllTasks, showFaults, showKept, showOverview, showTasks } from "./view.js";

const PEOPLE_CHANGED = "planner:people";
const NARROW = "(max-width: 44.984375em)";

const titleOf = ({ name }) => name || "My meetup";

const factsOf = (settings) => [
  dayWords(parseDay(settings.date)) + (settings.start ? `, ${clockText(parseClock(settings.start))}` : ""),
  FORMATS[settings.format],
  SIZES[settings.size],
  settings.people && `${Number(settings.people)} people`,
].filter(Boolean).join(" · ");

class Planner {
  constructor(root) {
    this.root = root;
    this.form = root.querySelector("[data-plan-form]");
    this.tasks = readTasks(root);
    this.settings = null;
    this.done = new Set();
    this.isKept = false;
  }

  start() {
    this.part("event").hidden = false;
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.form.addEventListener("change", () => this.change());
    for (const { id, box } of this.tasks) box.addEventListener("change", () => this.tick(id, box.checked));
    const tools = {
      calendar: () => this.download("ics", "text/calendar", (plan) => calendar(plan, new Date())),
      markdown: () => this.download("md", "text/markdown", markdown),
      csv: () => this.download("csv", "text/csv", table),
      print: () => print(),
      reset: () => this.reset(),
      new: () => location.assign(location.pathname),
      copy: () => this.copy(),
    };
    for (const [name, act] of Object.entries(tools)) this.part(name).addEventListener("click", act);
    addEventListener("storage", () => this.reread());
    this.open();
  }

  part(name) {
    return this.root.querySelector(`[data-plan-${name}]`);
  }

  /* ---- Opening and changing ---- */

  /* Open the plan of the page's address, if it holds one. */
  open() {
    const query = new URLSearchParams(location.search);
    const given = readSettings(query);
    this.fill(given);
    this.part("kept").open = !query.has("date");
    if (!query.has("date")) return this.draw();
    const found = faults(given);
    if (Object.keys(found).length) {
      showFaults(this.form, found);
      return this.draw();
    }
    this.settings = given;
    this.id = readId(query, given);
    this.fold();
    this.recall(query);
    this.draw();
    if (location.hash.startsWith("#task-")) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  /* Take up the ticks that are kept here, and those that came with the link. */
  recall(query) {
    const kept = keptPlans().get(this.id);
    this.isKept = Boolean(kept);
    const known = new Set(this.tasks.map((task) => task.id));
    const brought = (query.get("done") ?? "").split(",").filter((id) => known.has(id));
    this.done = new Set([...(kept?.done ?? []), ...brought].filter((id) => known.has(id)));
    if (!brought.length) return;
    this.keep();
    say(this.root, `This link brought ${brought.length} ${brought.length === 1 ? "tick" : "ticks"} along.`);
  }

  /* On a phone the form would fill the screen before the plan. */
  fold() {
    if (matchMedia(NARROW).matches) this.part("event").open = false;
  }

  fill(settings) {
    for (const [name, value] of Object.entries(settings)) {
      const control = this.form.elements[name];
      control.value = value;
      if (control.tagName === "SELECT" && control.selectedIndex < 0) control.value = EMPTY[name];
    }
  }

  /* What stands in the form; a date half typed is none. */
  given() {
    const query = new URLSearchParams(new FormData(this.form));
    return readSettings(query);
  }

  check() {
    const given = this.given();
    const found = faults(given);
    for (const name of ["date", "start"]) {
      if (!this.form.elements[name].validity.badInput) continue;
      found[name] = name === "date" ? "This day is not complete, or not on the calendar." : "This time is not complete.";
    }
    showFaults(this.form, found);
    return Object.keys(found).length ? null : given;
  }

  submit(event) {
    event.preventDefault();
    const given = this.check();
    if (!given) return focusFault(this.form);
    this.settings = given;
    this.keep();
    this.draw();
    this.fold();
    this.part("kept").open = false;
    this.root.querySelector("#plan-title").focus();
  }

  /* A plan that is made moves with every change; before, only its counts do. */
  change() {
    if (!this.settings) return this.countSizes();
    const given = this.check();
    if (!given) return;
    const before = this.settings;
    this.settings = given;
    if (this.isKept) this.keep();
    else this.id = planId(given);
    if (before.date !== given.date) say(this.root, `All tasks moved: the event is on ${dayWords(parseDay(given.date))}.`);
    this.draw();
  }

  tick(id, isTicked) {
    if (isTicked) this.done.add(id);
    else this.done.delete(id);
    if (!this.settings) return;
    this.keep();
    this.draw();
  }

  reset() {
    const before = this.done;
    this.setDone(new Set());
    say(this.root, "All ticks are cleared.", () => this.setDone(before));
  }

  setDone(done) {
    this.done = done;
    this.keep();
    this.draw();
  }

  /* ---- Keeping ---- */

  /* From now on the plan has a name of its own, whatever its day. */
  keep() {
    this.id ??= planId(this.settings);
    this.isKept = keepPlan(this.id, { query: this.query(), done: [...this.done] });
    if (!this.isKept) say(this.root, "This browser lets nothing be kept: the ticks are gone when you leave. Copy the link with your ticks.");
  }

  query(ticked = []) {
    return writeQuery(this.settings, this.id, ticked);
  }

  /* Another tab has ticked or deleted something. */
  reread() {
    const kept = keptPlans().get(this.id);
    if (this.settings && kept) this.done = new Set(kept.done);
    this.draw();
  }

  remove(id) {
    const plan = keptPlans().get(id);
    deletePlan(id);
    if (id === this.id) this.isKept = false;
    this.draw();
    say(this.root, "The plan is deleted from this browser.", () => {
      keepPlan(id, plan);
      if (id === this.id) this.isKept = true;
      this.draw();
    });
    this.part("said").querySelector("button").focus();
  }

  /* ---- Drawing ---- */

  draw() {
    this.countSizes();
    this.drawKept();
    if (!this.settings) return showAllTasks(this.root, this.tasks, this.done);
    history.replaceState(null, "", `?${this.query()}${location.hash}`);
    const now = today();
    const planned = makePlan(this.tasks, this.settings);
    const found = survey(planned, this.done, now);
    showTasks(this.root, this.tasks, planned, { done: this.done, late: found.late });
    showOverview(this.root, found, { ...this.described(), now, lead: -Math.min(...planned.map((task) => task.day)) });
    this.root.classList.add("hb-plan--made");
    this.part("make").textContent = this.isKept ? "Show the plan" : "Keep this plan";
    document.dispatchEvent(new CustomEvent(PEOPLE_CHANGED, { detail: this.settings }));
  }

  described() {
    const day = parseDay(this.settings.date);
    const { size } = this.settings;
    return { title: titleOf(this.settings), facts: factsOf(this.settings), size, left: day - today(), ticks: this.done.size };
  }

  countSizes() {
    const format = this.form.elements.format.value;
    const held = this.tasks.filter((task) => task.formats.includes(format));
    const minimal = held.filter((task) => task.size === "minimal");
    countSizes(this.form.elements.size, { minimal: minimal.length, full: held.length });
  }

  drawKept() {
    const plans = [...keptPlans()].map(([id, { query, done }]) => {
      const settings = readSettings(new URLSearchParams(query));
      return { id, query, done, settings, isOpen: Boolean(this.settings) && id === this.id };
    });
    const sound = plans.filter(({ settings }) => !Object.keys(faults(settings)).length);
    const shown = sound.map((plan) => ({ ...plan, title: titleOf(plan.settings), facts: `${factsOf(plan.settings)} · ${plan.done.length} done` }));
    showKept(this.root, shown, (id) => this.remove(id));
  }

  /* ---- Taking along ---- */

  address(ticked) {
    return `${location.origin}${location.pathname}?${this.query(ticked)}`;
  }

  download(ending, type, write) {
    this.keep();
    this.drawKept();
    const { date, start } = this.settings;
    const text = write({
      ...this.described(),
      id: this.id,
      day: parseDay(date),
      today: today(),
      start: start ? parseClock(start) : null,
      host: location.hostname || "handbook",
      url: this.address(),
      done: this.done,
      tasks: makePlan(this.tasks, this.settings),
    });
    const name = `${this.id}.${ending}`;
    save(name, text, type);
    say(this.root, `Saved as ${name}.`);
  }

  async copy() {
    this.keep();
    this.drawKept();
    const address = this.address(this.part("with").checked ? [...this.done] : []);
    const works = await copy(address);
    say(this.root, works ? "The link is copied." : `The browser does not let us copy. This is the link: ${address}`);
  }
}

for (const root of document.querySelectorAll("[data-planner]")) new Planner(root).start();
