/** What the budget comes to, in all and by year; computed by the server, never typed. */

import { locale } from "../dates.js";
import { make } from "../elements.js";
import { put, say } from "../wording.js";

/** @typedef {import("../types.js").Sums} Sums */

const LINES = /** @type {const} */ (["costs", "own", "other", "applied", "unfinanced"]);

/**
 * @param {import("../types.js").Draft["totals"]} totals
 * @returns {HTMLTableElement | null} null while no amount is known
 */
export function totalsTable({ years = {}, ...sums }) {
  if (LINES.every((line) => sums[line] === null)) return null;
  const table = make("table", "totals", put(make("caption"), "totals"));
  const single = Object.keys(years).length < 2;
  table.append(group(single ? null : say("all_years"), sums));
  if (!single) for (const [year, part] of Object.entries(years)) table.append(group(year, part));
  return table;
}

/**
 * @param {string | null} title
 * @param {Sums} sums
 * @returns {HTMLTableSectionElement}
 */
function group(title, sums) {
  const body = make("tbody");
  if (title) {
    const heading = make("th", "", title);
    heading.scope = "rowgroup";
    heading.colSpan = 2;
    body.append(make("tr", "year-heading", heading));
  }
  for (const line of LINES) {
    const amount = sums[line];
    // What follows from the others is no answer that could be missing.
    if (line === "unfinanced" && !amount) continue;
    const heading = put(make("th"), line === "unfinanced" && Number(amount) < 0 ? "total_surplus" : `total_${line}`);
    heading.scope = "row";
    body.append(make("tr", `total-${line}`, heading, amountCell(amount)));
  }
  return body;
}

/** @param {number | null} amount @returns {HTMLTableCellElement} */
function amountCell(amount) {
  // Empty is missing, not zero.
  if (amount === null) return make("td", "lacking", put(make("span"), "not_given"));
  return make("td", "", say("kroner", { amount: Math.abs(amount).toLocaleString(locale()) }));
}
