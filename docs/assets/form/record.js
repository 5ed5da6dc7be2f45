/* What the form says, as the record of a data file. */

import { all } from "../elements.js";
import { controls, lists, oneLine, own, prose, rowsOf, valueOf } from "./dom.js";
import { slug } from "./names.js";

const WHOLE = /^[0-9]+$/;

const cleaned = (control) => {
  const value = valueOf(control);
  if (typeof value === "boolean") return value || undefined;
  const { kind } = control.dataset;
  if (kind === "prose") return prose(value) || undefined;
  if (kind === "lines") {
    const lines = value.split("\n").map(oneLine).filter(Boolean);
    return lines.length ? lines : undefined;
  }
  const text = oneLine(value);
  if (kind === "whole" && WHOLE.test(text)) return Number(text);
  return text || undefined;
};

const put = (record, at, value) => {
  const steps = at.split(".");
  const last = steps.pop();
  let place = record;
  for (const step of steps) place = place[step] ??= {};
  place[last] = value;
};

const putTicks = (record, scope) => {
  for (const box of controls(scope).filter((control) => control.dataset.many && control.checked)) {
    (record[box.dataset.at] ??= []).push(box.dataset.many);
  }
};

const gather = (scope, origins) => {
  const record = {};
  for (const control of controls(scope)) {
    const { at, many } = control.dataset;
    const value = at && !many ? cleaned(control) : undefined;
    if (value !== undefined) put(record, at, value);
  }
  putTicks(record, scope);
  for (const list of lists(scope)) {
    const rows = rowsOf(list).map((row) => gather(row, origins)).filter((row) => Object.keys(row).length);
    if (rows.length) record[list.dataset.list] = rows;
  }
  origins.set(record, scope);
  return record;
};

/* How many came: one choice on the form, two or three keys in the file. */
const NUMBERS = {
  exact: (low) => ({ count: low }),
  about: (low) => ({ count: low, approx: true }),
  range: (low, high) => ({ min: low, max: high }),
  least: (low) => ({ min: low }),
  most: (low) => ({ max: low }),
  signed: (low) => ({ count: low, basis: "registered" }),
};

const headCount = (form) => {
  const how = NUMBERS[own(form, "people").value];
  if (!how) return {};
  const given = how(cleaned(own(form, "people.number")), cleaned(own(form, "people.high")));
  const basis = given.basis ?? (cleaned(own(form, "people.basis")) || undefined);
  return Object.fromEntries(Object.entries({ ...given, basis }).filter(([, value]) => value !== undefined));
};

const folded = (text) => oneLine(text).toLowerCase();

export const knownGroup = (name, groups) => {
  const wanted = folded(name);
  if (!wanted) return undefined;
  return groups.find((group) => [group.id, group.name, ...(group.also ?? [])].some((one) => folded(one) === wanted));
};

export const newGroup = (form) => {
  const value = (name) => oneLine(own(form, `group.${name}`).value) || undefined;
  const given = { name: oneLine(own(form, "group").value), city: value("city"), country: value("country"), url: value("url") };
  return Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined));
};

export const groupId = (form, groups) => {
  const name = own(form, "group").value;
  const known = knownGroup(name, groups);
  if (known) return known.id;
  return oneLine(name) ? oneLine(own(form, "group.id").value) || slug(name) : undefined;
};

/* Return the record, and for each record in it the scope it was written in. */
export const readForm = (form, groups) => {
  const origins = new Map();
  const record = gather(form, origins);
  const group = groupId(form, groups);
  if (group) record.group = group;
  const people = { ...headCount(form), ...record.attendance };
  if (own(form, "people").value === "signed") delete people.registered;
  delete record.attendance;
  if (Object.keys(people).length) record.attendance = people;
  return { record, origins };
};

/* ---- The record as it is written: keys in the schema's order, single names and addresses short ---- */

const SHORT = { speakers: "name", links: "url", recordings: "url" };

const resolved = (node, schema) => {
  if (node?.$ref) return resolved(schema.$defs[node.$ref.split("/").pop()], schema);
  if (node?.properties) return node;
  const choices = node?.anyOf?.map((choice) => resolved(choice, schema));
  return choices ? choices.find((choice) => choice.properties || choice.items) ?? choices[0] : node;
};

const shortened = (value, key) => {
  const only = SHORT[key];
  return only && Object.keys(value).length === 1 && value[only] ? value[only] : value;
};

const arranged = (record, node, schema) => {
  const keys = Object.keys(resolved(node, schema)?.properties ?? record);
  const pairs = keys.filter((key) => record[key] !== undefined).map((key) => {
    const value = record[key];
    const part = resolved(resolved(node, schema)?.properties?.[key], schema);
    if (Array.isArray(value)) {
      const items = value.map((one) => (typeof one === "object" ? shortened(arranged(one, part?.items, schema), key) : one));
      return [key, items];
    }
    return [key, typeof value === "object" ? arranged(value, part, schema) : value];
  });
  return Object.fromEntries(pairs);
};

export const written = (record, schema) => arranged(record, schema, schema);

/* ---- Everything on the form as it stands, for a draft ---- */

export const snapshot = (scope, keyOf) => ({
  values: Object.fromEntries(controls(scope).filter((control) => valueOf(control)).map((control) => [keyOf(control), valueOf(control)])),
  byHand: controls(scope).filter((control) => control.dataset.byHand).map(keyOf),
  lists: Object.fromEntries(lists(scope).map((list) => [list.dataset.list, rowsOf(list).map((row) => snapshot(row, keyOf))])),
});

export const hasWords = (form) =>
  all("input, textarea", form).some((field) => !("narrow" in field.dataset) && (field.type === "checkbox" ? field.checked : field.value.trim()));
