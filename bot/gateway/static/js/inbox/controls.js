/** Buttons and labelled fields, as the inbox has them. */

import { make } from "../elements.js";
import { put } from "../wording.js";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

const WEIGHTS = { primary: "strong", secondary: "", tertiary: "quiet" };

let made = 0;

/** @param {string} prefix @returns {string} an id that no other element has */
export const freshId = (prefix) => `${prefix}-${++made}`;

/**
 * @param {"primary" | "secondary" | "tertiary"} variant
 * @param {string} key of the text on it
 * @param {(() => void) | null} act null where it sends its form
 * @returns {HTMLButtonElement}
 */
export function button(variant, key, act) {
  const element = put(make("button", WEIGHTS[variant]), key);
  element.type = act ? "button" : "submit";
  if (act) element.addEventListener("click", act);
  return element;
}

/**
 * @template {Control} C
 * @param {string} key of the label
 * @param {C} control
 * @param {...HTMLElement} hints
 * @returns {HTMLElement} the label, the hints, the control, and where it is told what is wrong with it
 */
export function labelled(key, control, ...hints) {
  control.id ||= freshId("field");
  const label = put(make("label", "ds-label"), key);
  label.htmlFor = control.id;
  const problem = make("p", "problem ds-validation-message");
  problem.id = `${control.id}-problem`;
  for (const hint of hints) hint.id = freshId("hint");
  describe(control, hints.map(({ id }) => id));
  return make("div", "asked-field", label, ...hints, control, problem);
}

/**
 * Say what is wrong with a control; an empty message takes it back.
 * @param {Control} control
 * @param {string} message
 */
export function tellProblem(control, message) {
  const problem = document.getElementById(`${control.id}-problem`);
  if (problem) problem.textContent = message;
  const others = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== problem?.id);
  describe(control, message && problem ? [...others, problem.id] : others);
  if (message) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

/** @param {Control} control @param {string[]} ids */
function describe(control, ids) {
  const known = ids.filter(Boolean);
  if (known.length) control.setAttribute("aria-describedby", known.join(" "));
  else control.removeAttribute("aria-describedby");
}

/**
 * @param {[string, string][]} options value and text
 * @param {string} [chosen]
 * @returns {HTMLSelectElement}
 */
export function select(options, chosen) {
  const element = make("select");
  for (const [value, text] of options) element.append(new Option(text, value));
  if (chosen !== undefined) element.value = chosen;
  return element;
}

/** @param {number} rows @param {number} [most] characters @returns {HTMLTextAreaElement} */
export function area(rows, most) {
  const element = make("textarea", "long");
  element.rows = rows;
  if (most) element.maxLength = most;
  return element;
}
