/* Text as words to compare: what handbook/search/folding.py does, with its tables from the index. */

const TOKEN = /\p{L}(?:\+\+|#)(?![\p{L}\p{N}_])|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const UNSPACED = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff]+/gu;
const LONGEST_JOIN = 4;

const pairs = (text) => {
  const found = [];
  let at = 0;
  const between = (end) => { if (end > at) found.push(text.slice(at, end)); };
  for (const { 0: run, index } of text.matchAll(UNSPACED)) {
    between(index);
    for (let i = 0; i < Math.max(1, run.length - 1); i += 1) found.push(run.slice(i, i + 2));
    at = index + run.length;
  }
  between(text.length);
  return found;
};

/** Reads texts and queries as the index was written. */
export class Reader {
  constructor({ letters, rules, little, joined }) {
    this.letters = new Map(Object.entries(letters));
    this.rules = rules.map(([pattern, by]) => [new RegExp(pattern, "gu"), by]);
    this.little = new Set(little.split(" "));
    this.joined = new Set(joined.split(" "));
    this.known = new Map();
  }

  plain(text) {
    const bare = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC");
    return bare.replace(/[^\x00-\x7f]/gu, (letter) => this.letters.get(letter) ?? letter);
  }

  /** Returns the words of one token: itself without its ending, or pairs of signs. */
  fold(token) {
    if (!this.known.has(token)) this.known.set(token, this.folded(this.plain(token)));
    return this.known.get(token);
  }

  folded(word) {
    if (word.search(UNSPACED) >= 0) return pairs(word);
    return [this.rules.reduce((text, [pattern, by]) => text.replace(pattern, by), word)];
  }

  /** Returns a text's words with the places they stand at. */
  words(text) {
    return [...text.matchAll(TOKEN)].flatMap(({ 0: token, index }) =>
      this.fold(token).map((word) => ({ word, start: index, end: index + token.length })));
  }

  /** Returns where a text has one of some words, "no-show" for "noshow" included. */
  matches(text, terms) {
    const row = this.words(text);
    const found = [];
    for (let at = 0; at < row.length; at += 1) {
      for (let count = 1; count <= LONGEST_JOIN && at + count <= row.length; count += 1) {
        const word = row.slice(at, at + count).map((one) => one.word).join("");
        if (terms.has(word)) found.push({ word, start: row[at].start, end: row[at + count - 1].end });
      }
    }
    return found;
  }

  /** Returns what a query asks for: no little words, and "no show" as one. */
  query(text) {
    const row = this.words(text.normalize("NFC")).map(({ word }) => word);
    const asked = [];
    while (row.length) {
      const count = this.joinable(row);
      const word = row.splice(0, count).join("");
      if (count > 1 || !this.little.has(word)) asked.push(word);
    }
    return [...new Set(asked)];
  }

  joinable(row) {
    for (let count = Math.min(LONGEST_JOIN, row.length); count > 1; count -= 1) {
      if (this.joined.has(row.slice(0, count).join(""))) return count;
    }
    return 1;
  }
}

/** Tells how many letters have to be changed, left out, put in or swapped; most + 1 for more. */
export const distance = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const differs = one[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + differs);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length];
};
