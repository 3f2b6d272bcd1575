/** Fields to answer a question in, by its kind. */

import { make } from "../elements.js";
import { put, say } from "../wording.js";
import { wholeNumber } from "../whole-numbers.js";

/** @typedef {import("../types.js").Question} Question */

/**
 * What is asked, and what stands so far; `years` are those an amount is split over.
 * @typedef {{question: Question, value: any, shown: string, years: string[],
 *   areas: {number: number, title: string}[]}} Asked
 */

/**
 * `read` gives undefined where nothing is filled in. The controls are what an error is linked to.
 * @typedef {{element: HTMLElement, controls: HTMLElement[], read: () => any}} Field
 */

const NUMBERS = ["number", "years", "months"];
const NONE = /^\s*(ingen|inga|none)\s*\.?\s*$/i;

/**
 * @param {Asked} asked
 * @returns {Field}
 */
export function fieldFor(asked) {
  const { kind } = asked.question;
  if (kind === "text") return written(asked, make("textarea", "long"));
  if (kind === "yes_no" || kind === "choice" || kind === "choices") return options(asked);
  if (kind === "area") return areas(asked);
  if (kind === "amount" && asked.years.length > 1) return yearly(asked);
  return line(asked);
}

/** @param {Asked} asked @returns {Field} */
function line(asked) {
  const { kind } = asked.question;
  const input = make("input");
  const field = written(asked, input);
  if (kind === "date") input.type = "date";
  if (kind === "email") input.type = "email";
  if (kind.startsWith("municipalit")) {
    input.value = asked.value === undefined || asked.value === "unknown" ? "" : asked.shown.replace(/ (og|and) /g, ", ");
  }
  if (kind === "amount" || NUMBERS.includes(kind)) {
    input.inputMode = "numeric";
    input.classList.add("short");
    return { ...field, read: () => (input.value.trim() ? wholeNumber(input.value) : undefined) };
  }
  if (kind === "municipalities") return { ...field, read: () => named(input.value) };
  return field;
}

/** @param {string} text @returns {string[] | undefined} the names in it */
function named(text) {
  if (NONE.test(text)) return [];
  const names = text.split(/[,;\n]/).map((name) => name.trim());
  return names.some(Boolean) ? names.filter(Boolean) : undefined;
}

/**
 * @param {Asked} asked
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @returns {Field}
 */
function written({ question, value }, control) {
  control.id = `answer-${question.id}`;
  control.autocomplete = "off";
  control.value = value === undefined || value === "unknown" ? "" : totalOf(value);
  const label = make("label", "asked", question.text);
  label.htmlFor = control.id;
  const element = make("div", "answer-field", label, control);
  return { element, controls: [control], read: () => control.value.trim() || undefined };
}

/** @param {any} value @returns {string} an amount of several years as their sum, should they have become one */
function totalOf(value) {
  if (typeof value !== "object") return String(value);
  return String(Object.values(value).reduce((sum, part) => sum + part, 0));
}

/** @param {Asked} asked @returns {Field} */
function yearly({ question, value, years }) {
  const inputs = years.map((year) => {
    const input = make("input", "short");
    input.id = `answer-${question.id}-${year}`;
    input.inputMode = "numeric";
    input.value = String(value?.[year] ?? "");
    return input;
  });
  const rows = inputs.map((input, place) => {
    const label = make("label", "", years[place]);
    label.htmlFor = input.id;
    return make("p", "year", label, input);
  });
  const read = () => {
    const given = inputs.map((input, place) => [years[place], input.value]).filter(([, text]) => text.trim());
    return given.length ? Object.fromEntries(given.map(([year, text]) => [year, wholeNumber(text)])) : undefined;
  };
  const undivided = typeof value === "number" ? put(make("p", "hint"), "undivided", { amount: value }) : "";
  return { element: group(question.text, undivided, ...rows), controls: inputs, read };
}

/** @param {Asked} asked @returns {Field} */
function options({ question, value }) {
  const isMany = question.kind === "choices";
  const offered = question.kind === "yes_no" ? decisions(question) : (question.options ?? []);
  const inputs = offered.map(({ id }) => {
    const input = make("input");
    input.type = isMany ? "checkbox" : "radio";
    input.name = `answer-${question.id}`;
    input.checked = isMany ? Array.isArray(value) && value.includes(id) : value === id;
    return input;
  });
  const labels = inputs.map((input, place) => make("label", "option", input, make("span", "", offered[place].title)));
  const read = () => {
    const chosen = offered.filter((_, place) => inputs[place].checked).map(({ id }) => id);
    return isMany && chosen.length ? chosen : chosen[0];
  };
  return { element: group(question.text, ...labels), controls: inputs, read };
}

/**
 * @param {Question} question the value is whether a condition is met; its question may be put the other way round
 * @returns {{id: any, title: string}[]}
 */
function decisions({ met_by: metBy = true }) {
  return [
    { id: metBy, title: say("yes") },
    { id: !metBy, title: say("no") },
  ];
}

/** @param {Asked} asked @returns {Field} */
function areas({ question, value, areas: known }) {
  const select = make("select");
  select.id = `answer-${question.id}`;
  for (const { number, title } of known) select.append(new Option(`${number}. ${title}`, String(number)));
  select.value = String(value ?? "");
  const label = make("label", "asked", question.text);
  label.htmlFor = select.id;
  const element = make("div", "answer-field", label, select);
  return { element, controls: [select], read: () => (select.value ? Number(select.value) : undefined) };
}

/**
 * @param {string} legend
 * @param {...(Node | string)} children
 * @returns {HTMLFieldSetElement}
 */
function group(legend, ...children) {
  return make("fieldset", "answer-field", make("legend", "asked", legend), ...children);
}
