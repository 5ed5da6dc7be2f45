/* The index: which words there are, where they stand, and what a result shows of it.

   It lies in small files. A query loads those its words are in, and the texts of what it shows. */

import { Reader, distance } from "./words.js";

const SITE = new URL("../../", import.meta.url);
const FOLDER = new URL("search/", SITE);

const LIKE = 0.75;
/* What a word weighs that begins with the one asked for, or ends before it does. */
const MISSPELT = 0.6;
const SHORTEST_PREFIX = 2;
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;
const MOST_LIKE = 60;
const MOST_PIECES = 3;
const MOST_MEANT = 4;

const load = async (path, options) => {
  const answer = await fetch(new URL(path, FOLDER), options);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
};

/** Returns the last place in a sorted list whose value is not beyond the one asked for. */
const lastUpTo = (list, value) => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

export class Index {
  /** Asks for the file that says where what is. */
  static async open() {
    return new Index(await load("index.json", { cache: "no-cache" }));
  }

  constructor(manifest) {
    this.reader = new Reader(manifest);
    this.edition = manifest.edition;
    this.firstWords = manifest.words.split(" ");
    this.firstTexts = manifest.texts;
    this.kinds = manifest.kinds.toLowerCase();
    this.pages = [];
    [...manifest.kinds].forEach((letter, entry) => {
      this.pages.push(letter === this.kinds[entry] ? this.pages[entry - 1] : entry);
    });
    this.asked = new Map();
  }

  /** Loads a file of this edition, once; one that did not come is asked for again next time. */
  piece(name) {
    if (!this.asked.has(name)) {
      const coming = load(`${this.edition}/${name}.json`);
      coming.catch(() => this.asked.delete(name));
      this.asked.set(name, coming);
    }
    return this.asked.get(name);
  }

  /** Returns what is shown of an entry: page's address and title, its own anchor, title, text. */
  async shown(entry) {
    const number = lastUpTo(this.firstTexts, entry);
    const piece = await this.piece(`texts-${number}`);
    const [url, page, anchor, title, text] = piece[entry - this.firstTexts[number]];
    const pageHref = new URL(url, SITE).href;
    return { href: anchor ? `${pageHref}#${anchor}` : pageHref, pageHref, page, title, text };
  }

  /** Returns words of the index that stand for one of a query, with what each weighs. */
  async meant(word) {
    const pieces = await this.around(word);
    const like = this.alike(word, pieces);
    if (like.size) return { terms: like, misspelt: false };
    const corrected = await this.corrected(word);
    return { terms: corrected, misspelt: corrected.size > 0 };
  }

  /** Loads the pieces a word and those that begin with it are in. */
  around(word) {
    const first = lastUpTo(this.firstWords, word);
    let last = first;
    const goesOn = () => this.firstWords[last + 1]?.startsWith(word) && last - first + 1 < MOST_PIECES;
    while (goesOn()) last += 1;
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return Promise.all(numbers.map((number) => this.piece(`words-${number}`)));
  }

  alike(word, pieces) {
    const longer = [];
    const found = new Map();
    for (const piece of pieces) {
      for (const [term, places] of Object.entries(piece)) {
        if (term === word) found.set(term, { weight: 1, places });
        else if (word.length >= SHORTEST_PREFIX && term.startsWith(word)) longer.push([term, places]);
        else if (isStem(term, word)) found.set(term, { weight: LIKE * term.length / word.length, places });
      }
    }
    longer.sort((one, other) => other[1].length - one[1].length);
    for (const [term, places] of longer.slice(0, MOST_LIKE)) {
      found.set(term, { weight: LIKE * word.length / term.length, places });
    }
    return found;
  }

  /** Returns the words spelled most like one that the index does not have. */
  async corrected(word) {
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (!most) return new Map();
    const meant = nearest(word, (await this.piece("vocabulary")).split(" "), most);
    const found = new Map();
    await Promise.all(meant.map(async (term) => {
      const [piece] = await this.around(term);
      found.set(term, { weight: MISSPELT, places: piece[term] });
    }));
    return found;
  }
}

const isStem = (term, word) =>
  term.length >= SHORTEST_STEM && word.startsWith(term) && word.length - term.length <= LONGEST_ENDING;

const nearest = (word, vocabulary, most) => {
  let found = [];
  let least = most;
  for (const term of vocabulary) {
    const steps = distance(word, term, least);
    if (steps < least) found = [];
    if (steps <= least) {
      found.push(term);
      least = steps;
    }
  }
  const begins = (term) => (term[0] === word[0] ? 0 : 1);
  return found.sort((one, other) => begins(one) - begins(other)).slice(0, MOST_MEANT);
};
