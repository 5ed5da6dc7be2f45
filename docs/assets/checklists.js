/* Checklists: ticks stay in this browser, under one key for each list. */

import { all, make } from "./elements.js";

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

/* One list of a page that holds many. */
const printAlone = (list) => {
  list.classList.add("hb-checklist--alone");
  addEventListener("afterprint", () => list.classList.remove("hb-checklist--alone"), { once: true });
  print();
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

all("[data-checklist]").forEach(rememberTicks);
rememberBoxes();
