/* What a reader chose, kept in the page's address: to be shared, and to come back to. */

/* Return what the address says under a name; empty where it says nothing. */
export const asked = (name) => new URLSearchParams(location.search).get(name) ?? "";

/* Write choices by their names, and leave out those that are empty. */
export const keepInAddress = (choices) => {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(choices)) {
    url.searchParams.delete(name);
    if (value) url.searchParams.set(name, value);
  }
  if (url.href !== location.href) history.replaceState(history.state, "", url);
};
