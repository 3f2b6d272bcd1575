/** One case in the list. */

import { clock, day } from "../../dates.js";
import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { icon } from "../icons.js";
import { mark } from "./marks.js";

/** @typedef {import("../types.js").Row} Row */

/**
 * @param {Row} row
 * @param {string} me the reader's id
 * @returns {HTMLLIElement}
 */
export function rowElement(row, me) {
  const link = make("a", "row-link");
  link.href = `#/sak/${row.case}`;
  const item = make("li", "case-row", make("h3", "row-question", link), make("p", "row-facts"), make("p", "row-marks"));
  item.dataset.case = row.case;
  fillRow(item, row, me);
  return item;
}

/**
 * Bring a row up to date; the link stays the same, and the focus on it.
 * @param {HTMLElement} item
 * @param {Row} row
 * @param {string} me
 */
export function fillRow(item, row, me) {
  const written = JSON.stringify([row, document.documentElement.lang]);
  if (item.dataset.written === written) return;
  item.dataset.written = written;
  const [question, facts, marks] = item.children;
  const link = /** @type {HTMLElement} */ (question.firstElementChild);
  link.textContent = row.question;
  link.lang = row.language;
  facts.replaceChildren(...factsOf(row));
  marks.replaceChildren(...marksOf(row, me));
}

/** @param {Row} row @returns {HTMLElement[]} */
function factsOf({ municipality, area, channel, opened }) {
  const time = make("time", "", clock(new Date(opened)));
  time.dateTime = opened;
  const channelMark = make("span", "row-channel", icon(channel), make("span", "unseen", say(`channel_${channel}`)));
  return [
    make("span", "row-place", municipality?.name ?? say("row_no_municipality")),
    ...(area ? [make("span", "", say("row_area", { area }))] : []),
    make("span", "row-time", channelMark, make("span", "unseen", ` ${say("row_opened", { time: "" })}`), time),
  ];
}

/** @param {Row} row @param {string} me @returns {HTMLElement[]} */
function marksOf({ overdue, due, flagged, assigned_to: holder, status }, me) {
  const isOpen = status === "new" || status === "claimed";
  return [
    ...(overdue ? [mark("overdue", "row_overdue")] : []),
    ...(due && isOpen && !overdue ? [put(make("span", "row-due"), "row_due", { day: day(due) })] : []),
    ...(flagged ? [mark("flag", "row_flagged")] : []),
    ...(holder ? [holder.id === me ? mark("person", "row_mine") : mark("person", "row_with", { name: holder.name })] : []),
  ];
}
