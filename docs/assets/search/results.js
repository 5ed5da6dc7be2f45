/* A result as the reader sees it: page, kind, the passage that matched, and parts of the page. */

const PASSAGE = 190;
const BEFORE = 50;
/* Characters shown of a text, and of what stands before the first match. */
const MOST_PARTS = 3;

const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
};

/** Returns text with the words that matched marked. */
const marked = (text, matches) => {
  const pieces = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), make("mark", "", text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at)];
};

/** Returns where the passage begins that has the most different words of the query. */
const richest = (matches) => {
  let best = { start: 0, count: 0 };
  for (const { start } of matches) {
    const near = matches.filter((match) => match.start >= start && match.end < start + PASSAGE - BEFORE);
    const count = new Set(near.map(({ word }) => word)).size;
    if (count > best.count) best = { start, count };
  }
  return best.start;
};

const wordEdge = (text, at) => (at <= 0 ? 0 : text.indexOf(" ", at) + 1);

const passage = (text, reader, terms) => {
  const from = wordEdge(text, richest(reader.matches(text, terms)) - BEFORE);
  const cut = text.slice(from, from + PASSAGE);
  const end = from + PASSAGE < text.length ? cut.lastIndexOf(" ") : cut.length;
  const shown = `${from ? "… " : ""}${cut.slice(0, end)}${end < cut.length ? " …" : ""}`;
  return make("p", "hb-search__text", ...marked(shown, reader.matches(shown, terms)));
};

const heading = (tag, text, reader, terms) =>
  make(tag, "hb-search__title", ...marked(text, reader.matches(text, terms)));

const link = (href, className, ...children) => {
  const anchor = make("a", `md-search-result__link ${className}`, ...children);
  anchor.href = href;
  return anchor;
};

const part = (one, index, terms, hasPassage) =>
  link(one.href, "hb-search__part",
    heading("span", one.title, index.reader, terms),
    ...(one.label ? [make("span", "hb-search__of", ` ${one.label}`)] : []),
    ...(hasPassage ? [passage(one.text, index.reader, terms)] : []));

/** Returns one result as an element of the list; names says how each kind of it is called. */
export const card = async ({ entry, entries }, index, terms, names) => {
  const labeled = async (number) => ({
    ...await index.shown(number), label: names.get(index.kinds[number]), isOwn: number === entry,
  });
  const found = await Promise.all(entries.slice(0, MOST_PARTS).map((one) => labeled(one.entry)));
  const [best] = found;
  const label = names.get(index.kinds[entry]);
  const isPage = index.pages[entry] === entry;
  const top = link(isPage ? best.pageHref : best.href, "hb-search__page",
    heading("span", isPage ? best.page : best.title, index.reader, terms),
    make("span", "hb-search__of", isPage ? label : `${label} in ${best.page}`),
    ...(best.isOwn ? [passage(best.text, index.reader, terms)] : []));
  const parts = found.filter((one) => !one.isOwn && one.title).map((one) =>
    part({ ...one, label: one.label === label ? "" : one.label }, index, terms, one === best));
  return make("li", "md-search-result__item", top, ...parts);
};
