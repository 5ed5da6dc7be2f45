/* Offline reading: the pages of offline.json and whatever was read stay in this browser. With a
   network, every page comes from the site; a kept one helps out when the network is gone or slow. */
"use strict";

const KEPT = "handbook-1";
const ROOT = new URL("./", location);
const PATIENCE = 4000; /* Milliseconds; after them a kept page is better than a blank one. */
const DAY = 24 * 60 * 60 * 1000;
const CLOCK = new URL("offline.json?kept", ROOT).href;
const NAMED_BY_CONTENT = /\.[0-9a-f]{8}\.min\.(css|js)$/;
const NOT_PAGES = /^(calendars|feeds|files)\//;

const isOurs = (url) => url.origin === ROOT.origin && url.pathname.startsWith(ROOT.pathname);
const withoutQuery = (url) => `${url.origin}${url.pathname}`;
const find = (url) => caches.match(withoutQuery(url), { cacheName: KEPT });

const keep = async (url, response) => {
  const below = url.pathname.slice(ROOT.pathname.length);
  if (!response.ok || response.type !== "basic" || NOT_PAGES.test(below)) return;
  const cache = await caches.open(KEPT);
  await cache.put(withoutQuery(url), response);
};

const ask = async (url) => {
  const response = await fetch(url, { cache: "no-cache" });
  await keep(url, response.clone());
  return response;
};

/* What a page or a script cannot do without: the styles and scripts that its text names. */
const partsOf = (text, place) =>
  [...text.matchAll(/(?:(?:href|src)="?|\bfrom "|\bimport\(")([^"\s>]+\.(?:css|js|svg))"?/g)]
    .map((match) => new URL(match[1], place))
    .filter(isOurs);

const keepAll = async () => {
  const { pages } = await (await fetch(new URL("offline.json", ROOT), { cache: "no-cache" })).json();
  /* A set that grows is walked to its end. */
  const wanted = new Set(pages.map((path) => new URL(path, ROOT).href));
  for (const address of wanted) {
    const url = new URL(address);
    const isWhole = NAMED_BY_CONTENT.test(url.pathname);
    if (isWhole && await find(url)) continue;
    const text = await (await ask(url)).text();
    if (!isWhole) for (const part of partsOf(text, url)) wanted.add(part.href);
  }
  const cache = await caches.open(KEPT);
  await cache.put(CLOCK, new Response(String(Date.now())));
};

const keepAllOnceADay = async () => {
  const last = await (await caches.match(CLOCK, { cacheName: KEPT }))?.text();
  if (Date.now() - Number(last ?? 0) > DAY) await keepAll();
};

const firstAsked = async (request, url, later) => {
  const kept = await find(url);
  const asked = fetch(request).then((response) => {
    later(keep(url, response.clone()));
    return response;
  });
  if (!kept) return asked;
  const slow = new Promise((resolve) => { setTimeout(resolve, PATIENCE, kept); });
  return Promise.race([asked.catch(() => kept), slow]);
};

const answer = async (request, url, later) => {
  if (NAMED_BY_CONTENT.test(url.pathname)) {
    const kept = await find(url);
    if (kept) return kept;
  }
  try {
    return await firstAsked(request, url, later);
  } catch (error) {
    const note = request.mode === "navigate" && await find(new URL("offline/", ROOT));
    if (!note) throw error;
    return Response.redirect(new URL("offline/", ROOT));
  }
};

addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const drop = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("handbook-") && name !== KEPT);
    await Promise.all(names.map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(drop());
});

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !isOurs(url)) return;
  const later = (work) => event.waitUntil(work.catch(() => {}));
  event.respondWith(answer(event.request, url, later));
  if (event.request.mode === "navigate") later(keepAllOnceADay());
});
