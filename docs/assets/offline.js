/* Switches offline reading on where nobody has switched it off, and shows the switch. */

const CHOICE = "handbook.offline";
const base = window.__md_scope;
const place = document.querySelector(".hb-offline");

const isOff = () => {
  try {
    return localStorage.getItem(CHOICE) === "off";
  } catch {
    return true;
  }
};

const choose = (off) => {
  try {
    if (off) localStorage.setItem(CHOICE, "off");
    else localStorage.removeItem(CHOICE);
  } catch {
    /* Without storage nothing is kept at all. */
  }
};

const switchOn = () => navigator.serviceWorker.register(new URL("sw.js", base));

const switchOff = async () => {
  const worker = await navigator.serviceWorker.getRegistration(base);
  await worker?.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("handbook-")).map((name) => caches.delete(name)));
};

const keptPages = async () => {
  const addresses = (await (await caches.open("handbook-1")).keys()).map((request) => new URL(request.url));
  return addresses.filter((url) => url.pathname.endsWith("/") || url.pathname.endsWith(".html"));
};

const showSwitch = () => {
  const button = document.createElement("button");
  const said = document.createElement("p");
  button.type = "button";
  button.className = "hb-button";
  said.setAttribute("role", "status");

  const tell = async () => {
    const off = isOff();
    button.textContent = off ? "Keep the handbook on this device" : "Remove it from this device";
    if (off) {
      said.textContent = "Nothing is kept on this device.";
      return;
    }
    await navigator.serviceWorker.ready;
    said.textContent = `${(await keptPages()).length} pages are kept on this device.`;
  };
  button.addEventListener("click", async () => {
    choose(!isOff());
    try {
      await (isOff() ? switchOff() : switchOn());
      await tell();
    } catch {
      said.textContent = "This browser lets nothing be kept.";
    }
  });
  place.append(button, said);
  tell();
};

if ("serviceWorker" in navigator && window.isSecureContext && base) {
  if (!isOff() && !navigator.connection?.saveData) switchOn();
  if (place) showSwitch();
}
