/* On the page for addresses that lead nowhere: the pages whose own addresses are most like it. */

const base = window.__md_scope;
const MOST = 3;

/* Half of an address may be lost as well: what cannot be decoded is read as it stands. */
const readable = (address) => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

const wordsOf = (address) => new Set(readable(address).toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);

const begins = (word, other) => word.slice(0, 4) === other.slice(0, 4);

/* Words in common count whole, words that begin alike count half; a long address gains nothing. */
const likeness = (lost, address) => {
  const words = [...wordsOf(address)];
  let sum = 0;
  for (const word of lost) {
    if (words.includes(word)) sum += 1;
    else if (words.some((other) => begins(word, other))) sum += 0.5;
  }
  return sum / Math.sqrt(words.length || 1);
};

const addresses = async () => {
  const map = await (await fetch(new URL("sitemap.xml", base))).text();
  const places = [...new DOMParser().parseFromString(map, "text/xml").querySelectorAll("loc")];
  const paths = places.map((place) => new URL(place.textContent).pathname);
  const home = paths.reduce((one, other) => (other.length < one.length ? other : one), paths[0] ?? "/");
  return paths.map((path) => path.slice(home.length));
};

/* What a page is called; its address in words where it does not answer. */
const nameOf = async (address) => {
  try {
    const text = await (await fetch(new URL(address, base))).text();
    const { title } = new DOMParser().parseFromString(text, "text/html");
    return title.slice(0, title.lastIndexOf(" - ")) || title;
  } catch {
    return readable(address).replace(/\/$|\.html$/, "").replaceAll("-", " ").replaceAll("/", ", ");
  }
};

/* The page offers these to everybody. */
const isOffered = (address) => {
  const offered = [...document.querySelectorAll(".hb-nearest ~ ul a")].map(({ href }) => href);
  return offered.includes(new URL(address, base).href);
};

const suggest = async (place) => {
  const lost = wordsOf(location.pathname.slice(base.pathname.length));
  const found = (await addresses())
    .map((address) => ({ address, score: likeness(lost, address) }))
    .filter(({ address, score }) => score >= 0.5 && !isOffered(address))
    .sort((one, other) => other.score - one.score || one.address.length - other.address.length);
  if (!found.length) return;
  const nearest = found.slice(0, MOST).map(({ address }) => address);
  const names = await Promise.all(nearest.map(nameOf));
  const list = document.createElement("ul");
  for (const [index, address] of nearest.entries()) {
    const link = document.createElement("a");
    link.href = new URL(address, base);
    link.textContent = names[index];
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  place.append("Did you look for one of these?", list);
};

const place = document.querySelector(".hb-nearest");
if (place && base) suggest(place);
