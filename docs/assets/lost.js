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

const suggest = async (place) => {
  const lost = wordsOf(location.pathname.slice(base.pathname.length));
  const found = (await addresses())
    .map((address) => ({ address, score: likeness(lost, address) }))
    .filter(({ score }) => score >= 0.5)
    .sort((one, other) => other.score - one.score || one.address.length - other.address.length);
  if (!found.length) return;
  const list = document.createElement("ul");
  for (const { address } of found.slice(0, MOST)) {
    const link = document.createElement("a");
    link.href = new URL(address, base);
    link.textContent = readable(address).replace(/\/$|\.html$/, "").replaceAll("-", " ").replaceAll("/", ", ");
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  place.append("Did you look for one of these?", list);
};

const place = document.querySelector(".hb-nearest");
if (place && base) suggest(place);
