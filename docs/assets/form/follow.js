/* What follows from what is typed: names of lessons, group and file, and which fields are shown. */

import { all } from "../elements.js";
import { plural } from "../language.js";
import { controls, own, rowsOf } from "./dom.js";
import { fileName, freeName, slug } from "./names.js";
import { field, find, form, known } from "./page.js";
import { groupId, knownGroup } from "./record.js";
import { isNewGroup } from "./rules.js";

const nameLessons = () => {
  const used = new Set();
  for (const row of rowsOf(form.querySelector('[data-list="lessons"]'))) {
    const [title, id] = ["title", "id"].map((at) => controls(row).find((control) => control.dataset.at === at));
    if (!id.dataset.byHand) {
      const name = slug(title.value) || (title.value.trim() ? "lesson" : "");
      id.value = name && freeName(name, (one) => used.has(one));
    }
    if (id.value) used.add(id.value);
  }
};

const nameGroup = () => {
  const id = own(form, "group.id");
  if (!id.dataset.byHand) id.value = slug(own(form, "group").value);
};

const nameFile = () => {
  const name = own(form, "file");
  if (name.dataset.byHand) return;
  const value = (at) => field(at).value.trim();
  const parts = { date: value("date"), city: value("place.city"), title: value("title"), group: groupId(form, known.groups) };
  name.value = fileName(parts, (taken) => taken in known.events);
};

/* A name that was typed by hand is left alone, until it is emptied. */
export const noteHand = ({ target }) => {
  const name = target.dataset.own ?? target.dataset.at;
  if (!["file", "group.id", "id"].includes(name)) return;
  if (target.value) target.dataset.byHand = "yes";
  else delete target.dataset.byHand;
};

/* ---- The group: known, or new here; and where it met last ---- */

const LAST_EVENING = { city: "place.city", country: "place.country", zone: "timezone", format: "format" };

/* Return the empty fields that the group's last event could fill, with what it says. */
export const fromLastTime = () => {
  const group = knownGroup(own(form, "group").value, known.groups);
  return Object.entries(LAST_EVENING)
    .map(([key, at]) => [field(at), group?.[key]])
    .filter(([control, value]) => value && !control.value);
};

const wordsFor = ([control, value]) => [...(control.options ?? [])].find((option) => option.value === value)?.text ?? value;

const showGroup = () => {
  const group = knownGroup(own(form, "group").value, known.groups);
  const isNew = isNewGroup(form, known);
  const found = group ? `On record as ${group.id}, with ${plural(group.events ?? 0, "event")}.` : "";
  find("group-said").textContent = isNew ? "New here: a file for the group is made too." : found;
  find("new-group").hidden = !isNew;
  const fills = fromLastTime();
  const button = find("group-last");
  button.hidden = fills.length === 0;
  button.textContent = `Fill in as last time: ${fills.map(wordsFor).join(", ")}`;
};

const showPeople = () => {
  const how = own(form, "people").value;
  const around = (control) => control.closest("[data-field]");
  around(own(form, "people.number")).hidden = !how;
  around(own(form, "people.high")).hidden = how !== "range";
  around(own(form, "people.basis")).hidden = !how || how === "signed";
  around(field("attendance.registered")).hidden = how === "signed";
};

const countSigns = () => {
  for (const place of all("[data-count]", form)) {
    const signs = [...place.closest("[data-field]").querySelector("textarea").value].length;
    place.textContent = plural(signs, "character");
  }
};

/* Bring everything that follows from something else up to date. */
export const follow = () => {
  nameLessons();
  nameGroup();
  nameFile();
  showGroup();
  showPeople();
  countSigns();
};
