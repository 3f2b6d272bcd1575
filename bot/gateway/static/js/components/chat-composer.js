/** Where the user writes. */

import { find } from "../elements.js";
import { looksLikePersonalNumber } from "../personal-number.js";
import { put } from "../wording.js";

const LONGEST = 2_000;
const NEAR_THE_END = 200;

/** Fires `say` with the text. */
export class ChatComposer extends HTMLElement {
  /** @returns {HTMLTextAreaElement} */
  get field() {
    return find(this, "textarea", HTMLTextAreaElement);
  }

  /** @returns {HTMLElement} */
  get warning() {
    return find(this, ".warning", HTMLElement);
  }

  connectedCallback() {
    const field = this.field;
    field.addEventListener("input", () => this.#changed());
    field.addEventListener("keydown", (event) => {
      // An input method's Enter ends a word, not the message.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#send(false);
    });
    find(this, "form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send(false);
    });
    find(this, "[name=send-anyway]", HTMLButtonElement).addEventListener("click", () => this.#send(true));
    find(this, "[name=edit]", HTMLButtonElement).addEventListener("click", () => {
      this.warning.hidden = true;
      field.focus();
    });
  }

  /** Begin to send; an Enter that came before has only made a new line, and was meant to send. */
  begin() {
    find(this, "[type=submit]", HTMLButtonElement).disabled = false;
    if (this.field.value.includes("\n")) this.#send(false);
  }

  /**
   * Give a text back that was not sent, unless something else has been written meanwhile.
   * @param {string} text
   */
  restore(text) {
    if (this.field.value) return;
    this.field.value = text;
    this.#changed();
  }

  /** @param {boolean} isSure */
  #send(isSure) {
    const text = this.field.value.trim();
    if (!text) return this.field.focus();
    if (!isSure && looksLikePersonalNumber(text)) {
      this.warning.hidden = false;
      return;
    }
    this.field.value = "";
    this.#changed();
    if (isSure) this.field.focus();
    this.dispatchEvent(new CustomEvent("say", { detail: text }));
  }

  #changed() {
    this.warning.hidden = true;
    const left = LONGEST - this.field.value.length;
    const counter = find(this, "#message-left", HTMLElement);
    if (left <= NEAR_THE_END) put(counter, "message_left", { count: left });
    else {
      counter.textContent = "";
      delete counter.dataset.text;
    }
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight + 2}px`;
  }
}

customElements.define("chat-composer", ChatComposer);
