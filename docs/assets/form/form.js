/* The page "Add an event in the browser": what is typed becomes a file that the check passes. */

import { all, controls, keyOf, labelOf, lists, make, oneLine, own, rowsOf, setValue } from "./dom.js";
import { drafts, current, dropDraft, keepDraft, newName, setCurrent } from "./drafts.js";
import { fileName, folderOf, freeName, slug } from "./names.js";
import { talksOf } from "./pasted.js";
import { pageOf } from "./preview.js";
import { groupId, hasWords, knownGroup, newGroup, readForm, snapshot, written } from "./record.js";
import { addRow, answerNarrowing, answerRows, fillChoices, prepare, restore } from "./rows.js";
import { isNewGroup, problemsOf, sameEvening } from "./rules.js";
import { issueAddress, repository, senderFor } from "./send.js";
import { yamlText } from "./yaml.js";

const PAUSE = 150;
/* Long enough for a click to land before a rule that appears moves the page. */
const AFTER_LEAVING = 200;

const root = document.querySelector("[data-form-page]");
const find = (name) => root.querySelector(`[data-${name}]`);
const known = JSON.parse(find("known").textContent);
const named = (name) => {
  const { enum: values, enumDescriptions: words } = known.schema.$defs[name];
  return Object.fromEntries(values.map((value, index) => [value, words[index]]));
};
known.countries = named("Country");
known.languages = named("Language");
known.zones = named("TimeZone");
const form = root.querySelector("form");
const where = repository();
const left = new WeakSet();
const senders = {};
let draftName = newName();
let isKept = true;
let said = new Map();
let pasted = [];

const tell = (text) => { find("say").textContent = text; };

/* ---- What follows from what is typed ---- */

const nameLessons = () => {
  const used = new Set();
  for (const row of rowsOf(form.querySelector('[data-list="lessons"]'))) {
    const [title, id] = ["title", "id"].map((at) => controls(row).find((control) => control.dataset.at === at));
    if (!id.dataset.byHand) {
      const name = slug(title.value) || (title.value.trim() ? "lesson" : "");
      id.value = name && freeName(name, used);
    }
    if (id.value) used.add(id.value);
  }
};

const nameGroup = () => {
  const id = own(form, "group.id");
  if (!id.dataset.byHand) id.value = slug(own(form, "group").value);
};

const nameFile = () => {
  const field = own(form, "file");
  if (field.dataset.byHand) return;
  const value = (at) => form.querySelector(`:scope [data-at="${at}"]`).value.trim();
  const parts = { date: value("date"), city: value("place.city"), title: value("title"), group: groupId(form, known.groups) };
  field.value = fileName(parts, (name) => name in known.events);
};

const LAST_EVENING = { city: "place.city", country: "place.country", zone: "timezone", format: "format" };

const offered = (group) =>
  Object.entries(LAST_EVENING)
    .map(([key, at]) => [form.querySelector(`[data-at="${at}"]`), group?.[key]])
    .filter(([control, value]) => value && !control.value);

const showGroup = () => {
  const name = own(form, "group").value;
  const group = knownGroup(name, known.groups);
  const isNew = isNewGroup(form, known);
  const count = group?.events ?? 0;
  find("group-said").textContent = group ? `On record as ${group.id}, with ${count} ${count === 1 ? "event" : "events"}.` : isNew ? "New here: a file for the group is made too." : "";
  find("new-group").hidden = !isNew;
  const fills = offered(group);
  const button = find("group-last");
  button.hidden = fills.length === 0;
  button.textContent = `Fill in as last time: ${fills.map(([control, value]) => (control.tagName === "SELECT" ? [...control.options].find((option) => option.value === value)?.text : value)).join(", ")}`;
};

const showPeople = () => {
  const how = own(form, "people").value;
  const field = (control) => control.closest("[data-field]");
  field(own(form, "people.number")).hidden = !how;
  field(own(form, "people.high")).hidden = how !== "range";
  field(own(form, "people.basis")).hidden = !how || how === "signed";
  field(form.querySelector('[data-at="attendance.registered"]')).hidden = how === "signed";
};

/* ---- What is wrong ---- */

const paint = (control) => {
  const wrong = control.closest("[data-field]")?.querySelector("[data-wrong]");
  if (!wrong) return;
  const message = left.has(control) ? said.get(control) ?? "" : "";
  if (wrong.textContent !== message) wrong.textContent = message;
  wrong.hidden = !message;
  const help = control.closest("[data-field]").querySelector("[data-help]");
  const described = [help?.id, message ? wrong.id : ""].filter(Boolean).join(" ");
  if (described) control.setAttribute("aria-describedby", described);
  else control.removeAttribute("aria-describedby");
  if (message) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
};

