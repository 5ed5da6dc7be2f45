/* Tables sorted by a column. Without this file they keep the order they came in.

   A table [data-sort] has headers [data-sort-by="<name in the address>"], each of which becomes a
   button; data-sort-first="descending" is for columns, such as dates, whose last comes first. A
   header that has aria-sort from the start says how the table came. A cell sorts by its data-value,
   where it has one, or by its words; what is empty comes last either way. Rows that are equal keep
   the order they came in. The choice is kept in the address: ?sort=title, ?sort=-date for
   descending; data-sort="order" names it otherwise, where a page has several tables. */

import { asked, keepInAddress } from "../address.js";
import { all, make } from "../elements.js";
import { collator } from "../language.js";

const OTHER = { ascending: "descending", descending: "ascending" };

const valueOf = (cell) => (cell?.dataset.value ?? cell?.textContent ?? "").trim();

const sorted = (rows, column, direction) => {
  const sign = direction === "descending" ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: valueOf(row.cells[column]) }));
  keyed.sort((one, other) => {
    if (!one.value || !other.value) return Number(!one.value) - Number(!other.value);
    return sign * collator.compare(one.value, other.value);
  });
  return keyed.map(({ row }) => row);
};

const begin = (table) => {
  const body = table.tBodies[0];
  const headers = all("thead th[data-sort-by]", table);
  const rows = [...body.rows];
  const name = table.dataset.sort || "sort";
  const initial = headers.find((header) => header.ariaSort);
  const initially = initial?.ariaSort;
  const said = make("p", { className: "hb-unseen" });
  said.setAttribute("role", "status");

  const show = (header, direction) => {
    for (const each of headers) each.removeAttribute("aria-sort");
    const came = !header || (header === initial && direction === initially);
    const order = came ? rows : sorted(rows, header.cellIndex, direction);
    body.append(...order);
    const by = header ?? initial;
    if (by) by.ariaSort = header ? direction : initially;
    return came;
  };

  const tell = (header, direction) => {
    said.textContent = header
      ? `Sorted by ${header.textContent.trim()}, ${direction}`
      : "In the order it came in";
  };

  const keep = (header, direction, came) => {
    const sign = direction === "descending" ? "-" : "";
    keepInAddress({ [name]: came ? "" : `${sign}${header.dataset.sortBy}` });
  };

  /* First one way, then the other, then, where no column tells the first order, back to it. */
  const press = (header) => {
    const first = header.dataset.sortFirst ?? "ascending";
    const now = header.ariaSort;
    const isBack = now === OTHER[first] && !initial;
    const direction = now === first ? OTHER[first] : first;
    const by = isBack ? null : header;
    keep(by, direction, show(by, direction));
    tell(by, direction);
  };

  const recall = () => {
    const wanted = asked(name);
    const header = headers.find(({ dataset }) => dataset.sortBy === wanted.replace(/^-/, ""));
    if (header) show(header, wanted.startsWith("-") ? "descending" : "ascending");
  };

  for (const header of headers) {
    const button = make("button", { type: "button", className: "hb-sort__button" }, ...header.childNodes);
    button.addEventListener("click", () => press(header));
    header.append(button);
  }
  table.before(said);
  recall();
};

all("table[data-sort]").forEach(begin);
