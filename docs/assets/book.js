/* The page of the whole handbook: a button for what the browser's menu does as well. */

const place = document.querySelector("[data-print]");
if (place) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "md-button md-button--primary";
  button.textContent = "Print or save as PDF";
  button.addEventListener("click", () => window.print());
  place.append(button);
}
