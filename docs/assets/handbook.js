/* What a page does beyond its HTML. Without this file links stay links and lists stay lists.

   Not a module: every page needs it, and it comes in one piece. */
"use strict";

(() => {
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  /* Pictures and players of other sites: nothing is asked of them until a reader presses. */

  const secure = (address) => {
    try {
      const url = new URL(address);
      if (url.protocol === "http:") url.protocol = "https:";
      return url.protocol === "https:" ? url.href : null;
    } catch {
      return null;
    }
  };

  const picture = ({ src, title, host }) => {
    const image = make("img", { alt: title, referrerPolicy: "no-referrer", decoding: "async" });
    image.addEventListener("error", () => {
      const gone = `${host} did not give the picture. The archived copy below may still have it.`;
      image.replaceWith(make("span", { className: "hb-embed__gone", textContent: gone }));
    });
    image.src = src;
    return image;
  };

  const player = ({ src, title }) => {
    const frame = make("iframe", { title, loading: "lazy", allowFullscreen: true });
    /* A player needs scripts and its own origin; it gets no forms, downloads or top window.
       YouTube refuses to play for a page that does not say where it comes from. */
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-presentation allow-popups");
    frame.setAttribute("allow", "fullscreen; picture-in-picture; encrypted-media");
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.src = src;
    return frame;
  };

  const offerEmbed = (place) => {
    const { embed, src, title, host } = place.dataset;
    const address = secure(src);
    if (!address) return;
    const isFrame = embed === "frame";
    const words = isFrame ? `Play here from ${host}` : `Show the picture from ${host}`;
    const button = make("button", { type: "button", className: "hb-button", textContent: words });
    button.setAttribute("aria-label", `${words}: ${title}`);
    button.addEventListener("click", () => {
      place.tabIndex = -1;
      place.classList.add(isFrame ? "hb-embed--frame" : "hb-embed--picture");
      place.replaceChildren((isFrame ? player : picture)({ src: address, title, host }));
      place.focus({ preventScroll: true });
    });
    place.append(button);
  };

  /* Checklists: ticks stay in this browser, under one key for each list. */

  const recall = (key) => {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? "[]");
      return new Set(Array.isArray(kept) ? kept : []);
    } catch {
      return new Set();
    }
  };

  const keep = (key, ticked) => {
    try {
      if (ticked.length) localStorage.setItem(key, JSON.stringify(ticked));
      else localStorage.removeItem(key);
    } catch {
      /* Storage may be full or forbidden: the list works until the page is left. */
    }
  };

  const rememberTicks = (list) => {
    const key = `handbook.checklist.${list.dataset.checklist}`;
    const boxes = all("input[data-tick]", list);
    const title = list.querySelector(".hb-checklist__title");
    if (!boxes.length || !title) return;
    const count = make("span", { className: "hb-checklist__count" });
    count.setAttribute("role", "status");
    const reset = make("button", { type: "button", className: "hb-button", textContent: "Clear the list" });
    const paper = make("button", { type: "button", className: "hb-button", textContent: "Print" });
    paper.setAttribute("aria-label", `Print: ${title.textContent}`);
    const bar = make("progress", { max: boxes.length, value: 0 });
    bar.setAttribute("aria-label", `Done of: ${title.textContent}`);

    const tell = () => {
      const done = boxes.filter((box) => box.checked).length;
      bar.value = done;
      count.textContent = `${done} of ${boxes.length} done`;
      reset.disabled = done === 0;
    };
    const save = () => {
      keep(key, boxes.filter((box) => box.checked).map((box) => box.dataset.tick));
      tell();
    };

    const ticked = recall(key);
    for (const box of boxes) box.checked = ticked.has(box.dataset.tick);
    list.addEventListener("change", save);
    reset.addEventListener("click", () => {
      for (const box of boxes) box.checked = false;
      save();
      boxes[0].focus();
    });
    paper.addEventListener("click", () => printAlone(list));
    title.after(make("div", { className: "hb-checklist__progress" }, bar, count, paper, reset));
    tell();
  };

  /* One list of a page that holds many. */
  const printAlone = (list) => {
    list.classList.add("hb-checklist--alone");
    addEventListener("afterprint", () => list.classList.remove("hb-checklist--alone"), { once: true });
    print();
  };

  /* A list of boxes that a page writes in Markdown is one of them, with a key for each page. */

  const rememberBoxes = () => {
    const boxes = all(".md-typeset .task-list-item input");
    const key = `handbook.boxes.${location.pathname}`;
    const ticked = recall(key);
    for (const box of boxes) {
      const words = box.closest("li").textContent.trim();
      box.setAttribute("aria-label", words);
      box.disabled = false;
      box.checked = ticked.has(words);
      box.addEventListener("change", () => {
        keep(key, boxes.filter((one) => one.checked).map((one) => one.ariaLabel));
      });
    }
  };

  /* Templates: a button that copies the text. */

  const offerCopy = (template) => {
    const text = template.querySelector("pre");
    const bar = template.querySelector(".hb-template__bar");
    if (!text || !bar || !navigator.clipboard) return;
    const button = make("button", { type: "button", className: "hb-button", textContent: "Copy the text" });
    const said = make("span", { className: "hb-template__said" });
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent);
        said.textContent = "Copied.";
      } catch {
        getSelection().selectAllChildren(text);
        said.textContent = "The browser does not allow it. The text is selected: press Ctrl+C or ⌘C.";
      }
    });
    bar.prepend(button);
    bar.append(said);
  };

  const offerPrint = (bar) => {
    const button = make("button", { type: "button", className: "hb-button", textContent: "Print" });
    button.addEventListener("click", () => print());
    bar.prepend(button);
  };

  /* Tables written in Markdown: each cell learns its column's name, for the cards on a phone. */

  const labelTable = (table) => {
    const names = all("thead th", table).map((cell) => cell.textContent.trim());
    if (!names.length) return;
    table.dataset.stack = "";
    const roles = { table: [table], rowgroup: all("thead, tbody", table), row: all("tr", table),
      columnheader: all("thead th", table), cell: all("tbody td", table) };
    for (const [role, elements] of Object.entries(roles)) {
      for (const element of elements) element.setAttribute("role", role);
    }
    for (const row of all("tbody tr", table)) {
      [...row.cells].forEach((cell, index) => { cell.dataset.label = names[index] ?? ""; });
    }
  };

  /* Tabs: show the one an address leads to. */

  const openTab = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.name?.startsWith("__tabbed_")) target.checked = true;
  };

  /* Folded lessons: open the fold an address points into, and every fold on paper. */

  const openTarget = () => {
    const target = document.querySelector(":target");
    if (!target) return;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    target.scrollIntoView();
  };

  /* A place on a page that has moved: the site's own list says where to. */

  const followMoved = async () => {
    const base = window.__md_scope;
    if (!base || location.hash.length < 2 || document.querySelector(":target")) return;
    try {
      const page = decodeURIComponent(location.pathname.slice(base.pathname.length)).replace(/\/$|\.html$/, "");
      const moved = await (await fetch(new URL("redirects.json", base))).json();
      const place = `${page}${decodeURIComponent(location.hash)}`;
      if (!Object.hasOwn(moved, place)) return;
      const [there, anchor] = moved[place].split("#");
      const end = location.pathname.endsWith(".html") ? ".html" : "/";
      const address = new URL(`${there}${end}`, base);
      address.hash = anchor ?? "";
      location.replace(address);
    } catch {
      /* Without the list, or with half an address, the page shows from its beginning. */
    }
  };

  const printFolds = () => {
    const closed = () => all("details:not([open])");
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = closed();
      for (const fold of opened) fold.open = true;
    });
    addEventListener("afterprint", () => {
      for (const fold of opened) fold.open = false;
    });
  };

  /* The sign beside a heading says where it leads to those who hear it, too. */

  const nameHeaderlink = (link) => {
    const words = [...link.parentElement.childNodes].filter((node) => node !== link);
    link.setAttribute("aria-label", `${link.title}: ${words.map((node) => node.textContent).join("").trim()}`);
  };

  /* The theme's menu and search signs are labels, which a keyboard cannot reach: make them buttons. */

  const reachToggle = (label, name) => {
    const box = document.getElementById(label.htmlFor);
    const button = make("button", { type: "button", className: `${label.className} hb-toggle`, ariaLabel: name });
    button.dataset.toggle = label.htmlFor;
    button.append(...label.childNodes);
    const tell = () => { button.ariaExpanded = String(box.checked); };
    button.addEventListener("click", () => box.click());
    box.addEventListener("change", tell);
    tell();
    label.replaceWith(button);
  };

  /* The menu of a small screen: Escape or its own button shuts it, what lies behind it takes no
     part, and the keyboard goes back to where it came from. */

  const guardDrawer = () => {
    const box = document.getElementById("__drawer");
    const menu = document.querySelector(".md-sidebar--primary");
    if (!box || !menu) return;
    const behind = all(".md-header, .md-tabs, .md-content, .md-sidebar--secondary, .md-footer, .hb-skip");
    const close = make("button", { type: "button", className: "hb-button hb-drawer-close", textContent: "Close" });
    close.setAttribute("aria-label", "Close the menu");
    menu.querySelector(".md-sidebar__inner").prepend(close);
    const shut = () => { if (box.checked) box.click(); };
    close.addEventListener("click", shut);
    addEventListener("keydown", (event) => { if (event.key === "Escape") shut(); });
    matchMedia("(min-width: 76.25em)").addEventListener("change", shut);
    box.addEventListener("change", () => {
      for (const part of behind) part.inert = box.checked;
      const next = box.checked ? close : document.querySelector(".hb-toggle[data-toggle=__drawer]");
      requestAnimationFrame(() => next?.focus());
    });
  };

  /* Long lists are left out of the first layout (content-visibility), so that a slow phone shows
     the top of a page early. The rest follows piece by piece when there is nothing else to do:
     then the scrollbar tells how long the page is, and a picture of all of it shows all. */

  /* What is left out, and how many of its kind are laid out at a time. */
  const LEFT_OUT = [["[data-past] > ul", 1], [".hb-lesson-list > li", 10], [".hb-talks tbody tr", 10]];
  const MANY = 1000; /* Pieces from which a page is laid out only where somebody reads. */

  const idle = (step) => (window.requestIdleCallback ?? setTimeout)(step);
  const onceShown = (step) => requestAnimationFrame(() => idle(step));

  const layOut = (pieces, atOnce) => {
    for (const piece of pieces.splice(0, atOnce)) piece.style.contentVisibility = "visible";
    if (pieces.length) onceShown(() => layOut(pieces, atOnce));
  };

  /* Some are left out on a phone alone. */
  const isLeftOut = (piece) => getComputedStyle(piece).contentVisibility === "auto";

  const layOutTheRest = () => {
    for (const [selector, atOnce] of LEFT_OUT) {
      const pieces = all(selector);
      if (pieces.length && pieces.length < MANY && isLeftOut(pieces[0])) onceShown(() => layOut(pieces, atOnce));
    }
  };

  const start = () => {
    all(".hb-embed").forEach(offerEmbed);
    all("[data-checklist]").forEach(rememberTicks);
    rememberBoxes();
    all(".headerlink[title]").forEach(nameHeaderlink);
    all(".hb-template__bar").forEach(offerPrint);
    all("[data-copy]").forEach(offerCopy);
    all(".md-typeset table:not([class])").forEach(labelTable);
    all(".md-header__button[for=__drawer]").forEach((label) => reachToggle(label, "Menu"));
    all(".md-header__button[for=__search]").forEach((label) => reachToggle(label, "Search"));
    guardDrawer();
    printFolds();
    addEventListener("hashchange", openTarget);
    if (location.hash) openTarget();
    openTab();
    followMoved();
    const script = new URL("assets/offline.js", window.__md_scope ?? location);
    addEventListener("load", () => {
      layOutTheRest();
      setTimeout(() => idle(() => import(script)), 2000);
    });
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
