/* A record as YAML, to the letter as handbook.write.yaml_text gives it: a file made here and one
   made by `handbook new` look alike, and both are read alike by YAML 1.1 and 1.2. */

const WIDTH = 100;
const FOLDED = 76;
const DATE = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/;

/* What YAML 1.1 takes for something else than text. Source: yaml.org/type, bool to value. */
const NOT_TEXT = [
  /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  /^(?:~|null|Null|NULL|<<|=|)$/,
  /^[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)$/,
  /^[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?$/,
  /^\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?$/,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
  /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?$/,
];

/* Characters that only double quotes can hold, and line ends other than the usual one. */
const ESCAPED_ONLY = /[^\n\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFE}]/u;
const STARTS_SYNTAX = /^(?:[#,[\]{}&*!|>'"%@`]|[-?:](?: |$)|---|\.\.\.)/;
const HAS_SYNTAX = /:(?: |$)| #/;
/* Text that begins or ends so looks like a slip to our reader, unless straight quotes say it is meant. */
const DOUBTFUL = /^[“”„‘’‚]|,$/;
const SHORT_ESCAPES = new Map(Object.entries({
  "\0": "0", "\x07": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r",
  "\x1B": "e", '"': '"', "\\": "\\", "\x85": "N", "\xA0": "_", "\u2028": "L", "\u2029": "P",
}));

const spaces = (count) => " ".repeat(count);
const length = (text) => [...text].length;

const isPlain = (text) =>
  DATE.test(text) ||
  !(NOT_TEXT.some((form) => form.test(text)) || STARTS_SYNTAX.test(text) ||
    HAS_SYNTAX.test(text) || /^ | $/.test(text));

/* Where a quoted text is longer than a line, it goes on below at a single space. */
const singleQuoted = (text, indent, column) => {
  const words = text.replaceAll("'", "''").split(/( +)/);
  let at = column + 1;
  let written = "'";
  words.forEach((word, index) => {
    const isBreak = word === " " && at > WIDTH && words[index - 1] && words[index + 1];
    written += isBreak ? `\n${spaces(indent)}` : word;
    at = isBreak ? indent : at + length(word);
  });
  return `${written}'`;
};

const escaped = (sign) => {
  if (SHORT_ESCAPES.has(sign)) return `\\${SHORT_ESCAPES.get(sign)}`;
  const code = sign.codePointAt(0);
  const digits = code.toString(16).toUpperCase();
  if (code <= 0xFF) return `\\x${digits.padStart(2, "0")}`;
  return code <= 0xFFFF ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
};

const STANDS_AS_IT_IS = /^[\x20!#-[\]-~\xA0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]$/u;

const doubleQuoted = (text, indent, column) => {
  const signs = [...text];
  let at = column + 1;
  let written = '"';
  signs.forEach((sign, index) => {
    const stands = STANDS_AS_IT_IS.test(sign);
    const part = stands ? sign : escaped(sign);
    const isInside = index > 0 && index < signs.length - 1;
    if (stands && isInside && sign === " " && at > WIDTH) {
      written += `\\\n${spaces(indent)}\\ `;
      at = indent + 2;
    } else {
      written += part;
      at += part.length;
      if (!stands && isInside && at > WIDTH) {
        written += `\\\n${spaces(indent)}${signs[index + 1] === " " ? "\\" : ""}`;
        at = indent + (signs[index + 1] === " " ? 1 : 0);
      }
    }
  });
  return `${written}"`;
};

/* The signs behind | and >: how the first line is indented, and what the last line ends with. */
const hints = (text) => {
  const start = /^[ \n]/.test(text) ? "2" : "";
  if (!text.endsWith("\n")) return `${start}-`;
  return text.length === 1 || text.endsWith("\n\n") ? `${start}+` : start;
};

const literal = (text, indent) => {
  const body = text.replace(/\n$/, "").split("\n");
  const lines = body.map((line) => (line ? spaces(indent) + line : ""));
  return `|${hints(text)}\n${lines.join("\n")}`;
};

const folded = (text, indent) => {
  let at = indent;
  let written = spaces(indent);
  const words = text.split(/( +)/);
  for (const word of words) {
    const isBreak = word === " " && at > WIDTH;
    written += isBreak ? `\n${spaces(indent)}` : word;
    at = isBreak ? indent : at + length(word);
  }
  return `>${hints(text)}\n${written}`;
};

const styled = (text, indent, column) => {
  const inBlock = !(ESCAPED_ONLY.test(text) || / \n/.test(text) || text.endsWith(" "));
  const wantsBlock = text.includes("\n") || (length(text) > FOLDED && text.includes(" "));
  if (wantsBlock && !inBlock) return doubleQuoted(text, indent, column);
  if (text.includes("\n")) return literal(text, indent);
  if (wantsBlock) return folded(text, indent);
  if (ESCAPED_ONLY.test(text) || DOUBTFUL.test(text)) return doubleQuoted(text, indent, column);
  return isPlain(text) ? text : singleQuoted(text, indent, column);
};

const scalar = (value, indent, column) =>
  (typeof value === "string" ? styled(value, indent, column) : String(value));

/* A value behind its key: a record or a list stands below it, anything else beside it. */
const entry = (key, value, indent) => {
  const start = `${key}:`;
  if (Array.isArray(value)) return `${start}\n${list(value, indent + 2)}`;
  if (typeof value === "object") return `${start}\n${spaces(indent + 2)}${mapping(value, indent + 2)}`;
  return `${start} ${scalar(value, indent + 2, indent + start.length + 1)}`;
};

/* The first line of a record stands where its dash or key has put it. */
const mapping = (record, indent) =>
  Object.entries(record).map(([key, value]) => entry(key, value, indent)).join(`\n${spaces(indent)}`);

const list = (values, indent) =>
  values
    .map((value) => {
      const item = typeof value === "object" ? mapping(value, indent + 2) : scalar(value, indent + 2, indent + 2);
      return `${spaces(indent)}- ${item}`;
    })
    .join("\n");

/* Return a record as the text of its data file, its keys in the order given. */
export const yamlText = (record) => `${mapping(record, 0)}\n`;
