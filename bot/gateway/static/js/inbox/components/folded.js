/** A part of the screen that can be folded away; its heading tells what is in it, so that it need not be opened. */

import { make } from "../../elements.js";
import { put, say } from "../../wording.js";

/**
 * @param {string} key of the heading
 * @param {(Node | string)[]} told behind the heading
 * @param {Node[]} children
 * @param {boolean} [isOpen]
 * @returns {HTMLDetailsElement}
 */
export function folded(key, told, children, isOpen = false) {
  const heading = put(make("h3"), key);
  const summary = make("summary", "", heading, ...(told.length ? [make("span", "told", ...told)] : []));
  const details = make("details", "folded", summary, make("div", "folded-content", ...children));
  details.open = isOpen;
  details.dataset.part = key;
  return details;
}

/** @param {string} key @param {Record<string, unknown>} values @returns {string[]} */
export const counted = (key, values) => [say(key, values)];
