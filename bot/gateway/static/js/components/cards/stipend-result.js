/** What a calculation comes to: in a sentence, a bar, a table, and step by step. */

import { make } from "../../elements.js";
import { currentLanguage, put, say } from "../../wording.js";
import { citationList } from "../citations.js";
import { kroner } from "./kroner.js";
import { bodyOf, cell, headCell, rowOf, tableOf } from "./tables.js";
import { bar, legend } from "./share-bar.js";

/** @typedef {import("../../types.js").Stipend} Stipend */
/** @typedef {import("../../types.js").StipendLine} StipendLine */

const COLUMNS = /** @type {const} */ (["stipend", "grant", "own"]);

/**
 * @param {Stipend} stipend
 * @returns {{told: string, elements: HTMLElement[]}}
 */
export function resultOf(stipend) {
  const citation = stipend.citation ? [citationList([stipend.citation], currentLanguage())] : [];
  if (!stipend.lines) return { told: stipend.text ?? "", elements: citation };
  const elements = [...figure(stipend), table(stipend), ...assumptions(stipend), steps(stipend), ...citation];
  return { told: inWords(stipend), elements };
}

/** @param {Stipend} stipend @returns {string} */
function inWords({ stipend_total: total, grant_max: grant, own_share: own, range }) {
  const limits = range && { least: kroner(range.stipend_min), most: kroner(range.stipend_max) };
  if (!total || !own) {
    return [limits ? say("stipend_range", limits) : "", say("stipend_no_shares", { grant: kroner(grant) })]
      .join(" ")
      .trim();
  }
  const grantPercent = Math.round((100 * Number(grant)) / Number(total));
  return say("stipend_shares", {
    grant: kroner(grant),
    own: kroner(own),
    grantPercent,
    ownPercent: 100 - grantPercent,
  });
}

/** @param {Stipend} stipend @returns {HTMLElement[]} none where the municipality's share is not known */
function figure({ lines = [], stipend_total: total, grant_max: grant, own_share: own }) {
  if (!total || !own || !Number(total)) return [];
  const parts = lines.length > 1 ? lines.map((line) => [titleOf(line), bar(line.grant, line.own ?? "0", total)]) : [];
  const rows = [...parts, [say("stipend_total"), bar(grant, own, total)]].map(([title, drawn]) =>
    make("div", "bar-row", make("span", "bar-title", title), drawn),
  );
  // The sentence above and the table below say the same.
  const drawing = make("div", "bars", ...rows, legend());
  drawing.setAttribute("aria-hidden", "true");
  return [drawing];
}

/** @param {Stipend} stipend @returns {HTMLElement} */
function table({ lines = [], stipend_total: stipend, grant_max: grant, own_share: own }) {
  const heads = [
    headCell("col", say("stipend_participants")),
    ...COLUMNS.map((each) => headCell("col", say(`stipend_${each}`))),
  ];
  const rows = lines.map((line) => amounts("", titleOf(line), line));
  const total = lines.length > 1 ? [amounts("sum", say("stipend_total"), { stipend, grant, own })] : [];
  return tableOf("stipend-table", say("stipend_result"), rowOf("", ...heads), bodyOf(...rows, ...total));
}

/**
 * @param {string} className
 * @param {string} title
 * @param {Record<"stipend" | "grant" | "own", string | null>} line
 * @returns {HTMLTableRowElement}
 */
function amounts(className, title, line) {
  const cells = COLUMNS.map((each) => {
    const amount = line[each];
    const shown = amount === null ? put(make("span", "lacking"), "stipend_unknown") : kroner(amount);
    return cell("amount", say(`stipend_${each}`), shown);
  });
  return rowOf(className, headCell("row", title), ...cells);
}

/** @param {StipendLine} line @returns {string} */
function titleOf({ count, months, age_group: age }) {
  if (!age) return say("stipend_line", { count, months });
  return say("stipend_line_aged", { count, months, age: say(`stipend_${age}`).toLowerCase() });
}

/** @param {Stipend} stipend @returns {HTMLElement[]} */
function assumptions({ assumptions: told = [] }) {
  return told.length ? [make("ul", "assumptions", ...told.map((each) => make("li", "", each)))] : [];
}

/** @param {Stipend} stipend @returns {HTMLElement} */
function steps({ lines = [] }) {
  const told = lines.flatMap((line) => line.steps).map((step) => make("li", "", step));
  return make("details", "steps", put(make("summary"), "stipend_steps"), make("ul", "", ...told));
}
