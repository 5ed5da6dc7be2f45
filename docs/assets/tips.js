/* Words of the trade say what they mean: under a mouse the browser does that, for fingers and the
   keyboard it is done here. The theme's own way (content.tooltips) listens at every title of a
   page, which keeps a slow phone busy for a third of a second. */

const EDGE = 12; /* Pixels between a tip and the edge of the screen. */
const GAP = 5; /* Pixels between a tip and its word. */

const tip = Object.assign(document.createElement("div"), { className: "hb-tip", id: "hb-tip", role: "tooltip", hidden: true });

const hide = () => {
  if (tip.hidden) return;
  tip.hidden = true;
  document.querySelector("[aria-describedby=hb-tip]")?.removeAttribute("aria-describedby");
};

const show = (word) => {
  hide();
  tip.textContent = word.title;
  tip.hidden = false;
  word.setAttribute("aria-describedby", tip.id);
  const { left, top, bottom } = word.getBoundingClientRect();
  const origin = tip.offsetParent.getBoundingClientRect();
  const farthest = document.documentElement.clientWidth - tip.offsetWidth - EDGE;
  tip.style.left = `${Math.max(EDGE, Math.min(left, farthest)) - origin.left}px`;
  const fits = bottom + GAP + tip.offsetHeight <= innerHeight;
  tip.style.top = `${(fits ? bottom + GAP : top - GAP - tip.offsetHeight) - origin.top}px`;
};

const words = document.querySelectorAll("abbr[title]");
for (const word of words) {
  word.tabIndex = 0;
  word.addEventListener("focus", () => show(word));
  word.addEventListener("blur", hide);
  /* Some phones give a word no focus when it is touched. */
  word.addEventListener("click", () => word.focus());
}
if (words.length) {
  document.querySelector("main").append(tip);
  addEventListener("keydown", ({ key }) => { if (key === "Escape") hide(); });
}
