/** Which base amount (G) is calculated with: that of a day, or an amount that is typed. */

import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { field, numberInput, radio, tellProblem } from "./fields.js";

export class BaseAmountField {
  #day = make("input", "short");
  #amount = numberInput();

  /**
   * @param {string} prefix of the ids
   * @param {{on: string, base_amount?: string}} typed an amount counts before a day
   */
  constructor(prefix, { on, base_amount: amount }) {
    const name = `${prefix}-g`;
    const isEntered = amount !== undefined;
    this.byDay = radio(`${name}-on`, name, say("stipend_g_on"), !isEntered);
    this.entered = radio(`${name}-entered`, name, say("stipend_g_entered"), isEntered);
    this.#day.type = "date";
    this.#day.value = on;
    this.#amount.value = amount ? amount.replace(/\.00$/, "") : "";
    this.#amount.inputMode = "decimal";
    this.dayField = field(`${name}-day`, say("stipend_day"), this.#day);
    this.amountField = field(`${name}-amount`, say("stipend_amount"), this.#amount);
    const options = make("div", "card-options", this.byDay.element, this.entered.element);
    const legend = put(make("legend"), "stipend_g");
    this.element = make("fieldset", "group base-amount", legend, options, this.dayField, this.amountField);
    this.element.addEventListener("change", () => this.#toggle());
    this.#toggle();
  }

  /** @returns {{on: string, base_amount?: string}} */
  get typed() {
    return { on: this.#day.value, ...(this.entered.input.checked && { base_amount: this.#amount.value }) };
  }

  /** @returns {{on: string} | {base_amount: string} | null} null where nothing is filled in */
  read() {
    if (!this.entered.input.checked) return this.#day.value ? { on: this.#day.value } : null;
    const typed = this.#amount.value
      .replace(/\s|kr\.?|,-$/gi, "")
      .replace(/\.(?=\d{3}(\D|$))/g, "")
      .replace(",", ".");
    return typed ? { base_amount: typed } : null;
  }

  clear() {
    for (const each of [this.#day, this.#amount]) tellProblem([each], "");
  }

  /** @param {{field: string, message: string}} error @returns {boolean} whether it is about the base amount */
  mark({ field: name, message }) {
    if (name === "on") tellProblem([this.#day], message);
    else if (name === "base_amount") tellProblem([this.#amount], message);
    else return false;
    return true;
  }

  #toggle() {
    this.dayField.hidden = this.entered.input.checked;
    this.amountField.hidden = !this.entered.input.checked;
  }
}
