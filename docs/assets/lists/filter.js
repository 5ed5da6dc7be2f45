/* Filters for a list or a table. Without this file everything is shown.

   A container [data-filter] with data-filter-noun="event|events" holds

   - <script type="application/json" data-filter-facets>: a list of facets, each with a name, a
     label, and a kind: "choice" (a menu), "flag" (a box to tick) or "text" (a search field).
     A choice may have labels, {"FR": "France"}, and an order: "label", "given" (that of the
     labels), "count" (the most frequent first) or "newest" (the largest first);
   - items [data-item] with data-f-<name>="value", their own or that of an element around them;
     several values are separated by |. A text is looked for in an item's own words and in its
     data-f-text;
   - any groups [data-filter-group], hidden where nothing in them is left; a link in a [data-filter-jump] that
     leads to a group goes with it, and [data-filter-count="<the group's id>"] shows how many are left;
   - an empty [data-filter-bar] for the controls; where there is none, they come first.

   The choice is kept in the address, under the facets' names: "q" and "h" are the theme's own,
   which opens its search for one and marks words for the other. A script that adds or moves items dispatches "hb-items". */

import { asked, keepInAddress } from "../address.js";
import { all, make } from "../elements.js";
import { collator, counted, folded, plural } from "../language.js";

const SEPARATOR = "|";

const plain = (text) => folded(text).replace(/\s+/g, " ");

const valuesOf = (item, name) => {
  const told = item.closest(`[data-f-${name}]`);
  return told ? told.getAttribute(`data-f-${name}`).split(SEPARATOR).filter(Boolean) : [];
};

/* ---- The controls, one kind for each kind of facet: what it is now, how to set it, what fits ---- */

const order = {
  label: (facet) => (one, other) => collator.compare(facet.say(one), facet.say(other)),
  given: (facet) => (one, other) => facet.rank.indexOf(one) - facet.rank.indexOf(other),
  count: (facet, totals) => (one, other) => totals.get(other) - totals.get(one),
  newest: () => (one, other) => (Number(other) || 0) - (Number(one) || 0),
};

const tally = (entries, facet) => {
  const totals = new Map();
  for (const entry of entries) {
    for (const value of entry.values[facet.name]) totals.set(value, (totals.get(value) ?? 0) + 1);
  }
  return totals;
};

const choice = (facet, entries) => {
  const totals = tally(entries, facet);
  if (totals.size < 2) return null;
  const known = [...totals.keys()].sort((order[facet.order] ?? order.label)(facet, totals));
  const options = known.map((value) => make("option", { value }));
  const control = make("select", { name: facet.name, autocomplete: "off" }, make("option", { value: "", textContent: "All" }), ...options);
  return {
    facet,
    element: make("label", { className: "hb-filter__field" }, make("span", { textContent: facet.label }), control),
    control,
    get: () => control.value,
    set: (value) => { control.value = totals.has(value) ? value : ""; },
    fits: (entry) => entry.values[facet.name].includes(control.value),
    recount: (left) => {
      const now = tally(left, facet);
      for (const option of options) {
        const count = now.get(option.value) ?? 0;
        option.textContent = `${facet.say(option.value)} (${counted(count)})`;
        option.disabled = count === 0 && !option.selected;
      }
    },
  };
};

const flag = (facet, entries) => {
  const having = entries.filter((entry) => entry.values[facet.name].length).length;
  if (having === 0 || having === entries.length) return null;
  const control = make("input", { type: "checkbox", name: facet.name, autocomplete: "off" });
  const words = make("span");
  return {
    facet,
    element: make("label", { className: "hb-filter__flag" }, control, words),
    control,
    get: () => (control.checked ? "yes" : ""),
    set: (value) => { control.checked = value === "yes"; },
    fits: (entry) => entry.values[facet.name].length > 0,
    recount: (left) => {
      const count = left.filter((entry) => entry.values[facet.name].length).length;
      words.textContent = `${facet.label} (${counted(count)})`;
    },
  };
};

const text = (facet) => {
  const control = make("input", { type: "search", name: facet.name, autocomplete: "off", spellcheck: false });
  let typed = null;
  let words = [];
  const wanted = () => {
    if (control.value !== typed) {
      typed = control.value;
      words = plain(typed).split(" ").filter(Boolean);
    }
    return words;
  };
  return {
    facet,
    element: make("label", { className: "hb-filter__field hb-filter__field--text" },
      make("span", { textContent: facet.label }), control),
    control,
    get: () => control.value.trim(),
    set: (value) => { control.value = value; },
    fits: (entry) => wanted().every((word) => entry.words.includes(word)),
    recount: () => {},
  };
};

