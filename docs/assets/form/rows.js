/* Lists of records: rows that are added, moved and removed by buttons, with the focus kept. */

import { all, make } from "../elements.js";
import { controls, keyOf, lists, rowsOf, setValue } from "./dom.js";

let given = 0;

/* Tie each field's label, help and rule to its control by ids, which only a page with rows can give. */
const dress = (scope) => {
  for (const field of all("[data-field]", scope)) {
    const control = field.querySelector("[data-at], [data-own]");
    if (!control || control.id) continue;
    given += 1;
    control.id = `hb-f${given}`;
    const label = field.querySelector("label");
    if (label && !label.contains(control)) label.htmlFor = control.id;
    const help = field.querySelector("[data-help]");
    if (help) {
      help.id = `${control.id}-help`;
      control.setAttribute("aria-describedby", help.id);
    }
    const wrong = field.querySelector("[data-wrong]");
    if (wrong) wrong.id = `${control.id}-wrong`;
  }
};

const inside = (selector, row) => all(selector, row).filter((found) => found.closest("[data-row]") === row);

const number = (list) => {
  const rows = rowsOf(list);
  rows.forEach((row, index) => {
    const name = `${list.dataset.one} ${index + 1}`;
    for (const place of inside("[data-name]", row)) place.textContent = name[0].toUpperCase() + name.slice(1);
    const [up] = inside("[data-up]", row);
    const [down] = inside("[data-down]", row);
    const [remove] = inside("[data-remove]", row);
    up.hidden = index === 0;
    down.hidden = index === rows.length - 1;
    remove.hidden = rows.length <= Number(list.dataset.least);
  });
};

const nameOf = (row) => row.querySelector("[data-name]").textContent;

export const addRow = (list) => {
  const template = list.querySelector(":scope > template");
  const row = template.content.firstElementChild.cloneNode(true);
  list.querySelector(":scope > [data-rows]").append(row);
  prepare(row);
  number(list);
  return row;
};

const clearRows = (list) => {
  for (const row of rowsOf(list)) row.remove();
};

/* Give a new scope its ids, and every list in it the rows it cannot be without. */
export const prepare = (scope) => {
  dress(scope);
  for (const list of lists(scope)) {
    while (rowsOf(list).length < Number(list.dataset.least)) addRow(list);
  }
};

const move = (row, list, step) => {
  const rows = rowsOf(list);
  const index = rows.indexOf(row);
  if (step < 0) rows[index - 1].before(row);
  else rows[index + 1].after(row);
  number(list);
  const [wanted, other] = step < 0 ? ["[data-up]", "[data-down]"] : ["[data-down]", "[data-up]"];
  const button = inside(wanted, row)[0];
  (button.hidden ? inside(other, row)[0] : button).focus();
};

export const removeRow = (row) => {
  const list = row.closest("[data-list]");
  row.remove();
  number(list);
};

const remove = (row, list) => {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  removeRow(row);
  if (next) next.querySelector("legend").focus();
  else list.querySelector(":scope > [data-add]").focus();
};

/* Answer the buttons of every list in a form.
   `say` tells it to those who do not see it, `changed` is called behind each change. */
export const answerRows = (form, say, changed) => {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const list = button?.closest("[data-list]");
    if (!list) return;
    const row = button.closest("[data-row]");
    const isOwn = row && row.closest("[data-list]") === list;
    if ("add" in button.dataset) {
      const added = addRow(list);
      for (const inner of lists(added).filter((one) => one.dataset.start)) addRow(inner);
      controls(added)[0].focus();
      say(`${nameOf(added)} added.`);
    } else if (isOwn && "up" in button.dataset) {
      move(row, list, -1);
      say(`Moved up: now ${nameOf(row)} of ${rowsOf(list).length}.`);
    } else if (isOwn && "down" in button.dataset) {
      move(row, list, 1);
      say(`Moved down: now ${nameOf(row)} of ${rowsOf(list).length}.`);
    } else if (isOwn && "remove" in button.dataset) {
      const name = nameOf(row);
      remove(row, list);
      say(`${name} removed.`);
    } else return;
    changed();
  });
};

/* Put a draft's values and rows back into a scope. */
export const restore = (scope, kept) => {
  for (const control of controls(scope)) {
    const key = keyOf(control);
    setValue(control, kept.values?.[key] ?? "");
    if (kept.byHand?.includes(key)) control.dataset.byHand = "yes";
    else delete control.dataset.byHand;
  }
  for (const list of lists(scope)) {
    clearRows(list);
    for (const one of kept.lists?.[list.dataset.list] ?? []) restore(addRow(list), one);
    while (rowsOf(list).length < Number(list.dataset.least)) addRow(list);
  }
};

/* Boxes to tick, narrowed by what is typed above them; what is ticked stays in sight. */
export const answerNarrowing = (form) => {
  form.addEventListener("input", (event) => {
    if (!("narrow" in event.target.dataset)) return;
    const group = event.target.closest("[data-ticks]");
    const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
    const labels = all("label", group);
    for (const label of labels) {
      const text = label.textContent.toLowerCase();
      label.hidden = !label.querySelector("input").checked && !words.every((word) => text.includes(word));
    }
    group.querySelector("[data-none]").hidden = labels.some((label) => !label.hidden);
  });
};

/* Lists to choose from that are the same in every row. */
export const fillChoices = (root, known) => {
  for (const select of [...all("select[data-fill]", root), ...all("template", root).flatMap((one) => all("select[data-fill]", one.content))]) {
    const names = Object.entries(known[select.dataset.fill]).sort((one, other) => one[1].localeCompare(other[1]));
    select.append(...names.map(([value, textContent]) => make("option", { value, textContent })));
  }
};
