/** One question of the draft: its answer, what there is to warn of, and the way to change it. */

import { make, makeButton } from "../elements.js";
import { put, say } from "../wording.js";
import { citationList } from "./citations.js";

/** @typedef {import("../types.js").Question} Question */
/** @typedef {import("../types.js").DraftAnswer} DraftAnswer */

/**
 * `refusal` is why a value was not taken that came in a file; `language` is that of the answers.
 * @typedef {{question: Question, answer?: DraftAnswer, isMissing: boolean, mayChange: boolean, refusal?: string,
 *   language: string}} Shown
 */

// About as much as fits into the lines that are shown of a long text.
const LONG = 300;

/** Stays the same element for as long as the question is shown, so that focus and an open editor stay too. */
export class AnswerRow {
  element = make("li", "row");
  #content = make("div", "row-content");
  #remarks = make("div", "remarks");
  #button = make("button", "quiet change");
  #note = make("p", "row-note");
  #isUnfolded = false;
  /** @type {HTMLElement | null} */
  #editor = null;
  /** @type {Shown | null} */
  shown = null;

  /** @param {(row: AnswerRow) => void} change called when the answer is to be changed */
  constructor(change) {
    this.#button.type = "button";
    this.#button.addEventListener("click", () => change(this));
    this.#note.hidden = true;
    this.element.append(this.#content, this.#button, this.#remarks, this.#note);
  }

  /** @returns {string} what the question is called */
  get name() {
    const question = this.shown?.question;
    return question?.label ?? question?.text ?? "";
  }

  /** @param {Shown} shown */
  show(shown) {
    this.shown = shown;
    const { answer, mayChange } = shown;
    const isAnswered = answer !== undefined && answer.value !== null;
    put(this.#button, isAnswered ? "change" : "answer");
    this.#button.setAttribute("aria-label", `${this.#button.textContent}: ${this.name}`);
    this.#button.hidden = !mayChange || this.#editor !== null;
    this.#content.replaceChildren(this.#label(), ...this.#value());
    this.#remarks.replaceChildren(...remarksOf(shown));
  }

  /**
   * Put the form to answer in where the answer stands.
   * @param {HTMLElement} editor
   */
  open(editor) {
    this.#editor = editor;
    this.tell("");
    this.#button.hidden = true;
    this.element.classList.add("edited");
    this.element.append(editor);
  }

  /** Show what stands now beside the editor: somebody else has answered too. */
  contest() {
    this.element.classList.add("contested");
  }

  /** @param {string} note what to tell in the row; nothing takes it back */
  tell(note) {
    this.#note.hidden = !note;
    this.#note.textContent = note;
  }

  /** Take the form away. */
  close() {
    this.#editor?.remove();
    this.#editor = null;
    this.element.classList.remove("edited", "contested");
    this.#button.hidden = false;
    this.#button.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "nearest" });
  }

  /** @returns {HTMLElement} */
  #label() {
    const label = make("p", "row-label", this.name);
    if (!this.shown?.question.required && !this.shown?.answer) label.append(" ", put(make("span"), "optional"));
    return label;
  }

  /** @returns {HTMLElement[]} */
  #value() {
    if (!this.shown) return [];
    const { answer, isMissing, language, mayChange } = this.shown;
    if (answer && answer.value !== null && answer.value !== "unknown") {
      const value = make("p", "row-value", answer.shown ?? String(answer.value));
      value.lang = language;
      return value.textContent.length > LONG && mayChange ? [value, this.#unfolding(value)] : [value];
    }
    const state = answer?.value === "unknown" ? "unknown" : isMissing ? "missing" : "";
    return state ? [put(make("p", "row-lacking"), state)] : [];
  }

  /**
   * Fold a long text, and let it be unfolded.
   * @param {HTMLElement} value
   * @returns {HTMLButtonElement}
   */
  #unfolding(value) {
    const button = makeButton("quiet unfold", "show_all", () => {
      this.#isUnfolded = !this.#isUnfolded;
      show();
    });
    const show = () => {
      value.classList.toggle("folded", !this.#isUnfolded);
      button.setAttribute("aria-expanded", String(this.#isUnfolded));
      put(button, this.#isUnfolded ? "show_less" : "show_all");
    };
    show();
    return button;
  }
}

/** @param {Shown} shown @returns {HTMLElement[]} */
function remarksOf({ answer, refusal, language }) {
  const remarks = [];
  if (refusal) remarks.push(remark("error", say("not_brought_in", { reason: refusal }), ""));
  if (answer?.message && answer.level !== "error") {
    const warning = remark("warning", answer.message, language);
    if (answer.citations?.length) warning.append(citationList(answer.citations, language));
    remarks.push(warning);
  }
  return remarks;
}

/**
 * @param {"error" | "warning"} level
 * @param {string} message
 * @param {string} language
 * @returns {HTMLElement}
 */
function remark(level, message, language) {
  const text = make("span", "", message);
  if (language) text.lang = language;
  return make("div", `remark remark-${level}`, make("p", "", put(make("strong"), level), ": ", text));
}
