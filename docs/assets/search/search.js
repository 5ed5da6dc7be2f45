/* Opens and closes the search. What answers is loaded when somebody is about to ask. */

const PARTS = ["dialog", "index", "ranking", "results", "words", "../address", "../language"];
/* All asked for at once: one after the other, each would wait for the one before. */

const root = document.querySelector("[data-search]");
const box = document.getElementById("__search");

const start = () => {
  const input = root.querySelector("input");
  let search = null;
  let from = null;

  const begin = async () => {
    const parts = PARTS.map((name) => import(`./${name}.js`));
    const opening = parts[1].then(({ Index }) => Index.open());
    opening.catch(() => {});
    const [{ Dialog }] = await Promise.all(parts);
    return new Dialog(root, input, opening);
  };

  const prepare = () => {
    search ??= begin();
    search.catch(() => { search = null; });
    return search;
  };

  const open = () => {
    if (!root.contains(document.activeElement)) from = document.activeElement;
    if (!box.checked) box.click();
    if (document.activeElement !== input) input.focus();
    prepare();
  };

  const close = () => {
    if (box.checked) box.click();
    if (root.contains(document.activeElement)) document.activeElement.blur();
    if (from?.isConnected) from.focus({ preventScroll: true });
    from = null;
  };

  const isTyping = ({ target }) => target.closest("input, textarea, select, [contenteditable]");

  const onKey = (event) => {
    const isShortcut = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isChord = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (isChord || (isShortcut && !isTyping(event))) {
      event.preventDefault();
      open();
      input.select();
    } else if (event.key === "Escape" && box.checked) {
      close();
    }
  };

  box.addEventListener("change", () => {
    if (box.checked) open();
    else prepare().then((dialog) => dialog.closed(), () => {});
  });
  root.addEventListener("pointerenter", prepare);
  input.addEventListener("focus", open);
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !root.contains(relatedTarget) && box.checked) box.click();
  });
  addEventListener("keydown", onKey);

  const asked = new URLSearchParams(location.search).get("q");
  if (asked && !input.value) input.value = asked;
  if (asked) open();
};

if (root && box) start();
