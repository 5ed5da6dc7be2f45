/* Drafts, kept in this browser alone. Storage may be full or forbidden: then the form still works. */

const KEY = "handbook.event-drafts";
const CURRENT = "handbook.event-draft";

const attempt = (action) => {
  try {
    return { value: action(), works: true };
  } catch {
    return { value: null, works: false };
  }
};

const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/* Return every draft by its name: its title, when it was kept, and the form as it stood. */
export const drafts = () => {
  const { value } = attempt(() => JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  return isRecord(value) ? value : {};
};

const store = (kept) => attempt(() => localStorage.setItem(KEY, JSON.stringify(kept))).works;

export const keepDraft = (name, draft) => store({ ...drafts(), [name]: draft }) && setCurrent(name);

export const dropDraft = (name) => {
  const { [name]: _, ...rest } = drafts();
  return store(rest);
};

export const setCurrent = (name) => attempt(() => localStorage.setItem(CURRENT, name)).works;

export const current = () => attempt(() => localStorage.getItem(CURRENT)).value;

export const newName = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
