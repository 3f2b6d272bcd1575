/** The part of the HTTP interface that judges and calculates; nothing is stored. */

import { json } from "./api.js";

/** @typedef {import("./types.js").Finding} Finding */

/**
 * @param {Finding} finding
 * @returns {boolean | null} whether it is met; a guard that does not hold makes what it guards not applicable, and itself
 */
function decided({ kind, status }) {
  if (status === "met") return true;
  return status === "unmet" || (kind === "gjelder" && status === "not_applicable") ? false : null;
}

/**
 * @param {string} call
 * @param {number} area
 * @param {Finding[]} known how each condition stands
 * @param {string} language
 * @returns {Promise<{verdict: string, findings: Finding[], open: string[]}>}
 */
export function assessed(call, area, known, language) {
  const judged = known.filter(({ kind }) => kind !== "info");
  const answers = Object.fromEntries(judged.map((finding) => [finding.condition, decided(finding)]));
  return json("POST", "/api/eligibility", { body: { call, area, answers, language } });
}

/**
 * @param {import("./types.js").StipendAsked} asked
 * @returns {Promise<import("./types.js").Stipend>}
 */
export const calculated = (asked) => json("POST", "/api/stipend", { body: asked });