const everyControl = () => all("[data-at], [data-own]", form);

const reveal = (control) => {
  for (let fold = control.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  control.focus();
};

const nameInRow = (control) => {
  const names = [];
  for (let row = control.closest("[data-row]"); row; row = row.parentElement.closest("[data-row]")) names.unshift(row.querySelector("[data-name]").textContent);
  return [...names, labelOf(control)].join(", ");
};

const summarize = (focus) => {
  const box = find("summary");
  box.hidden = said.size === 0;
  const count = said.size === 1 ? "One thing to mend" : `${said.size} things to mend`;
  const links = [...said].map(([control, message]) => {
    const link = make("a", { href: `#${control.id}`, textContent: nameInRow(control) });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      reveal(control);
    });
    return make("li", {}, link, `: ${message}`);
  });
  box.replaceChildren(make("h2", { textContent: count }), make("ul", {}, ...links));
  if (focus) box.focus();
};

const ready = () => {
  refresh();
  if (said.size === 0) return true;
  for (const control of everyControl()) left.add(control);
  everyControl().forEach(paint);
  summarize(true);
  return false;
};

/* ---- What it makes ---- */

const showState = (record) => {
  const twin = sameEvening(record, known);
  const words = said.size ? `${said.size === 1 ? "One thing is" : `${said.size} things are`} not there yet or to mend: the buttons below say which.` : "Nothing to mend: the file is ready.";
  find("state").replaceChildren(words, ...(twin ? [" The group has an event of this date on record: ", make("a", { href: `${root.dataset.events}${twin}/`, textContent: twin }), ". Is it the same?"] : []));
};

const showFile = (record) => {
  const path = `data/events/${folderOf(record.date)}/${own(form, "file").value.trim() || "…"}.yml`;
  const text = yamlText(written(record, known.schema));
  find("path").textContent = path;
  find("yaml").textContent = text;
  senders.event(path, text);
  const place = root.querySelector('[data-send="group"]');
  place.hidden = !isNewGroup(form, known);
  if (!place.hidden) {
    const both = "The group's file goes into the same pull request. Send the event first, on a branch of its own. Then switch to that branch on the site, choose “Add file” there, and paste the text of this one; its path goes into the name. ";
    senders.group(`data/groups/${groupId(form, known.groups)}.yml`, yamlText(newGroup(form)), both);
  }
};

const refresh = () => {
  nameLessons();
  nameGroup();
  nameFile();
  showGroup();
  showPeople();
  const read = readForm(form, known.groups);
  said = problemsOf(form, read, known);
  everyControl().forEach(paint);
  if (!find("summary").hidden) summarize(false);
  const group = knownGroup(own(form, "group").value, known.groups)?.name ?? oneLine(own(form, "group").value);
  find("preview").replaceChildren(...pageOf(read.record, group, known));
  showState(read.record);
  showFile(read.record);
};

/* ---- Drafts ---- */

const titleOf = () => form.querySelector('[data-at="title"]').value.trim() || "No name yet";

const showDrafts = () => {
  const kept = Object.entries(drafts()).sort((one, other) => other[1].when - one[1].when);
  find("draft-count").textContent = kept.length ? `(${kept.length})` : "";
  find("drafts").replaceChildren(...kept.map(([name, { title, when }]) => {
    const open = make("button", { type: "button", className: "hb-button", textContent: name === draftName ? "Open now" : "Open", disabled: name === draftName });
    const drop = make("button", { type: "button", className: "hb-button", textContent: "Delete" });
    open.setAttribute("aria-label", `Open the draft: ${title}`);
    drop.setAttribute("aria-label", `Delete the draft: ${title}`);
    open.addEventListener("click", () => openDraft(name));
    drop.addEventListener("click", () => deleteDraft(name, title));
    const day = new Date(when).toLocaleString("en-US", { dateStyle: "medium", timeStyle: "short" });
    return make("li", {}, make("span", {}, make("bdi", { textContent: title }), " ", make("span", { className: "hb-muted", textContent: day })), open, drop);
  }));
};

const save = () => {
  if (!hasWords(form)) return;
  const works = keepDraft(draftName, { title: titleOf(), when: Date.now(), state: snapshot(form, keyOf) });
  isKept = works;
  find("kept").textContent = works
    ? "Your draft is kept in this browser. Nothing is sent anywhere."
    : "This browser keeps no drafts: finish in one sitting, or download the file before you leave. Nothing is sent anywhere.";
  showDrafts();
};

