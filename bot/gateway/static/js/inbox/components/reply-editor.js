/** Writes to the municipality: in its language, with replies that are written already, and with what the circular says. */

import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { area, button, freshId, labelled, select, tellProblem } from "../controls.js";
import { CannedPicker } from "./canned-picker.js";
import { StatementPicker } from "./statement-picker.js";

// What a canned reply leaves to be filled in.
const BLANK = /\[[^\][]+\]/;

/** @typedef {import("../types.js").CaseFile} CaseFile */
/** @typedef {import("../types.js").Reply} Reply */

export const LONGEST = 8_000;

/** Fires `written` with the reply as it stands, `send` with the one to be sent, and `edit` for the written ones. */
export class ReplyEditor extends HTMLElement {
  canned = new CannedPicker();
  #language = select(["nb", "nn", "en"].map((each) => [each, say(`language_${each}`)]));
  #text = area(7, LONGEST);
  #where = make("p", "hint");
  #claims = put(make("p", "hint"), "reply_claims");
  #status = make("p", "reply-status");
  #picker = new StatementPicker(() => ({ call: this.#call, language: this.#language.value }));
  #send = button("primary", "reply_send", null);
  #ask = button("secondary", "reply_ask", () => this.#submit(true));
  #call = "";
  #isChosen = false;

  connectedCallback() {
    if (this.firstChild) return;
    const heading = put(make("h3"), "reply");
    heading.id = freshId("reply");
    this.#status.setAttribute("role", "status");
    const head = make("div", "reply-head", heading, labelled("reply_language", this.#language));
    const buttons = make("div", "buttons", this.#send, this.#ask);
    const text = labelled("reply_text", this.#text, this.#where, this.#claims);
    const form = make("form", "", head, text, this.canned, this.#picker, buttons, this.#status);
    form.setAttribute("aria-labelledby", heading.id);
    form.noValidate = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit(false);
    });
    this.append(form);
    this.#listen();
  }

  /** @returns {Reply} as it stands */
  get reply() {
    return { text: this.#text.value, language: this.#language.value, citations: this.#picker.chosen };
  }

  /**
   * Bring up to date what the case says; what is being written stays.
   * @param {CaseFile} file
   */
  show({ reach, assigned_to: holder, language, call, conversation }) {
    this.#call = call.id;
    const where = reach.address ? reach.channel : "chat";
    put(this.#where, conversation === "deleted" ? `reply_deleted_${where}` : `reply_to_${where}`, { address: reach.address });
    this.#claims.hidden = Boolean(holder);
    if (this.#isChosen) return;
    this.#language.value = language;
    this.#text.lang = language;
  }

  /** @param {Reply} reply that was begun before */
  restore({ text, language, citations }) {
    this.#isChosen = true;
    this.#text.value = text;
    this.#text.lang = this.#language.value = language;
    this.#picker.choose(citations);
  }

  /** All has arrived: begin anew. */
  empty() {
    this.#isChosen = false;
    this.#text.value = "";
    this.#picker.choose([]);
    this.tell("");
  }

  /**
   * Say how it goes with what is being sent.
   * @param {string} key empty where there is nothing to say
   * @param {Record<string, unknown>} [values]
   */
  tell(key, values) {
    const isUnderWay = key === "reply_sending" || key === "reply_waiting";
    this.#text.readOnly = isUnderWay;
    for (const each of [this.#send, this.#ask]) each.setAttribute("aria-disabled", String(isUnderWay));
    this.#status.classList.toggle("problem", key === "reply_refused" || key === "reply_waiting");
    if (key) put(this.#status, key, values);
    else {
      delete this.#status.dataset.text;
      this.#status.textContent = "";
    }
  }

  #listen() {
    this.#text.addEventListener("input", () => this.#written());
    this.#picker.addEventListener("chosen", () => this.#written());
    this.#language.addEventListener("change", () => {
      this.#isChosen = true;
      this.#text.lang = this.#language.value;
      this.#written();
    });
    this.canned.addEventListener("insert", (event) => this.#insert(/** @type {CustomEvent} */ (event).detail));
    this.canned.addEventListener("edit", () => this.dispatchEvent(new CustomEvent("edit")));
  }

  /** @param {import("../types.js").Wording} texts */
  #insert(texts) {
    if (this.#text.readOnly) return;
    const text = texts[this.#language.value === "nn" ? "nn" : "nb"];
    const { selectionStart: from, selectionEnd: to } = this.#text;
    this.#text.setRangeText(text, from, to, "end");
    this.#text.focus();
    this.#written();
  }

  #written() {
    if (this.#text.value.trim()) tellProblem(this.#text, "");
    this.dispatchEvent(new CustomEvent("written", { detail: this.reply }));
  }

  /** @param {string} [blank] to be filled in */
  #goTo(blank) {
    this.#text.focus();
    if (blank) this.#text.setSelectionRange(this.#text.value.indexOf(blank), this.#text.value.indexOf(blank) + blank.length);
  }

  /** @param {boolean} ask */
  #submit(ask) {
    if (this.#text.readOnly) return;
    const isEmpty = !this.#text.value.trim();
    const [blank] = BLANK.exec(this.#text.value) ?? [];
    tellProblem(this.#text, isEmpty ? say("reply_empty") : blank ? say("reply_blank", { blank }) : "");
    if (isEmpty || blank) this.#goTo(blank);
    else this.dispatchEvent(new CustomEvent("send", { detail: { ...this.reply, ask } }));
  }
}

customElements.define("reply-editor", ReplyEditor);
