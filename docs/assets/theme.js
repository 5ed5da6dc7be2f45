/* What the theme writes into every page as inline scripts, which the content security policy
   forbids: the names its bundle expects, and the colors before anything is painted. */
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

  /* The colors: those of the system, until somebody chooses others with the button. */

  const SCHEMES = ["default", "slate"];
  const system = matchMedia("(prefers-color-scheme: dark)");
  const kept = window.__md_get("__palette")?.color?.scheme;
  let chosen = SCHEMES.find((scheme) => scheme === kept);
  let bars = null;

  const shown = () => chosen ?? SCHEMES[Number(system.matches)];

  const paint = () => {
    const scheme = shown();
    document.body.dataset.mdColorScheme = scheme;
    /* The scroll bar's color, and that of the browser's own bar on a phone. */
    document.documentElement.style.colorScheme = scheme === "slate" ? "dark" : "light";
    bars ??= [...document.querySelectorAll("meta[name=theme-color]")].map((bar) => [bar, bar.content]);
    for (const [bar, content] of bars) bar.content = chosen ? bars[SCHEMES.indexOf(scheme)][1] : content;
  };

  const offerSwitch = () => {
    const button = document.querySelector(".hb-colors");
    if (!button) return;
    const name = () => {
      button.title = button.querySelector(`[data-colors="${shown()}"]`).dataset.name;
      button.ariaLabel = button.title;
    };
    const show = () => {
      paint();
      name();
    };
    button.addEventListener("click", () => {
      chosen = SCHEMES.find((scheme) => scheme !== shown());
      window.__md_set("__palette", { color: { scheme: chosen } });
      show();
    });
    system.addEventListener("change", show);
    name();
    button.hidden = false;
  };

  const arrival = new MutationObserver(() => {
    if (!document.body) return;
    arrival.disconnect();
    paint();
  });
  arrival.observe(document.documentElement, { childList: true });
  addEventListener("DOMContentLoaded", offerSwitch);
})();
