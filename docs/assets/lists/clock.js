/* Upcoming events by the reader's own clock. Without this file they stay as on the day of the build.

   A list [data-upcoming] holds items with data-year and data-ends, the instant in UTC at which the
   event is over; with data-begins, the instant it begins, or data-day, its day, where no hour is known; and
   with data-zone, its time zone, where known. What is over moves to the list of its year,
   [data-past="2014"], or goes where the page has none. [data-none-upcoming] shows where nothing
   is left.

   Not a module: it stands behind the list and runs before the page goes on, so nobody sees a card
   that has to go. */
"use strict";

(() => {
  const LANGUAGE = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const DAY = 86_400_000;
  const LONGEST_TIMER = 2 ** 31 - 1;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  /* ---- Words ---- */

  const inWords = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: "auto" });

  const far = (days) => {
    if (days < 14) return inWords.format(days, "day");
    if (days < 60) return inWords.format(Math.round(days / 7), "week");
    return inWords.format(Math.round(days / 30.4), "month");
  };

  /* Midnight of an instant's day in a time zone, or in the reader's, counted as if it were in UTC. */
  const dayOf = (instant, timeZone) => {
    const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "numeric", day: "numeric" })
      .formatToParts(instant);
    const { year, month, day } = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(year, month - 1, day);
  };

  const near = ({ begins, day, zone }, now) => {
    if (begins && Date.parse(begins) <= now) return "on now";
    if (begins) return far((dayOf(Date.parse(begins)) - dayOf(now)) / DAY);
    if (day) return far(Math.max(0, Date.parse(day) - dayOf(now, zone)) / DAY);
    return "";
  };

  const hourOf = (instant, timeZone) =>
    new Intl.DateTimeFormat(LANGUAGE, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(instant);
  const dateOf = (instant) =>
    new Intl.DateTimeFormat(LANGUAGE, { weekday: "long", day: "numeric", month: "long" }).format(instant);

  /* The reader's own time, where their clocks show another than those at the event. */
  const yours = ({ begins, zone }) => {
    if (!begins || !zone) return "";
    const instant = Date.parse(begins);
    const sameDay = dayOf(instant) === dayOf(instant, zone);
    if (sameDay && hourOf(instant) === hourOf(instant, zone)) return "";
    return `${sameDay ? "" : `${dateOf(instant)}, `}${hourOf(instant)} your time`;
  };

  const note = (card, name, text) => {
    const place = card.querySelector(`.${name}`) ?? document.createElement("span");
    place.className = name;
    place.textContent = text;
    if (text && !place.parentElement) card.querySelector(".hb-card__meta").after(place);
    if (!text) place.remove();
  };

  const tell = (card, now) => {
    const off = card.classList.contains("hb-card--off");
    note(card, "hb-card__near", off ? "" : near(card.dataset, now));
    note(card, "hb-card__yours", off ? "" : yours(card.dataset));
  };

  /* ---- Lists ---- */

  const lists = all("[data-upcoming]");
  let leaving = [];

  const takeOut = (now) => {
    for (const list of lists) {
      for (const card of [...list.children]) {
        if (Date.parse(card.dataset.ends) > now) {
          tell(card, now);
          continue;
        }
        card.remove();
        for (const name of ["hb-card__near", "hb-card__yours"]) note(card, name, "");
        leaving.push(card);
      }
      const left = list.children.length > 0;
      list.hidden = !left;
      for (const empty of all("[data-none-upcoming]")) empty.hidden = left;
      const section = list.closest("[data-filter-group]");
      if (section && !left) section.hidden = true;
    }
  };

  const listOfYear = (year) => {
    const section = document.querySelector(`[data-past="${year}"]`);
    if (section) return section.querySelector("ul");
    const next = document.querySelector("[data-past]");
    if (!next) return null;
    const made = next.cloneNode(true);
    made.dataset.past = made.dataset.fYear = year;
    made.querySelector("h3").textContent = year;
    made.querySelector("h3").id = year;
    made.querySelector("ul").replaceChildren();
    next.before(made);
    return made.querySelector("ul");
  };

  const putAway = () => {
    for (const card of leaving) listOfYear(card.dataset.year)?.prepend(card);
    if (leaving.length) document.querySelector("[data-filter]")?.dispatchEvent(new CustomEvent("hb-items"));
    leaving = [];
  };

  const nextChange = (now) => {
    const moments = lists.flatMap((list) => [...list.children])
      .flatMap(({ dataset }) => [dataset.begins, dataset.ends])
      .map(Date.parse)
      .filter((moment) => moment > now);
    const midnight = new Date(now).setHours(24, 0, 0, 0);
    return Math.min(...moments, midnight);
  };

  const look = () => {
    const now = Date.now();
    takeOut(now);
    if (document.readyState !== "loading") putAway();
    setTimeout(look, Math.min(nextChange(now) - now + 1000, LONGEST_TIMER));
  };

  look();
  document.addEventListener("DOMContentLoaded", putAway);
})();