const fill = (state) => {
  for (const control of everyControl()) left.delete(control);
  restore(form, state);
  find("summary").hidden = true;
  pasted = [];
  refresh();
};

const openDraft = (name) => {
  const draft = drafts()[name];
  if (!draft) return;
  draftName = name;
  setCurrent(name);
  fill(draft.state ?? {});
  showDrafts();
  tell(`Draft opened: ${draft.title}.`);
  form.querySelector('[data-at="title"]').focus();
};

const startAnew = () => {
  draftName = newName();
  setCurrent("");
  fill({});
  showDrafts();
  tell("A new event is started. The one before is among the drafts.");
  form.querySelector('[data-at="title"]').focus();
};

const deleteDraft = (name, title) => {
  dropDraft(name);
  if (name === draftName) startAnew();
  showDrafts();
  tell(`Draft deleted: ${title}.`);
  find("drafts").closest("details").querySelector("summary").focus();
};

/* ---- A pasted program ---- */

const putTalk = (list, { title, speakers, start }) => {
  const empty = rowsOf(list).find((row) => all("input, textarea, select", row).every((control) => !control.value || control.type === "checkbox" || "narrow" in control.dataset));
  const row = empty ?? addRow(list);
  const names = { title, ...(start ? { start } : {}) };
  restore(row, { values: names, lists: { speakers: speakers.map((one) => ({ values: one })) } });
  return row;
};

const takePasted = () => {
  const field = own(form, "paste");
  const talks = talksOf(field.value);
  const list = form.querySelector('[data-list="talks"]');
  pasted = talks.map((talk) => putTalk(list, talk));
  find("unpaste").hidden = pasted.length === 0;
  tell(talks.length ? `${talks.length} ${talks.length === 1 ? "talk" : "talks"} made of the lines.` : "There is no line to make a talk of.");
  changed();
  if (pasted.length) find("unpaste").focus();
};

const takeBack = () => {
  for (const row of pasted) row.querySelector("[data-remove]").click();
  pasted = [];
  find("unpaste").hidden = true;
  own(form, "paste").focus();
  tell("The talks are taken out again.");
  changed();
};

/* ---- Start ---- */

let waiting = 0;

const changed = () => {
  isKept = false;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    refresh();
    save();
  }, PAUSE);
};

const noteHand = ({ target }) => {
  const name = target.dataset.own ?? target.dataset.at;
  if (!["file", "group.id", "id"].includes(name)) return;
  if (target.value) target.dataset.byHand = "yes";
  else delete target.dataset.byHand;
};

const listen = () => {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    noteHand(event);
    changed();
  });
  form.addEventListener("focusout", ({ target }) => {
    if (!("at" in target.dataset || "own" in target.dataset)) return;
    left.add(target);
    setTimeout(() => paint(target), AFTER_LEAVING);
  });
  find("group-last").addEventListener("click", () => {
    const fills = offered(knownGroup(own(form, "group").value, known.groups));
    for (const [control, value] of fills) setValue(control, value);
    tell("Filled in as last time. Check that it still holds.");
    own(form, "group").focus();
    changed();
  });
  find("paste").addEventListener("click", takePasted);
  find("unpaste").addEventListener("click", takeBack);
  find("new").addEventListener("click", startAnew);
  answerRows(form, tell, changed);
  answerNarrowing(form);
  addEventListener("beforeunload", (event) => {
    if (!isKept && hasWords(form)) event.preventDefault();
  });
};

const suggest = () => {
  const lists = { groups: known.groups.map((group) => group.name), people: known.people, cities: known.cities, zones: Object.keys(known.zones) };
  for (const [name, values] of Object.entries(lists)) {
    document.getElementById(`hb-known-${name}`).append(...values.map((value) => make("option", { value })));
  }
};

const start = () => {
  suggest();
  fillChoices(form, known);
  prepare(form);
  for (const [name, title] of [["event", "Send the event"], ["group", "Then the group's file"]]) {
    senders[name] = senderFor(root.querySelector(`[data-send="${name}"]`), where, title, ready);
  }
  const issue = issueAddress(where);
  if (issue) find("issue").href = issue;
  listen();
  const kept = drafts()[current() ?? ""];
  if (kept) {
    draftName = current();
    restore(form, kept.state ?? {});
    tell(`Your draft is open again: ${kept.title}.`);
  }
  refresh();
  showDrafts();
  find("without").hidden = true;
  find("bar").hidden = false;
  find("sides").hidden = false;
};

start();
