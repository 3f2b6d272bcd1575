/** One line of the budget: an amount, or one for each year, with what there is to warn of below. */

import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { wholeNumber } from "../../whole-numbers.js";
import { citationList } from "../citations.js";
import { numberInput, problemOf, tellProblem } from "./fields.js";
import { kroner, plain } from "./kroner.js";
import { cell, headCell, rowOf } from "./tables.js";

/** @typedef {import("../../types.js").Question} Question */
/** @typedef {import("../../types.js").DraftAnswer} DraftAnswer */

export class AmountLine {
  #sum = cell("amount sum-cell", say("budget_sum"));
  #remarks = make("div", "remarks");
  /** @type {HTMLInputElement[]} */
  #inputs;

  /**
   * @param {string} prefix of the ids
   * @param {Question} question
   * @param {string[]} years none where the amount is not split
   * @param {(question: string, value: any) => void} save
   */
  constructor(prefix, question, years, save) {
    this.question = question;
    this.years = years;
    const id = `${prefix}-${question.id}`;
    const columns = years.length ? years : [say("budget_amount")];
    this.#inputs = columns.map((column, place) => this.#input(place ? `${id}-${place}` : id, column));
    for (const input of this.#inputs) input.addEventListener("change", () => save(question.id, this.#read()));
    const heading = headCell("row", question.label ?? question.text);
    const cells = this.#inputs.map((input, place) => cell("amount", columns[place], input));
    const below = cell("notes", "", problemOf(id), this.#remarks);
    below.colSpan = 2 + years.length;
    this.rows = [rowOf("line", heading, ...cells, ...(years.length ? [this.#sum] : [])), rowOf("line-below", below)];
  }

  /** @returns {HTMLInputElement} */
  get control() {
    return this.#inputs.find((each) => each.hasAttribute("aria-invalid")) ?? this.#inputs[0];
  }

  /**
   * @param {DraftAnswer | undefined} answer
   * @param {string} language of the answer's remarks
   */
  fill(answer, language) {
    const value = answer?.value;
    this.#inputs.forEach((input, place) => {
      // Nothing at all is nothing in each year.
      const amount = this.years.length && value !== 0 ? value?.[this.years[place]] : value;
      if (input !== document.activeElement && !input.hasAttribute("aria-invalid")) {
        input.value = typeof amount === "number" ? plain(amount) : "";
      }
      input.placeholder = value === "unknown" ? say("unknown") : "";
    });
    this.#tellSum(value);
    this.#remarks.replaceChildren(...this.#told(answer, language));
  }

  /** @param {string} message */
  mark(message) {
    const unreadable = this.#inputs.filter(({ value }) => typeof wholeNumber(value.trim() || "0") !== "number");
    tellProblem(this.#inputs, message, unreadable.length ? unreadable : this.#inputs);
  }

  /** @param {string} id @param {string} column @returns {HTMLInputElement} */
  #input(id, column) {
    const input = numberInput();
    input.id = id;
    input.setAttribute("aria-label", `${this.question.label}, ${column}`);
    return input;
  }

  /** @returns {any} the amount, or those of the years that are filled in; null takes the answer out */
  #read() {
    const typed = this.#inputs.map((input) => input.value.trim());
    if (typed.every((text) => !text)) return null;
    if (!this.years.length) return wholeNumber(typed[0]);
    const given = this.years.map((year, place) => [year, typed[place]]).filter(([, text]) => text);
    return Object.fromEntries(given.map(([year, text]) => [year, wholeNumber(text)]));
  }

  /** @param {any} value */
  #tellSum(value) {
    const parts = typeof value === "object" && value ? Object.values(value) : [value];
    const isKnown = parts.every((part) => typeof part === "number");
    this.#sum.replaceChildren(
      isKnown ? kroner(parts.reduce((sum, part) => sum + part, 0)) : put(make("span", "lacking"), "not_given"),
    );
  }

  /**
   * @param {DraftAnswer | undefined} answer
   * @param {string} language
   * @returns {HTMLElement[]}
   */
  #told(answer, language) {
    const told = [];
    if (answer?.origin === "calculation") told.push(put(make("p", "hint"), "budget_calculated"));
    if (answer?.level === "warning" && answer.message) {
      const text = make("span", "", answer.message);
      text.lang = language;
      const warning = make("div", "remark remark-warning", make("p", "", put(make("strong"), "warning"), ": ", text));
      if (answer.citations?.length) warning.append(citationList(answer.citations, language));
      told.push(warning);
    }
    return told;
  }
}
