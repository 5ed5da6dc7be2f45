/* The drafts on the page: kept while one types, opened again, deleted. */

import { make } from "../elements.js";
import { keyOf } from "./dom.js";
import { current, drafts, dropDraft, keepDraft, newName, setCurrent } from "./drafts.js";
import { field, find, form, tell } from "./page.js";
import { hasWords, snapshot } from "./record.js";

let name = newName();
let isKept = true;
let fillForm = () => {};

const KEPT = "Your draft is kept in this browser. Nothing is sent anywhere.";
const NOT_KEPT =
  "This browser keeps no drafts: finish in one sitting, or download the file before you leave. Nothing is sent anywhere.";

const opener = (id, title) => {
  const isOpen = id === name;
  const button = make("button", { type: "button", className: "hb-button", textContent: isOpen ? "Open now" : "Open", disabled: isOpen });
  button.setAttribute("aria-label", `${button.textContent}: ${title}`);
  button.addEventListener("click", () => open(id));
  return button;
};

const dropper = (id, title) => {
  const button = make("button", { type: "button", className: "hb-button", textContent: "Delete" });
  button.setAttribute("aria-label", `Delete: ${title}`);
  button.addEventListener("click", () => drop(id, title));
  return button;
};

const show = () => {
  const kept = Object.entries(drafts()).sort((one, other) => other[1].when - one[1].when);
  find("draft-count").textContent = kept.length ? `(${kept.length})` : "";
  const items = kept.map(([id, { title, when }]) => {
    const day = new Date(when).toLocaleString("en-US", { dateStyle: "medium", timeStyle: "short" });
    const words = make("span", {}, make("bdi", { textContent: title }), " ", make("span", { className: "hb-muted", textContent: day }));
    return make("li", {}, words, opener(id, title), dropper(id, title));
  });
  find("drafts").replaceChildren(...items);
};

/* Note that the form has changed; `keep` comes a moment later. */
export const isChanged = () => {
  isKept = false;
};

export const keep = () => {
  if (!hasWords(form)) return;
  const title = field("title").value.trim() || "No name yet";
  isKept = keepDraft(name, { title, when: Date.now(), state: snapshot(form, keyOf) });
  find("kept").textContent = isKept ? KEPT : NOT_KEPT;
  show();
};

const open = (id) => {
  const draft = drafts()[id];
  if (!draft) return;
  if (!isKept) keep();
  name = id;
  setCurrent(id);
  fillForm(draft.state ?? {});
  show();
  tell(`Draft opened: ${draft.title}.`);
  field("title").focus();
};

const startAnew = () => {
  if (!isKept) keep();
  name = newName();
  setCurrent("");
  fillForm({});
  show();
  tell("A new event is started. The one before is among the drafts.");
  field("title").focus();
};

const drop = (id, title) => {
  dropDraft(id);
  if (id === name) {
    isKept = true;
    name = newName();
    setCurrent("");
    fillForm({});
  }
  show();
  tell(`Draft deleted: ${title}.`);
  find("drafts").closest("details").querySelector("summary").focus();
};

/* Open the draft that was open last, and answer the buttons. `fill` puts a draft into the form. */
export const startShelf = (fill) => {
  fillForm = fill;
  const last = current() ?? "";
  const draft = drafts()[last];
  if (draft) {
    name = last;
    fill(draft.state ?? {});
    find("kept").textContent = KEPT;
    tell(`Your draft is open again: ${draft.title}.`);
  }
  find("new").addEventListener("click", startAnew);
  addEventListener("beforeunload", (event) => {
    if (!isKept && hasWords(form)) event.preventDefault();
  });
  show();
};
