/** A draft's answers as a person reads them. */

import { currentLanguage, say } from "./wording.js";

/** @typedef {import("./types.js").Question} Question */

/**
 * @param {Question} question
 * @param {any} value
 * @param {import("./types.js").Call} call
 * @returns {string}
 */
export function shownValue(question, value, call) {
  if (value === "unknown" || value === null) return say("unknown");
  if (Array.isArray(value)) return value.map((each) => shownValue(question, each, call)).join(", ");
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  const option = question.options?.find(({ id }) => id === value);
  if (option) return option.title;
  if (question.kind === "area") return shownArea(value, call);
  if (question.kind === "amount") return say("kroner", { amount: Number(value).toLocaleString(locale()) });
  if (question.kind === "date") return new Date(`${value}T12:00`).toLocaleDateString(locale(), { dateStyle: "long" });
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

/** @returns {string} */
function locale() {
  return currentLanguage() === "en" ? "en-GB" : `${currentLanguage()}-NO`;
}
