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

const joined = (parts) => parts.filter(Boolean).join("-");

/* The first free name, as the library finds it: event_names in handbook/model/site/filing.py. */
export const fileName = (given, taken) => {
  const day = DATE.test(given.date ?? "") ? given.date : "";
  const [city, group, title] = [given.city, given.group, given.title].map((text) => slug(text ?? ""));
  if (!(city || group || title)) return day;
  const rest = title.startsWith(group) ? title.slice(group.length).replace(/^-/, "") : title;
  const names = day
    ? [[day, city || group || title], [day, group], [day, group, rest]].map(joined).filter((name) => name !== day)
    : [joined([group, rest]) || city].map((name) => (/^\d{4}(-|$)/.test(name) ? `event-${name}` : name));
  return names.find((name) => !taken(name)) ?? freeName(names[0], taken);
};

export const folderOf = (date) => (DATE.test(date ?? "") ? date.slice(0, 4) : "undated");

export const freeName = (wanted, taken) => {
  if (!taken(wanted)) return wanted;
  let number = 2;
  while (taken(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
};
