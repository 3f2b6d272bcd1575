/** Who did what with a case, and when; nothing is ever taken out of it. */

import { clock } from "../../dates.js";
import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { TEXTS } from "../../texts.js";
import { counted, folded } from "./folded.js";

/** @typedef {import("../types.js").CaseEvent} CaseEvent */

/**
 * @param {import("../types.js").CaseFile} file
 * @param {import("../types.js").Person[]} users
 * @returns {HTMLDetailsElement}
 */
export function caseLog({ events }, users) {
  const list = make("ol", "log", ...events.map((event) => itemOf(event, users)));
  list.setAttribute("role", "list");
  return folded("log", counted("log_count", { count: events.length }), [list]);
}

/** @param {CaseEvent} event @param {import("../types.js").Person[]} users @returns {HTMLLIElement} */
function itemOf({ by, at, kind, data }, users) {
  const time = make("time", "", clock(new Date(at)));
  time.dateTime = at;
  const name = typeof by === "string" ? say(`log_${by === "applicant" ? by : "system"}`) : by.name;
  const done = doneIn(kind, data, users);
  return make("li", "", time, " ", make("span", "", make("strong", "", name), ` ${done}`));
}

/**
 * @param {string} kind
 * @param {Record<string, any>} data
 * @param {import("../types.js").Person[]} users
 * @returns {string}
 */
function doneIn(kind, data, users) {
  if (kind === "closed") return say("log_closed", { reason: say(`reason_${data.reason}`).toLowerCase() });
  if (kind === "rated") return say(`log_rated_${Boolean(data.helpful)}`);
  if (kind === "passed_on") return say("log_passed_on", { name: nameOf(data, users) });
  // A kind that a later server knows.
  return `log_${kind}` in TEXTS ? say(`log_${kind}`) : say("log_other", { kind });
}

/** @param {Record<string, any>} data @param {import("../types.js").Person[]} users @returns {string} */
const nameOf = ({ to_name: name, to }, users) => name ?? users.find(({ id }) => id === to)?.name ?? to;
