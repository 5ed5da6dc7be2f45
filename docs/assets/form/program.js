/* A pasted program becomes rows of talks, and can be taken out again. */

import { plural } from "../language.js";
import { own, rowsOf } from "./dom.js";
import { find, form, tell } from "./page.js";
import { talksOf } from "./pasted.js";
import { snapshot } from "./record.js";
import { addRow, removeRow, restore } from "./rows.js";

let made = [];

const isEmpty = (row) => {
  const { values, lists } = snapshot(row, (control) => control.dataset.at);
  return Object.keys(values).length === 0 && Object.values(lists).every((rows) => rows.length === 0);
};

const put = (list, { title, speakers, start }) => {
  const row = rowsOf(list).find(isEmpty) ?? addRow(list);
  restore(row, { values: { title, start }, lists: { speakers: speakers.map((one) => ({ values: one })) } });
  return row;
};

const take = (changed) => {
  const list = form.querySelector('[data-list="talks"]');
  made = talksOf(own(form, "paste").value).map((talk) => put(list, talk));
  find("unpaste").hidden = made.length === 0;
  tell(made.length ? `${plural(made.length, "talk")} made of the lines.` : "There is no line to make a talk of.");
  changed();
  if (made.length) find("unpaste").focus();
};

const takeBack = (changed) => {
  for (const row of made.filter((one) => one.isConnected)) removeRow(row);
  forgetProgram();
  own(form, "paste").focus();
  tell("The talks are taken out again.");
  changed();
};

export const forgetProgram = () => {
  made = [];
  find("unpaste").hidden = true;
};

export const answerProgram = (changed) => {
  find("paste").addEventListener("click", () => take(changed));
  find("unpaste").addEventListener("click", () => takeBack(changed));
};
