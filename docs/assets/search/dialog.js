/* The search's dialog: takes what is typed, shows what was found, keeps the query in the address. */

import { keepInAddress } from "../address.js";
import { counted, plural } from "../language.js";
import { Index } from "./index.js";
import { rank } from "./ranking.js";
import { card } from "./results.js";

const SOON = 3;
const AT_ONCE = 8;
/* Results shown as soon as they are there, and before somebody asks for more. */
const PAUSE = 90;
/* Milliseconds without a key after which the words typed so far are asked for. */
const ALL = "";
const KINDS = {
  p: ["Playbook", "Playbooks"], l: ["Lesson", "Lessons"], k: ["Talk", "Talks"],
  e: ["Event", "Events"], n: ["Person", "People"], g: ["Group", "Groups"], c: ["Place", "Places"],
  t: ["Topic", "Topics"], d: ["Template", "Templates"], o: ["Page", "Other pages"],
};
const NAMES = new Map(Object.entries(KINDS).map(([kind, [one]]) => [kind, one]));
const ENTRIES = new Set(["l", "k"]);
const OFFLINE = "The search could not be loaded. Once you are online, change a letter to ask again.";

export class Dialog {
  constructor(root, input, opening) {
    this.opening = opening;
    this.input = input;
    this.box = document.getElementById("__search");
    this.status = root.querySelector("[role=status]");
    this.list = root.querySelector("ol");
    this.kinds = root.querySelector("fieldset");
    this.more = root.querySelector(".hb-search__more");
    this.none = root.querySelector("[data-search-none]");
    this.scroll = root.querySelector(".md-search__scrollwrap");
    this.query = null;
    this.turn = 0;
    this.kind = ALL;
    this.style();
    this.listen(root);
    this.ask();
  }

  style() {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("search.css", import.meta.url).href;
    document.head.append(sheet);
  }

  listen(root) {
    this.input.addEventListener("input", () => {
      clearTimeout(this.wait);
      this.wait = setTimeout(() => this.ask(), PAUSE);
    });
    root.querySelector("form").addEventListener("submit", (event) => this.goToFirst(event));
    root.querySelector("form").addEventListener("reset", () => {
      this.input.value = "";
      this.input.focus();
      this.ask();
    });
    this.kinds.addEventListener("change", ({ target }) => this.choose(target.value));
    this.more.addEventListener("click", () => this.showMore());
    root.addEventListener("keydown", (event) => this.step(event));
  }

  /** Opens the index, and again after it could not be reached. */
  index() {
    this.opening ??= Index.open();
    this.opening.catch(() => { this.opening = null; });
    return this.opening;
  }

  async ask() {
    const query = this.input.value.trim();
    if (query === this.query) return;
    this.query = query;
    this.turn += 1;
    const turn = this.turn;
    try {
      const index = await this.index();
      const words = index.reader.query(query);
      this.isBlank = !words.length;
      const meant = await Promise.all(words.map((word) => index.meant(word)));
      if (turn === this.turn) await this.answer(index, meant);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  fail(error) {
    this.query = null;
    this.empty();
    this.status.textContent = OFFLINE;
    console.warn(error);
  }

  empty() {
    this.list.replaceChildren();
    this.kinds.hidden = true;
    this.more.hidden = true;
    this.status.parentElement.querySelector(".hb-search__none")?.remove();
  }

  async answer(index, meant) {
    const found = rank(meant.map(({ terms }) => terms), index);
    this.terms = new Set(meant.flatMap(({ terms }) => [...terms.keys()]));
    this.isMisspelt = meant.some(({ misspelt }) => misspelt);
    this.found = this.byKind(found, index);
    if (!this.found.has(this.kind)) this.kind = ALL;
    await this.show();
  }

  /** Returns what was found, all of it and by kind. */
  byKind({ pages, entries }, index) {
    const found = new Map([[ALL, pages]]);
    const add = (kind, one) => found.set(kind, [...(found.get(kind) ?? []), one]);
    for (const page of pages) add(index.kinds[page.entry], page);
    for (const one of entries) {
      const kind = index.kinds[one.entry];
      if (ENTRIES.has(kind)) add(kind, { ...one, entries: [one] });
    }
    return found;
  }

  async show() {
    const turn = this.turn;
    const index = await this.index();
    const all = this.found.get(this.kind);
    if (!all.length) {
      this.empty();
      this.tell(0);
      return;
    }
    const first = await this.cards(all.slice(0, SOON), index);
    if (turn !== this.turn) return;
    this.empty();
    this.list.append(...first);
    this.offerKinds();
    this.tell(all.length);
    this.scroll.scrollTop = 0;
    const next = await this.cards(all.slice(SOON, AT_ONCE), index);
    if (turn !== this.turn) return;
    this.list.append(...next);
    this.rest = all.slice(AT_ONCE);
    this.more.hidden = !this.rest.length;
  }

  cards(some, index) {
    return Promise.all(some.map((one) => card(one, index, this.terms, NAMES)));
  }

  async showMore() {
    const next = this.rest.splice(0, AT_ONCE);
    const cards = await this.cards(next, await this.index());
    this.more.hidden = !this.rest.length;
    this.list.append(...cards);
    cards[0]?.querySelector("a").focus();
  }

  tell(count) {
    if (this.box.checked) keepInAddress({ q: this.query });
    if (this.isBlank) {
      const words = `“${this.query}” stands on every page: add another word`;
      this.status.textContent = this.query ? words : "Type to search";
    } else if (!count) {
      this.status.textContent = `Nothing found for “${this.query}”`;
      this.list.after(this.none.content.firstElementChild.cloneNode(true));
    } else {
      const spelled = this.isMisspelt ? ", for words spelled alike" : "";
      this.status.textContent = `${plural(count, "result")}${spelled}`;
    }
  }

  offerKinds() {
    const choices = [ALL, ...NAMES.keys()].filter((kind) => this.found.has(kind));
    this.kinds.hidden = choices.length < 3;
    const legend = this.kinds.querySelector("legend");
    this.kinds.replaceChildren(legend, ...choices.map((kind) => this.choice(kind)));
  }

  choice(kind) {
    const label = document.createElement("label");
    const radio = Object.assign(document.createElement("input"), {
      type: "radio", name: "kind", value: kind, checked: kind === this.kind,
    });
    const count = counted(this.found.get(kind).length);
    label.append(radio, `${KINDS[kind]?.[1] ?? "All"} `, count);
    return label;
  }

  async choose(kind) {
    this.kind = kind;
    this.turn += 1;
    await this.show();
    this.kinds.querySelector(":checked")?.focus();
  }

  closed() {
    keepInAddress({ q: "" });
  }

  goToFirst(event) {
    event.preventDefault();
    this.list.querySelector("a")?.click();
  }

  /** Goes from result to result with the arrow keys. */
  step(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || event.target.closest("fieldset")) return;
    const stops = [this.input, ...this.list.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
