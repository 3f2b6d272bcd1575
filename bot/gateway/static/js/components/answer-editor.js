/** The form to answer a question of the draft in, in its place. */

import { Problem } from "../api.js";
import { ChangedMeanwhile } from "../draft-api.js";
import { make, makeButton } from "../elements.js";
import { looksLikePersonalNumber } from "../personal-number.js";
import { put, say } from "../wording.js";
import { fieldFor } from "./answer-fields.js";
import "../texts-draft.js";

/** @typedef {import("./answer-fields.js").Asked} Asked */

/**
 * Fires `done` ({saved}) when it is no longer needed. What stands in it is lost only to «Avbryt».
 */
export class AnswerEditor extends HTMLElement {
  /** @type {import("./answer-fields.js").Field} */
  #field;
  #problem = make("p", "problem ds-validation-message");
  #isSure = false;
  #isBusy = false;
  isChanged = false;

  /**
   * @param {Asked} asked
   * @param {(value: any) => Promise<string | undefined>} save gives the reason if the answer was refused
   */
  constructor(asked, save) {
    super();
    this.asked = asked;
    this.save = save;
    this.#field = fieldFor(asked);
  }

  connectedCallback() {
    const { question } = this.asked;
    this.#problem.id = `problem-${question.id}`;
    const hints = this.#hints();
    for (const control of this.#field.controls) {
      control.setAttribute("aria-describedby", [this.#problem.id, ...hints.map(({ id }) => id)].join(" "));
    }
    const form = make("form", "editor", this.#field.element, this.#problem, ...hints, this.#buttons());
    form.noValidate = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    form.addEventListener("input", () => (this.isChanged = true));
    form.addEventListener("keydown", (event) => event.key === "Escape" && !this.isChanged && this.#done(false));
    this.replaceChildren(form);
    this.focus();
  }

  focus() {
    const chosen = this.#field.controls.find((each) => each instanceof HTMLInputElement && each.checked);
    (chosen ?? this.#field.controls[0])?.focus();
    this.scrollIntoView({ block: "nearest" });
  }

  /**
   * Say what is wrong, linked to the field.
   * @param {string} message
   */
  mark(message) {
    this.#problem.textContent = message;
    for (const control of this.#field.controls) control.setAttribute("aria-invalid", "true");
    this.focus();
  }

  /** @returns {HTMLElement[]} */
  #hints() {
    const { help, example, kind, id } = this.asked.question;
    const hints = [
      ...(help ? [make("p", "hint", help)] : []),
      ...(example ? [put(make("p", "hint"), "example", { example })] : []),
      ...(kind === "municipalities" ? [put(make("p", "hint"), "several_names")] : []),
      ...(kind.startsWith("municipalit") ? [put(make("p", "hint"), "same_name")] : []),
    ];
    hints.forEach((hint, place) => (hint.id = `hint-${id}-${place}`));
    return hints;
  }

  /** @returns {HTMLElement} */
  #buttons() {
    const save = put(make("button", "strong"), "save");
    return make(
      "div",
      "buttons",
      save,
      makeButton("", "unknown", () => this.#send("unknown")),
      makeButton("quiet", "cancel", () => this.#done(false)),
    );
  }

  #submit() {
    const value = this.#field.read();
    if (value === undefined && this.asked.value === undefined) return this.mark(say("answer_empty"));
    if (!this.#isSure && typeof value === "string" && looksLikePersonalNumber(value)) {
      this.#isSure = true;
      return this.mark(say("number_in_answer"));
    }
    this.#send(value ?? null);
  }

  /** @param {any} value */
  async #send(value) {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      const reason = await this.save(value);
      if (reason) this.mark(reason);
      else this.#done(true);
    } catch (error) {
      this.mark(excuse(error));
    } finally {
      this.#isBusy = false;
    }
  }

  /** @param {boolean} saved */
  #done(saved) {
    this.dispatchEvent(new CustomEvent("done", { detail: { saved } }));
  }
}

/** @param {unknown} error @returns {string} */
function excuse(error) {
  if (error instanceof Problem && error.message) return error.message;
  return say(error instanceof ChangedMeanwhile ? "changed_meanwhile" : "not_saved");
}

customElements.define("answer-editor", AnswerEditor);
