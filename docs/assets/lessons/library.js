/* The lessons library: groups the lessons by what the reader chooses. Filters: lists/filter.js. */

import { asked, keepInAddress } from "../address.js";
import { all, make } from "../elements.js";
import { collator } from "../language.js";

const FEW = 24; /* As in macros/blocks/lesson_library.py. */
const WAYS = ["playbook", "topic", "venue", "format", "size", "year"];
const UNKNOWN = "unknown";

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
  const what = facet.name === "size" ? `${words} people` : words;
  const title = value === UNKNOWN ? `${facet.label}: ${words}` : what.charAt(0).toUpperCase() + what.slice(1);
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
  const items = all("[data-item]", library);
  const homes = all("[data-library-home]", library);
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

  library.addEventListener("hb-filtered", ({ detail }) => {
    library.classList.toggle("hb-library--few", detail.left <= FEW);
    library.classList.toggle("hb-library--part", detail.left < detail.of || menu.value !== "playbook");
    arrange();
  });
  menu.addEventListener("input", () => {
    keepInAddress({ by: menu.value === "playbook" ? "" : menu.value });
    arrange();
  });

  const wanted = asked("by");
  if (ways.some((facet) => facet.name === wanted)) menu.value = wanted;
  library.querySelector(".hb-filter__fields").append(
    make("label", { className: "hb-filter__field" }, make("span", { textContent: "Group by" }), menu));
  library.dispatchEvent(new CustomEvent("hb-items"));
};

all("[data-library]").forEach((library) => {
  if (library.querySelector(".hb-filter__fields")) begin(library);
});
