/* Templates: buttons that copy and print the text. */

import { all, make } from "./elements.js";

const offerCopy = (template) => {
  const text = template.querySelector("pre");
  const bar = template.querySelector(".hb-template__bar");
  if (!text || !bar || !navigator.clipboard) return;
  const button = make("button", { type: "button", className: "hb-button", textContent: "Copy the text" });
  const said = make("span", { className: "hb-template__said" });
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      said.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(text);
      said.textContent = "The browser does not allow it. The text is selected: press Ctrl+C or ⌘C.";
    }
  });
  bar.prepend(button);
  bar.append(said);
};

const offerPrint = (bar) => {
  const button = make("button", { type: "button", className: "hb-button", textContent: "Print" });
  button.addEventListener("click", () => print());
  bar.prepend(button);
};

all(".hb-template__bar").forEach(offerPrint);
all("[data-copy]").forEach(offerCopy);
