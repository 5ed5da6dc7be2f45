/* What a page makes, taken along: as a file, or in the clipboard. */

import { make } from "./elements.js";

/* The browser has begun to read a file by then. */
const LONG_ENOUGH = 60_000;

export const save = (name, text, type) => {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH);
};

/* Copy a text; false where the browser does not allow it. */
export const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
