/* The lessons library: groups the lessons by what the reader chooses. Filters: filter.js. */
"use strict";

const FEW = 24; /* As in macros/blocks/lesson_library.py. */
const WAYS = ["playbook", "topic", "venue", "format", "size", "year"];
const UNKNOWN = "unknown";
const collator = new Intl.Collator(document.documentElement.lang || "en", { numeric: true });

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/* How a group's values are ordered: as the menu of its filter, what is not known at the end. */
const inOrder = (facet) => (one, other) => {
  if (one === UNKNOWN || other === UNKNOWN) return (one === UNKNOWN) - (other === UNKNOWN);
  const given = Object.keys(facet.labels);
  if (facet.order === "given") return given.indexOf(one) - given.indexOf(other);
  if (facet.order === "newest") return collator.compare(other, one);
  return collator.compare(facet.labels[one] ?? one, facet.labels[other] ?? other);
};

/* The one group a lesson stands in: what the reader filters by, or else its main one. */
const groupOf = (item, way, wanted) => {
  const values = item.getAttribute(`data-f-${way}`).split("|");
  return values.includes(wanted) ? wanted : values[0];
};

const madeGroup = (facet, value) => {
  const id = `by-${facet.name}-${value}`;
  const words = facet.labels[value] ?? value;
  const title = words === "not known" ? `${facet.label}: ${words}` : words.charAt(0).toUpperCase() + words.slice(1);
  const count = make("span");
  count.dataset.filterCount = id;
  const list = make("ul", { className: "hb-lesson-list" });
  const section = make("section", {}, make("h2", { id }, title, " ", make("small", {}, "Lessons: ", count)), list);
  section.dataset.filterGroup = "";
  return { section, list };
};

const begin = (library) => {
  const facets = JSON.parse(library.querySelector("[data-filter-facets]").textContent);
  const ways = WAYS.map((name) => facets.find((facet) => facet.name === name)).filter(Boolean);
  const items = [...library.querySelectorAll("[data-item]")];
  const homes = [...library.querySelectorAll("[data-library-home]")];
  const made = library.appendChild(make("div"));
  const listOf = new Map(homes.map((home) => [home.dataset.libraryHome, home.querySelector("ul")]));
  const menu = make("select", { name: "by", autocomplete: "off" },
    ...ways.map((facet) => make("option", { value: facet.name, textContent: facet.label })));
  let shown = "playbook|";

  /* Under its playbooks in the order they were printed; else in groups made for it. */
  const place = (way, wanted) => {
    const facet = ways.find((one) => one.name === way);
    const groups = new Map();
    for (const item of items) {
      const value = groupOf(item, way, wanted);
      if (!groups.has(value)) groups.set(value, []);
      groups.get(value).push(item);
    }
    const sections = [];
    for (const value of [...groups.keys()].sort(inOrder(facet))) {
      let list = way === "playbook" ? listOf.get(value) : null;
      if (!list) {
        const group = madeGroup(facet, value);
        sections.push(group.section);
        list = group.list;
      }
      list.append(...groups.get(value));
    }
    made.replaceChildren(...sections);
  };

  const arrange = () => {
    const way = menu.value;
    const wanted = library.querySelector(`form [name="${way}"]`)?.value ?? "";
    if (shown === `${way}|${wanted}`) return;
    shown = `${way}|${wanted}`;
    place(way, wanted);
    library.dispatchEvent(new CustomEvent("hb-items"));
  };

  const remember = () => {
    const url = new URL(location.href);
    if (menu.value === "playbook") url.searchParams.delete("by");
    else url.searchParams.set("by", menu.value);
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  };

  library.addEventListener("hb-filtered", ({ detail }) => {
    library.classList.toggle("hb-library--few", detail.left <= FEW);
    library.classList.toggle("hb-library--part", detail.left < detail.of || menu.value !== "playbook");
    arrange();
  });
  menu.addEventListener("input", () => {
    remember();
    arrange();
  });

  const asked = new URLSearchParams(location.search).get("by");
  if (ways.some((facet) => facet.name === asked)) menu.value = asked;
  library.querySelector(".hb-filter__fields").append(
    make("label", { className: "hb-filter__field" }, make("span", { textContent: "Group by" }), menu));
  library.dispatchEvent(new CustomEvent("hb-items"));
};

document.querySelectorAll("[data-library]").forEach((library) => {
  if (library.querySelector(".hb-filter__fields")) begin(library);
});
