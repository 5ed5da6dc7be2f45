/* What the theme writes into every page as inline scripts, which the content security policy
   forbids: the names its bundle expects, and the chosen colors before anything is painted. */
"use strict";

(() => {
  const here = document.currentScript;
  const scope = new URL(here.dataset.base, location);
  if (!scope.pathname.endsWith("/")) scope.pathname += "/";
  const place = (key, base = scope) => `${base.pathname}.${key}`;

  window.__md_scope = scope;
  window.__md_hash = (text) => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0);
  window.__md_get = (key, storage, base = scope) => {
    try {
      return JSON.parse((storage ?? localStorage).getItem(place(key, base)));
    } catch {
      return null;
    }
  };
  window.__md_set = (key, value, storage, base = scope) => {
    try {
      (storage ?? localStorage).setItem(place(key, base), JSON.stringify(value));
    } catch {
      /* Storage may be full or forbidden: the choice holds until the page is left. */
    }
  };

  const colors = () => {
    const chosen = window.__md_get("__palette")?.color;
    if (chosen) return chosen;
    return matchMedia("(prefers-color-scheme: dark)").matches ? { scheme: "slate" } : {};
  };

  const paint = () => {
    for (const [key, value] of Object.entries(colors())) {
      document.body.setAttribute(`data-md-color-${key}`, value);
    }
  };

  const arrival = new MutationObserver(() => {
    if (!document.body) return;
    arrival.disconnect();
    paint();
  });
  arrival.observe(document.documentElement, { childList: true });
})();
