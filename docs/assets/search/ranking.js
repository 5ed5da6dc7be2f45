/* Which pages and parts of pages answer a query best. */

/** Calls a function with each entry a word stands in, and its weight there. */
const forEachPlace = (places, visit) => {
  let entry = -1;
  for (let at = 0; at < places.length; at += 2) {
    entry += places[at];
    visit(entry, places[at + 1]);
  }
};

/** Returns the entries that a word of a query is in, with the most it weighs in each, and how
    much of it the entry is called by: a weight below zero says that it is in the title. */
const weights = (terms) => {
  const found = new Map();
  for (const { weight, places } of terms.values()) {
    forEachPlace(places, (entry, given) => {
      const known = found.get(entry) ?? { weight: 0, called: 0 };
      known.weight = Math.max(known.weight, weight * Math.abs(given));
      if (given < 0) known.called = Math.max(known.called, weight);
      found.set(entry, known);
    });
  }
  return found;
};

/** Adds up, for each entry, the weights of a query's words and how many of them it has. */
const addUp = (words) => {
  const sums = new Map();
  for (const best of words) {
    for (const [entry, { weight, called }] of best) {
      const sum = sums.get(entry) ?? { entry, weight: 0, called: 0, hits: 0 };
      sum.weight += weight;
      sum.called += called;
      sum.hits += 1;
      sums.set(entry, sum);
    }
  }
  return sums;
};

const CALLED = 2.5;
/* How much more a page counts that is called by all words of the query. */

const LEAST = 0.01;
/* The score a result needs at least, as a part of the best one's. */

const share = (hits, count) => (hits / count) ** 2;

/** Gathers entries below their pages; a page counts each word where it weighs most. */
const gather = (sums, words, pageOf) => {
  const pages = new Map();
  for (const sum of sums.values()) {
    const page = pages.get(pageOf[sum.entry]) ?? { entries: [], best: words.map(() => 0) };
    page.entries.push(sum);
    words.forEach((word, number) => {
      page.best[number] = Math.max(page.best[number], word.get(sum.entry)?.weight ?? 0);
    });
    pages.set(pageOf[sum.entry], page);
  }
  return pages;
};

const byScore = (one, other) => other.score - one.score || one.entry - other.entry;

/** Sorts what was found, the best first, without what says next to nothing beside it. */
const fitting = (found) => {
  const most = found.reduce((score, one) => Math.max(score, one.score), 0);
  return found.filter(({ score }) => score >= LEAST * most).sort(byScore);
};

/** Ranks what a query found: pages with their best parts, and single entries.

    A page that has all words comes before one that has half of them, and one that has them in one
    place before one that has them here and there. */
export const rank = (meant, { pages: pageOf }) => {
  const words = meant.map(weights);
  const sums = addUp(words);
  const named = (sum) => 1 + CALLED * share(sum?.called ?? 0, words.length);
  for (const sum of sums.values()) {
    sum.score = sum.weight * share(sum.hits, words.length) * named(sum);
  }
  const found = [...gather(sums, words, pageOf)].map(([entry, { entries, best }]) => {
    entries.sort(byScore);
    const hits = best.filter((weight) => weight > 0).length;
    const sum = best.reduce((total, weight) => total + weight, 0);
    const whole = sum * share(hits, words.length) * named(sums.get(entry));
    return { entry, entries, score: whole + entries[0].score };
  });
  return { pages: fitting(found), entries: fitting([...sums.values()]) };
};
