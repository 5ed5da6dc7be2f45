/* Words and numbers as the page's language has them. */

const LANGUAGE = document.documentElement.lang || "en";
const numbers = new Intl.NumberFormat(LANGUAGE);

/* Sorts words, and numbers in them by what they count. */
export const collator = new Intl.Collator(LANGUAGE, { numeric: true });

export const counted = (number) => numbers.format(number);

export const plural = (count, one, many = `${one}s`) => `${counted(count)} ${count === 1 ? one : many}`;

/* A text without what two people may type differently: large letters and accents. */
export const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
