/* What a plan looks like on the page. The text of the tasks is the server's and stays as it is. */

import { make } from "../elements.js";
import { plural } from "../language.js";
import { away, clockText, dayText, dayWords, isWeekend } from "./dates.js";

const MOST_NEXT = 4;

/* ---- The form ---- */

/* Put each fault beside its field, and take away those that are mended. */
export const showFaults = (root, faults) => {
  for (const field of root.querySelectorAll("[data-field]")) {
    const message = faults[field.dataset.field] ?? "";
    const words = field.querySelector(".hb-field__error");
    words.textContent = message;
    words.hidden = !message;
    const control = field.querySelector("input, select");
    if (message) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
};

export const focusFault = (root) => root.querySelector("[aria-invalid]")?.focus();

/* Say how many tasks each size has for a format. */
export const countSizes = (select, counts) => {
  for (const option of select.options) {
    option.dataset.words ??= option.textContent;
    option.textContent = `${option.dataset.words} (${plural(counts[option.value], "task")})`;
  }
};

/* ---- The tasks ---- */

const when = ({ day, minutes }) => {
  const time = make("time", { className: "hb-task__date" });
  const clock = minutes === null ? "" : clockText(minutes);
  time.dateTime = clock ? `${dayText(day)}T${clock}` : dayText(day);
  time.append(dayWords(day));
  if (clock) time.append(", ", make("strong", { textContent: clock }));
  return time;
};

const datesOf = (task, isLate) => {
  const dates = [when(task.due)];
  if (isWeekend(task.due.day)) dates.push(make("span", { className: "hb-task__weekend", textContent: "weekend" }));
  if (isLate) dates.push(make("span", { className: "hb-task__late", textContent: "already past: do first" }));
  return dates.flatMap((date) => [" ", date]);
};

const undate = (item) => {
  const place = item.querySelector(".hb-task__when");
  place.replaceChildren(place.querySelector(".hb-when"));
};

/* Date the tasks of the plan and hide the others. */
export const showTasks = (root, tasks, planned, { done, late }) => {
  const wanted = new Map(planned.map((task) => [task.id, task]));
  for (const { id, item, box } of tasks) {
    const task = wanted.get(id);
    item.hidden = !task;
    box.checked = done.has(id);
    undate(item);
    if (task) item.querySelector(".hb-task__when").append(...datesOf(task, late.includes(task)));
    item.classList.toggle("hb-task--late", Boolean(task) && late.includes(task));
  }
  hideEmpty(root);
};

/* All tasks, without dates, as the server sent them. */
export const showAllTasks = (root, tasks, done) => {
  for (const { id, item, box } of tasks) {
    item.hidden = false;
    box.checked = done.has(id);
    item.classList.remove("hb-task--late");
    undate(item);
  }
  hideEmpty(root);
};

const hideEmpty = (root) => {
  for (const phase of root.querySelectorAll("[data-phase]")) {
    phase.hidden = !phase.querySelector(".hb-task:not([hidden])");
  }
};

/* ---- The overview ---- */

const link = (task) => make("a", { href: `#task-${task.id}`, textContent: task.title });

const listed = (tasks) => {
  const items = tasks.slice(0, MOST_NEXT).map((task) => make("li", {}, link(task)));
  if (tasks.length > MOST_NEXT) items.push(make("li", { textContent: `and ${tasks.length - MOST_NEXT} more` }));
  return make("ul", {}, ...items);
};

const heading = (words, task, now) => {
  const { day, minutes } = task.due;
  const clock = minutes === null ? "" : `, ${clockText(minutes)}`;
  return make("p", {}, make("strong", { textContent: words }), ` ${dayWords(day)}${clock}, ${away(day - now)}`);
};

const nextUp = ({ total, done, late, next }, now) => {
  if (done === total) return [make("p", {}, make("strong", { textContent: "All done." }))];
  const parts = [];
  if (late.length) {
    const words = `Already past, do first (${late.length})`;
    parts.push(make("div", {}, make("p", {}, make("strong", { textContent: words })), listed(late)));
  }
  if (next.length) parts.push(make("div", {}, heading("Next:", next[0], now), listed(next)));
  return parts;
};

/* What fits into the days that are left. The rule is ours: a task fits while its day has not passed. */
const shortage = ({ total, late }, { left, lead, size }) => {
  if (left < 0 || !late.length || left >= lead) return "";
  const fitting = `${total - late.length} of ${total} tasks still fit`;
  const days = left ? `${plural(left, "day")} ${left === 1 ? "is" : "are"} left` : "The event is today";
  const way = size === "full" ? " The minimal plan has fewer." : " Leave out what you can do without.";
  return `${days}, and this plan begins ${plural(lead, "day")} before. ${fitting}; the others are marked “already past: do first” (our rule).${way}`;
};

export const showOverview = (root, found, plan) => {
  const part = (name) => root.querySelector(`[data-plan-${name}]`);
  root.querySelector("#plan-title").textContent = plan.title;
  part("facts").textContent = `${plan.facts} · ${away(plan.left)}`;
  part("note").textContent = shortage(found, plan);
  part("note").hidden = !part("note").textContent;
  Object.assign(part("bar"), { max: Math.max(found.total, 1), value: found.done });
  part("count").textContent = `${found.done} of ${plural(found.total, "task")} done`;
  part("next").replaceChildren(...nextUp(found, plan.now));
  part("reset").disabled = plan.ticks === 0;
  part("overview").hidden = false;
};

/* ---- Kept plans ---- */

export const showKept = (root, plans, remove) => {
  const section = root.querySelector("[data-plan-kept]");
  const items = plans.map(({ id, title, facts, query, isOpen }) => {
    const open = isOpen ? make("strong", { textContent: title }) : make("a", { href: `?${query}`, textContent: title });
    const button = make("button", { type: "button", className: "hb-button", textContent: "Delete" });
    button.setAttribute("aria-label", `Delete: ${title}, ${facts}`);
    button.addEventListener("click", () => remove(id));
    const about = make("span", { className: "hb-muted", textContent: isOpen ? `${facts} · open now` : facts });
    return make("li", {}, make("span", {}, open, " ", about), button);
  });
  section.querySelector("ul").replaceChildren(...items);
  section.querySelector("[data-plan-many]").textContent = `(${items.length})`;
  section.hidden = !items.length;
};

/* ---- What was done just now ---- */

/* Say it, and offer the way back where there is one. */
export const say = (root, words, undo) => {
  const place = root.querySelector("[data-plan-said]");
  place.replaceChildren(words);
  if (!undo) return;
  const button = make("button", { type: "button", className: "hb-button", textContent: "Undo" });
  button.addEventListener("click", () => {
    place.replaceChildren("Undone.");
    undo();
  });
  place.append(" ", button);
};
