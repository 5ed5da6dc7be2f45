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

const rememberTicks = (list) => {
  const key = `handbook.checklist.${list.dataset.checklist}`;
  const boxes = all("input[data-tick]", list);
  const title = list.querySelector(".hb-checklist__title");
  if (!boxes.length || !title) return;
  const count = make("span", { className: "hb-checklist__count" });
  count.setAttribute("role", "status");
  const reset = make("button", { type: "button", className: "hb-button", textContent: "Clear the list" });
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
  title.after(make("div", { className: "hb-checklist__progress" }, bar, count, reset));
  tell();
};

all("[data-checklist]").forEach(rememberTicks);
