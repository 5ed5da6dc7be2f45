/* What a page does beyond its HTML. Without this file links stay links and lists stay lists.

   Not a module: every page needs it, and it comes in one piece. What only some pages need is
   loaded by the macro that needs it. */
"use strict";

(() => {
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

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
    all(".headerlink[title]").forEach(nameHeaderlink);
    all(".md-typeset table:not([class])").forEach(labelTable);
    /* Boxes written in Markdown, for which no macro loads it. */
    if (document.querySelector(".task-list-item")) import("./checklists.js");
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
