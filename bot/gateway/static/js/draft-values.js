/** Values a draft has had, as a person reads them; for those it has, the server says so itself. */

import { day, locale } from "./dates.js";
import { say } from "./wording.js";

/** @typedef {import("./types.js").Question} Question */

/** @typedef {{call: import("./types.js").Call, places: Record<string, string>}} Known what a value may refer to */

/**
 * @param {Question} question
 * @param {any} value
 * @param {Known} known
 * @returns {string}
 */
export function shownValue(question, value, known) {
  if (value === "unknown" || value === null) return say("unknown");
  if (Array.isArray(value)) return value.map((each) => shownValue(question, each, known)).join(", ");
  if (typeof value === "boolean") return say(value ? "met" : "unmet");
  if (question.kind.startsWith("municipalit")) return known.places[value] ?? String(value);
  const option = question.options?.find(({ id }) => id === value);
  if (option) return option.title;
  if (question.kind === "area") return shownArea(value, known.call);
  if (question.kind === "amount") return shownAmount(value);
  if (question.kind === "date") return day(`${value}T12:00`);
  return String(value);
}

/**
 * @param {number} number
 * @param {import("./types.js").Call} call
 * @returns {string}
 */
function shownArea(number, call) {
  const area = call.areas.find((each) => each.number === number);
  return area ? `${say("area", { area: number })}: ${area.title}` : String(number);
}

/**
 * @param {number | Record<string, number>} amount kroner, or kroner by calendar year
 * @returns {string}
 */
function shownAmount(amount) {
  if (typeof amount === "number") return say("kroner", { amount: amount.toLocaleString(locale()) });
  return Object.entries(amount)
    .map(([year, part]) => `${year}: ${shownAmount(part)}`)
    .join(", ");
}
