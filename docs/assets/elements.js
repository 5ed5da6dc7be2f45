/* Elements that scripts make and look for. Text becomes text nodes, never HTML. */

/* Make an element; a child that is null or empty is left out. */
export const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
};

export const all = (selector, root = document) => [...root.querySelectorAll(selector)];
