/** One condition of the checklist: its question, how it stands, and where it comes from. */

import { make } from "../../elements.js";
import { currentLanguage, put, say } from "../../wording.js";
import { wholeNumber } from "../../whole-numbers.js";
import { citationList } from "../citations.js";
import { field, numberInput, problemOf, radio, tellProblem } from "./fields.js";

/** @typedef {import("../../types.js").Condition} Condition */
/** @typedef {import("../../types.js").Question} Question */

const SIGNS = { met: "✓", unmet: "✗", unknown: "?", not_applicable: "–" };

export const DEMANDS = ["krav", "gjelder"];

export class ConditionRow {
  /** @type {HTMLInputElement[]} */
  #controls = [];
  #standing = make("p", "standing");
  #remedy = make("p", "remedy");
  /** @type {any[]} what the radio buttons stand for */
  #values = [];

  /**
   * @param {string} prefix of the ids
   * @param {Condition} condition
   * @param {Question | undefined} question nothing is asked where there is only something to know
   * @param {(question: string, value: any) => void} save
   */
  constructor(prefix, condition, question, save) {
    this.condition = condition;
    this.question = question;
    this.save = save;
    this.id = `${prefix}-${condition.id}`;
    const source = citationList([condition.citation], currentLanguage());
    const asked = question ? this.#asked(question) : make("p", "", condition.text);
    const foot = make("div", "condition-foot", ...(question ? [this.#standing] : []), source);
    this.element = make("li", this.#isGuard ? "condition condition-guard" : "condition", asked, foot, this.#remedy);
    this.#remedy.hidden = true;
  }

  /** @returns {boolean} whether it says only whether another condition applies */
  get #isGuard() {
    return this.condition.kind === "gjelder";
  }

  /** @returns {boolean} whether it must be clarified as long as nobody knows */
  get isOpenWhenUnknown() {
    return !this.condition.last_step && Boolean(this.question?.forms.includes("eligibility"));
  }

  /** @returns {HTMLElement} the one to go to */
  get control() {
    return this.#controls.find(({ checked }) => checked) ?? this.#controls[0];
  }

  /** @param {any} value as it stands in the draft; undefined where there is no answer */
  fill(value) {
    const [first] = this.#controls;
    if (!first) return;
    if (first.type === "radio") {
      this.#controls.forEach((input, place) => (input.checked = this.#values[place] === value));
    } else if (first !== document.activeElement && !first.hasAttribute("aria-invalid")) {
      first.value = value === undefined || value === null || value === "unknown" ? "" : String(value);
    }
  }

  /** @param {import("../../types.js").Finding} [finding] */
  judge(finding) {
    if (!finding || !this.question) return;
    const { status, remedy } = finding;
    this.element.dataset.status = status;
    const isDecided = this.#isGuard && status !== "unknown";
    const key = isDecided ? `standing_guard_${status === "met" ? "met" : "unmet"}` : `standing_${status}`;
    const sign = make("span", "sign", SIGNS[status]);
    sign.setAttribute("aria-hidden", "true");
    this.#standing.replaceChildren(sign, " ", put(make("strong"), key), this.#explained(status));
    // What is not asked of anybody is not open either.
    this.#standing.hidden = status === "unknown" && !DEMANDS.includes(this.condition.kind);
    this.#remedy.textContent = remedy ?? "";
    this.#remedy.hidden = !remedy;
  }

  /** @param {string} message */
  mark(message) {
    tellProblem(this.#controls, message);
  }

  /** @param {string} status @returns {string} the condition itself, where its question alone does not tell it */
  #explained(status) {
    return status === "unmet" && !this.#isGuard ? `: ${this.condition.text}` : "";
  }

  /** @param {Question} question @returns {HTMLElement} */
  #asked(question) {
    return question.kind === "yes_no" ? this.#decision(question) : this.#line(question);
  }

  /** @param {Question} question @returns {HTMLElement} */
  #decision({ id, text, help, met_by: metBy = true }) {
    // The value says whether the condition is met; its question may be put the other way round.
    this.#values = [metBy, !metBy, "unknown"];
    const options = ["yes", "no", "unknown"].map((key, place) =>
      radio(place ? `${this.id}-${place}` : this.id, this.id, say(key)),
    );
    this.#controls = options.map(({ input }) => input);
    this.#controls.forEach((input, place) =>
      input.addEventListener("change", () => input.checked && this.save(id, this.#values[place])),
    );
    const hint = this.#hint(help);
    const row = make("div", "card-options", ...options.map(({ element }) => element));
    return make("fieldset", "", make("legend", "", text), ...hint, row, problemOf(this.id));
  }

  /** @param {Question} question @returns {HTMLElement} */
  #line({ id, kind, text, help }) {
    const input = numberInput();
    if (kind === "date") input.type = "date";
    this.#controls = [input];
    input.addEventListener("change", () => {
      const typed = input.value.trim();
      this.save(id, typed ? (kind === "date" ? typed : wholeNumber(typed)) : null);
    });
    const hint = this.#hint(help);
    return field(this.id, text, input, ...hint);
  }

  /** @param {string} [help] @returns {HTMLElement[]} */
  #hint(help) {
    if (!help) return [];
    const hint = make("p", "hint", help);
    hint.id = `${this.id}-hint`;
    for (const control of this.#controls) control.setAttribute("aria-describedby", hint.id);
    return [hint];
  }
}
