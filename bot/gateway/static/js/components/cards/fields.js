/** Labelled fields of a card, with the message of what is wrong linked to them. */

import { make } from "../../elements.js";

/** @typedef {HTMLInputElement | HTMLSelectElement} Control */

/**
 * @param {string} id
 * @param {string} label
 * @param {Control} control
 * @param {...(Node | string)} below
 * @returns {HTMLElement}
 */
export function field(id, label, control, ...below) {
  control.id = id;
  const name = make("label", "", label);
  name.htmlFor = id;
  return make("div", "card-field", name, control, ...below, problemOf(id));
}

/** @param {string} id of the control @returns {HTMLElement} where it is told what is wrong with it */
export function problemOf(id) {
  const problem = make("p", "problem ds-validation-message");
  problem.id = `${id}-problem`;
  problem.hidden = true;
  return problem;
}

/**
 * Say what is wrong with a control, or with a group of them; an empty message takes it back.
 * @param {HTMLElement[]} controls the first one has the id of the problem
 * @param {string} message
 * @param {HTMLElement[]} [wrong] those it is about, if not all
 */
export function tellProblem(controls, message, wrong = controls) {
  const [{ id }] = controls;
  const problem = document.getElementById(`${id}-problem`);
  if (!problem) return;
  problem.textContent = message;
  problem.hidden = !message;
  for (const control of controls) describe(control, problem.id, Boolean(message) && wrong.includes(control));
}

/**
 * @param {HTMLElement} control
 * @param {string} problem its id
 * @param {boolean} isWrong
 */
function describe(control, problem, isWrong) {
  const others = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== problem);
  const described = [...others, ...(isWrong ? [problem] : [])].join(" ");
  if (described) control.setAttribute("aria-describedby", described);
  else control.removeAttribute("aria-describedby");
  if (isWrong) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

/**
 * A field for a whole number.
 * @param {string} [value]
 * @returns {HTMLInputElement}
 */
export function numberInput(value = "") {
  const input = make("input", "short");
  input.inputMode = "numeric";
  input.autocomplete = "off";
  input.value = value;
  return input;
}

/**
 * @param {string} id
 * @param {string} name
 * @param {string} label
 * @param {boolean} isChosen
 * @returns {{input: HTMLInputElement, element: HTMLElement}}
 */
export function radio(id, name, label, isChosen = false) {
  const input = make("input");
  input.type = "radio";
  input.id = id;
  input.name = name;
  input.checked = isChosen;
  const text = make("label", "", label);
  text.htmlFor = id;
  return { input, element: make("span", "card-option", input, text) };
}
