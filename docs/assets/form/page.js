/* The page's own parts, and what the handbook knows already. */

export const root = document.querySelector("[data-form-page]");

export const find = (name) => root.querySelector(`[data-${name}]`);

export const form = root.querySelector("form");

export const field = (at) => form.querySelector(`[data-at="${at}"]`);

/* Say something to those who do not see what has changed. */
export const tell = (text) => {
  find("say").textContent = text;
};

const data = JSON.parse(find("known").textContent);

const named = (name) => {
  const { enum: values, enumDescriptions: words } = data.schema.$defs[name];
  return Object.fromEntries(values.map((value, index) => [value, words[index]]));
};

export const known = { ...data, countries: named("Country"), languages: named("Language"), zones: named("TimeZone") };
