/* The form's scopes, and what its controls hold. A scope is the form itself or a row of a
   list; a control belongs to the nearest scope around it. */

import { all } from "../elements.js";

const scopeOf = (element) => element.closest("[data-row]") ?? element.closest("form");

const within = (selector, scope) => all(selector, scope).filter((found) => scopeOf(found) === scope);

export const controls = (scope) => within("[data-at], [data-own]", scope);

export const lists = (scope) => within("[data-list]", scope);

export const rowsOf = (list) => [...list.querySelector(":scope > [data-rows]").children];

export const own = (form, name) => form.querySelector(`[data-own="${name}"]`);

export const keyOf = (control) => {
  const { at, own: name, many } = control.dataset;
  return many ? `${at}=${many}` : at ?? `own:${name}`;
};

export const valueOf = (control) => (control.type === "checkbox" ? control.checked : control.value);

export const setValue = (control, value) => {
  if (control.type === "checkbox") control.checked = Boolean(value);
  else control.value = String(value ?? "");
};

/* One line of text as the reader of data files takes it; prose keeps its lines. */
export const oneLine = (text) => text.split(/\s+/).filter(Boolean).join(" ");

export const prose = (text) => text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/[ \t]+$/gm, "").trim();

export const labelOf = (control) => {
  const words = control.closest("[data-field]")?.querySelector("label")?.firstChild?.textContent;
  return (words ?? "This").trim();
};
