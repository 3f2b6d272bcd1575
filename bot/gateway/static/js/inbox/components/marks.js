/** Small marks that say in a word and a drawing how a case stands. */

import { make } from "../../elements.js";
import { put } from "../../wording.js";
import { icon } from "../icons.js";

/**
 * @param {string} kind the drawing's name, and the colour's
 * @param {string} key
 * @param {Record<string, unknown>} [values]
 * @returns {HTMLElement}
 */
export function mark(kind, key, values) {
  return make("span", `mark mark-${kind}`, icon(kind), put(make("span"), key, values));
}

/** @param {import("../types.js").Status} status @returns {HTMLElement} */
export function statusMark(status) {
  return put(make("span", `mark status status-${status}`), `status_${status}`);
}
