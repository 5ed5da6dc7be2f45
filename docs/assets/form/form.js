/* The page "Add an event in the browser": what is typed becomes a file that the check passes. */

import { make } from "../elements.js";
import { oneLine, own, setValue } from "./dom.js";
import { follow, fromLastTime, noteHand } from "./follow.js";
import { folderOf } from "./names.js";
import { find, form, known, root, tell } from "./page.js";
import { pageOf } from "./preview.js";
import { answerProgram, forgetProgram } from "./program.js";
import { groupId, knownGroup, newGroup, readForm, written } from "./record.js";
import { answerNarrowing, answerRows, fillChoices, prepare, restore } from "./rows.js";
import { isNewGroup, problemsOf, sameEvening } from "./rules.js";
import { issueAddress, repository, senderFor } from "./send.js";
import { isChanged, keep, startShelf } from "./shelf.js";
import { forget, isRight, showWrong, watchLeaving } from "./wrong.js";
import { yamlText } from "./yaml.js";

/* Milliseconds without a key before the preview and the draft follow. */
const PAUSE = 150;
const SECOND_FILE =
  "Both files belong into one pull request. Send the event first: the site makes a branch for it, such as patch-1. Switch to that branch there, choose “Add file”, then “Create new file”, write the path above as its name, and paste the text.";

const senders = {};
let waiting = 0;

const groupName = () => {
  const typed = own(form, "group").value;
  return knownGroup(typed, known.groups)?.name ?? oneLine(typed);
};

const showState = (record, count) => {
  const twin = sameEvening(record, known);
  const words = count === 0
    ? "Nothing to mend: the file is ready."
    : `${count === 1 ? "One thing is" : `${count} things are`} missing or to mend. Press a button below to see which.`;
  const same = twin
    ? [" The group has an event of this date on record: ", make("a", { href: `${root.dataset.events}${twin}/`, textContent: twin }), ". Is it the same one?"]
    : [];
  find("state").replaceChildren(words, ...same);
};

const showFiles = (record) => {
  const path = `data/events/${folderOf(record.date)}/${own(form, "file").value.trim() || "…"}.yml`;
  const text = yamlText(written(record, known.schema));
  find("yaml").textContent = text;
  senders.event(path, text);
  const isNew = isNewGroup(form, known);
  root.querySelector('[data-send="group"]').hidden = !isNew;
  if (isNew) senders.group(`data/groups/${groupId(form, known.groups)}.yml`, yamlText(newGroup(form)));
};

const refresh = () => {
  follow();
  const read = readForm(form, known.groups);
  const wrong = problemsOf(form, read, known);
  showWrong(wrong);
  find("preview").replaceChildren(...pageOf(read.record, groupName(), known));
  showState(read.record, wrong.size);
  showFiles(read.record);
};

const changed = () => {
  isChanged();
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    refresh();
    keep();
  }, PAUSE);
};

const fill = (state) => {
  forget();
  forgetProgram();
  restore(form, state);
  refresh();
};

const fillAsLastTime = () => {
  for (const [control, value] of fromLastTime()) setValue(control, value);
  tell("Filled in as last time. Check that it still holds.");
  own(form, "group").focus();
  changed();
};

const listen = () => {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    noteHand(event);
    changed();
  });
  find("group-last").addEventListener("click", fillAsLastTime);
  watchLeaving();
  answerProgram(changed);
  answerRows(form, tell, changed);
  answerNarrowing(form);
};

const suggest = () => {
  const names = { groups: known.groups.map((group) => group.name), people: known.people, cities: known.cities, zones: Object.keys(known.zones) };
  for (const [name, values] of Object.entries(names)) {
    document.getElementById(`hb-known-${name}`).append(...values.map((value) => make("option", { value })));
  }
};

const prepareSending = () => {
  const where = repository();
  const ready = () => {
    refresh();
    return isRight();
  };
  const sender = (name, words) => senderFor(root.querySelector(`[data-send="${name}"]`), where, words, ready);
  senders.event = sender("event", { title: "Send the event" });
  senders.group = sender("group", { title: "Then the group's file", second: SECOND_FILE });
  const issue = issueAddress(where);
  if (issue) find("issue").href = issue;
};

const start = () => {
  suggest();
  fillChoices(form, known);
  prepare(form);
  prepareSending();
  listen();
  startShelf(fill);
  refresh();
  find("without").hidden = true;
  find("bar").hidden = false;
  find("sides").hidden = false;
};

start();
