/* What is wrong, said beside its field once the field was left, and in a list before the end. */

import { all, make } from "../elements.js";
import { labelOf } from "./dom.js";
import { find, form } from "./page.js";

/* Long enough for a click to land before a rule that appears moves the page. */
const AFTER_LEAVING = 200;

const left = new WeakSet();
let said = new Map();

const everyControl = () => all("[data-at], [data-own]", form);

const paint = (control) => {
  const frame = control.closest("[data-field]");
  const wrong = frame?.querySelector("[data-wrong]");
  if (!wrong) return;
  const message = left.has(control) ? said.get(control) ?? "" : "";
  if (wrong.textContent !== message) wrong.textContent = message;
  wrong.hidden = !message;
  const described = [frame.querySelector("[data-help]")?.id, message ? wrong.id : ""].filter(Boolean).join(" ");
  if (described) control.setAttribute("aria-describedby", described);
  else control.removeAttribute("aria-describedby");
  if (message) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
};

const reveal = (control) => {
  for (let fold = control.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  control.focus();
};

/* A field with the rows it stands in: Talk 2, Speaker 1, Name. */
const nameInRow = (control) => {
  const names = [];
  for (let row = control.closest("[data-row]"); row; row = row.parentElement.closest("[data-row]")) {
    names.unshift(row.querySelector("[data-name]").textContent);
  }
  return [...names, labelOf(control)].join(", ");
};

const summarize = () => {
  const box = find("summary");
  box.hidden = said.size === 0;
  const count = said.size === 1 ? "One thing to mend" : `${said.size} things to mend`;
  const items = [...said].map(([control, message]) => {
    const link = make("a", { href: `#${control.id}`, textContent: nameInRow(control) });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      reveal(control);
    });
    return make("li", {}, link, `: ${message}`);
  });
  box.replaceChildren(make("h2", { textContent: count }), make("ul", {}, ...items));
};

/* Take what is wrong now, and show it where it may be shown. */
export const showWrong = (found) => {
  said = found;
  everyControl().forEach(paint);
  if (!find("summary").hidden) summarize();
};

/* Tell whether nothing is wrong; show everything that is, and go there. */
export const isRight = () => {
  if (said.size === 0) return true;
  for (const control of everyControl()) left.add(control);
  everyControl().forEach(paint);
  summarize();
  find("summary").focus();
  return false;
};

export const forget = () => {
  for (const control of everyControl()) left.delete(control);
  find("summary").hidden = true;
};

export const watchLeaving = () => {
  form.addEventListener("focusout", ({ target }) => {
    if (!("at" in target.dataset || "own" in target.dataset)) return;
    left.add(target);
    setTimeout(() => paint(target), AFTER_LEAVING);
  });
};