const kinds = { choice, flag, text };

/* ---- One container ---- */

const readFacets = (container) => {
  const facets = JSON.parse(container.querySelector("[data-filter-facets]").textContent);
  return facets.map((facet) => ({
    ...facet,
    rank: Object.keys(facet.labels ?? {}),
    say: (value) => facet.labels?.[value] ?? value,
  }));
};

const readItem = (item, facets) => {
  let words = null;
  return {
    item,
    values: Object.fromEntries(facets.map((facet) => [facet.name, valuesOf(item, facet.name)])),
    /* Read when somebody first types: most readers never do. */
    get words() { return (words ??= plain(`${item.textContent} ${item.dataset.fText ?? ""}`)); },
  };
};

const showGroups = (container) => {
  for (const group of all("[data-filter-group]", container)) {
    group.hidden = !group.querySelector("[data-item]:not([hidden])");
  }
  for (const link of all("[data-filter-jump] a[href^='#']", container)) {
    const group = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest("[data-filter-group]");
    if (group) (link.closest("li") ?? link).hidden = group.hidden;
  }
  for (const place of all("[data-filter-count]", container)) {
    const group = document.getElementById(place.dataset.filterCount)?.closest("[data-filter-group]");
    if (group) place.textContent = counted(all("[data-item]:not([hidden])", group).length);
  }
};

const statusText = ([one, many], left, total) => {
  const whole = plural(total, one, many);
  if (left === total) return whole;
  const found = `${counted(left)} of ${whole}`;
  return left ? found : `${found}: nothing fits all of this`;
};

const begin = (container) => {
  const noun = container.dataset.filterNoun.split("|");
  const facets = readFacets(container);
  let entries = [];
  const read = () => {
    entries = all("[data-item]", container).map((item) => readItem(item, facets));
  };
  read();
  const controls = facets.map((facet) => kinds[facet.kind](facet, entries)).filter(Boolean);
  if (!controls.length) return;

  const status = make("p", { className: "hb-filter__status" });
  status.setAttribute("role", "status");
  const reset = make("button", { type: "button", className: "hb-button", textContent: "Show all again" });

  const apply = () => {
    const active = controls.filter((control) => control.get());
    const missed = entries.map((entry) => active.filter((control) => !control.fits(entry)));
    entries.forEach(({ item }, index) => {
      const gone = missed[index].length > 0;
      if (item.hidden !== gone) item.hidden = gone;
    });
    showGroups(container);
    for (const control of controls) {
      /* How many each of its values would leave, all other filters as they are. */
      control.recount(entries.filter((_, index) => missed[index].every((other) => other === control)));
    }
    const left = missed.filter((by) => by.length === 0).length;
    const words = statusText(noun, left, entries.length);
    if (status.textContent !== words) status.textContent = words;
    reset.hidden = active.length === 0;
    container.toggleAttribute("data-filter-active", active.length > 0);
    container.dispatchEvent(new CustomEvent("hb-filtered", { detail: { left, of: entries.length } }));
  };

  const change = () => {
    apply();
    keepInAddress(Object.fromEntries(controls.map((control) => [control.facet.name, control.get()])));
  };

  reset.addEventListener("click", () => {
    for (const control of controls) control.set("");
    change();
    controls[0].control.focus();
  });

  /* On a phone the menus would fill the screen before the first entry: they wait behind a button. */
  const more = make("button", { type: "button", className: "hb-button hb-filter__more", textContent: "All filters" });
  const fold = (folded) => {
    form.toggleAttribute("data-folded", folded);
    more.ariaExpanded = String(!folded);
  };
  more.addEventListener("click", () => fold(!form.hasAttribute("data-folded")));

  const bar = container.querySelector("[data-filter-bar]") ?? container.insertBefore(make("div"), container.firstChild);
  const form = make("form", { className: "hb-filter", ariaLabel: `Filter the ${noun[1]}` },
    make("div", { className: "hb-filter__fields" }, ...controls.map((control) => control.element)),
    make("div", { className: "hb-filter__end" }, more, status, reset));
  form.setAttribute("role", "search");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", change);

  for (const control of controls) control.set(asked(control.facet.name));
  const isText = (control) => control.facet.kind === "text";
  const others = controls.filter((control) => !isText(control));
  if (controls.some(isText) && others.length > 2) fold(!others.some((control) => control.get()));
  else more.remove();
  container.addEventListener("hb-items", () => { read(); apply(); });
  apply();
  bar.append(form);
  container.dataset.filterReady = "";
};

all("[data-filter]").forEach(begin);
