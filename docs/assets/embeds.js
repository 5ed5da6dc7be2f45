/* Pictures and players of other sites: nothing is asked of them until a reader presses. */

import { all, make } from "./elements.js";

const secure = (address) => {
  try {
    const url = new URL(address);
    if (url.protocol === "http:") url.protocol = "https:";
    return url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
};

const picture = ({ src, title, host }) => {
  const image = make("img", { alt: title, referrerPolicy: "no-referrer", decoding: "async" });
  image.addEventListener("error", () => {
    const gone = `${host} did not give the picture. The archived copy below may still have it.`;
    image.replaceWith(make("span", { className: "hb-embed__gone", textContent: gone }));
  });
  image.src = src;
  return image;
};

const player = ({ src, title }) => {
  const frame = make("iframe", { title, loading: "lazy", allowFullscreen: true });
  /* A player needs scripts and its own origin; it gets no forms, downloads or top window.
     YouTube refuses to play for a page that does not say where it comes from. */
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-presentation allow-popups");
  frame.setAttribute("allow", "fullscreen; picture-in-picture; encrypted-media");
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.src = src;
  return frame;
};

const offerEmbed = (place) => {
  const { embed, src, title, host } = place.dataset;
  const address = secure(src);
  if (!address) return;
  const isFrame = embed === "frame";
  const words = isFrame ? `Play here from ${host}` : `Show the picture from ${host}`;
  const button = make("button", { type: "button", className: "hb-button", textContent: words });
  button.setAttribute("aria-label", `${words}: ${title}`);
  button.addEventListener("click", () => {
    place.tabIndex = -1;
    place.classList.add(isFrame ? "hb-embed--frame" : "hb-embed--picture");
    place.replaceChildren((isFrame ? player : picture)({ src: address, title, host }));
    place.focus({ preventScroll: true });
  });
  place.append(button);
};

all(".hb-embed").forEach(offerEmbed);
