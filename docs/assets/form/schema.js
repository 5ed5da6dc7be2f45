/* A record against the JSON Schema of its data file: the keywords that schema uses, no others. */

import { counted } from "../language.js";

const signs = (text) => [...text].length;

const TYPES = {
  string: (value) => typeof value === "string",
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  null: (value) => value === null,
};


/* For each keyword: what to say where a value breaks it. */
const SAID = {
  enum: (value, allowed, { errorMessage }) => errorMessage ?? "Choose one of the list.",
  pattern: (value, form, { patternErrorMessage }) => patternErrorMessage ?? "This has another form than the one described.",
  minLength: () => "This is needed.",
  maxLength: (value, limit) => `At most ${counted(limit)} characters; these are ${counted(signs(value))}.`,
  minimum: (value, limit) => `A number from ${counted(limit)}.`,
  maximum: (value, limit) => `A number up to ${counted(limit)}.`,
  minItems: () => "At least one is needed.",
  type: (value, wanted) => ([wanted].flat().includes("integer") ? "A whole number, in digits." : "This has another form than the one described."),
};

const HOLDS = {
  enum: (value, allowed) => allowed.includes(value),
  pattern: (value, form) => typeof value !== "string" || new RegExp(form, "u").test(value),
  minLength: (value, limit) => typeof value !== "string" || signs(value) >= limit,
  maxLength: (value, limit) => typeof value !== "string" || signs(value) <= limit,
  minimum: (value, limit) => typeof value !== "number" || value >= limit,
  maximum: (value, limit) => typeof value !== "number" || value <= limit,
  minItems: (value, limit) => !Array.isArray(value) || value.length >= limit,
  type: (value, wanted) => [wanted].flat().some((name) => TYPES[name](value)),
};

const problem = (path, message) => ({ path, message });

const plain = (node, value, path) =>
  Object.keys(HOLDS)
    .filter((keyword) => keyword in node && !HOLDS[keyword](value, node[keyword]))
    .slice(0, 1)
    .map((keyword) => problem(path, SAID[keyword](value, node[keyword], node)));

const object = (node, value, path, schema) => {
  if (!TYPES.object(value)) return [];
  const missing = (node.required ?? []).filter((key) => value[key] === undefined);
  const needed = Object.entries(node.dependentRequired ?? {}).flatMap(([key, others]) =>
    (value[key] === undefined ? [] : others.filter((other) => value[other] === undefined)));
  const unknown = node.additionalProperties === false ? Object.keys(value).filter((key) => !(key in (node.properties ?? {}))) : [];
  return [
    ...[...missing, ...needed].map((key) => problem([...path, key], "This is needed.")),
    ...unknown.map((key) => problem([...path, key], "This is no part of the record.")),
    ...Object.entries(value).flatMap(([key, one]) =>
      (node.properties?.[key] ? broken(node.properties[key], one, [...path, key], schema) : [])),
  ];
};

/* Of several choices: none, where one fits; else what the one of the value's own kind says. */
const choice = (node, value, path, schema) => {
  const said = node.anyOf.map((one) => broken(one, value, path, schema));
  if (said.some((problems) => problems.length === 0)) return [];
  return said.find((problems) => problems.some((one) => one.path.length > path.length)) ?? said[0];
};

/* Return what breaks the schema: the path of each value, and words for it. */
export const broken = (node, value, path, schema) => {
  return [
    ...(node.$ref ? broken(schema.$defs[node.$ref.split("/").pop()], value, path, schema) : []),
    ...plain(node, value, path),
    ...object(node, value, path, schema),
    ...(node.anyOf ? choice(node, value, path, schema) : []),
    ...(node.items && Array.isArray(value) ? value.flatMap((one, index) => broken(node.items, one, [...path, index], schema)) : []),
  ];
};
