/* Names that become addresses: of lessons, groups, and the file itself. */

const LONGEST = 60;
const LATIN = { ł: "l", ø: "o", đ: "d", ð: "d", ı: "i", æ: "ae", œ: "oe", þ: "th", ß: "ss" };
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const DATE = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/;

/* As the library makes them: short_slug in handbook/model/site/addresses.py. */
export const slug = (text) => {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const latin = plain.replace(/[łøđðıæœþß]/g, (letter) => LATIN[letter]).replace(/['’`]/g, "");
  const name = (latin.match(/[a-z0-9]+/g) ?? []).join("-");
  return name.length <= LONGEST ? name : name.slice(0, LONGEST + 1).replace(/-[^-]*$/, "").slice(0, LONGEST);
};

/* The first name that nothing else has: the date and the city, or more than that. */
export const fileName = ({ date, city, group, title }, taken) => {
  const day = DATE.test(date ?? "") ? date : "";
  const place = slug(city ?? "") || group || slug(title ?? "");
  const names = [[day, place], [day, group], [day, place, group], [day, slug(title ?? "")]]
    .map((parts) => parts.filter(Boolean).join("-"))
    .filter((name) => SLUG.test(name));
  return names.find((name) => !taken(name)) ?? names[0] ?? "";
};

export const folderOf = (date) => (DATE.test(date ?? "") ? date.slice(0, 4) : "undated");

export const freeName = (wanted, used) => {
  if (!used.has(wanted)) return wanted;
  let number = 2;
  while (used.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
};
