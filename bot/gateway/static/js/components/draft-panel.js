/** The draft beside the conversation: what is answered, what is missing, and the files. */

import { find, make } from "../elements.js";
import { put } from "../wording.js";
import { shownValue } from "../draft-values.js";
import { downloadCard } from "./cards/download.js";

/** @typedef {import("../types.js").Call} Call */
/** @typedef {import("../types.js").Draft} Draft */

/** Fires `begin`, and `download` with the format. */
export class DraftPanel extends HTMLElement {
  connectedCallback() {
    const download = (/** @type {string} */ detail) => this.dispatchEvent(new CustomEvent("download", { detail }));
    const card = downloadCard({}, { download });
    find(this, ".draft-downloads", HTMLElement).append(find(card, ".buttons", HTMLElement));
    const begin = find(this, ".draft-begin", HTMLElement);
    begin.addEventListener("click", () => this.dispatchEvent(new CustomEvent("begin")));
  }

  /**
   * @param {Draft} draft
   * @param {Call} call
   */
  show(draft, call) {
    const answered = call.questions.filter(({ id }) => id in draft.answers);
    const isEmpty = answered.length === 0;
    this.#toggle(".draft-empty", isEmpty);
    this.#toggle(".draft-begin", isEmpty);
    this.#toggle(".draft-filled", !isEmpty);
    const missing = call.questions.filter(({ id }) => draft.missing.includes(id));
    this.#count(answered.filter((question) => !missing.includes(question)).length, missing.length);
    this.#list(answered, missing, draft, call);
  }

  /**
   * @param {number} done
   * @param {number} missing
   */
  #count(done, missing) {
    put(find(this, ".draft-count", HTMLElement), "draft_count", { done, all: done + missing });
    const progress = find(this, "progress", HTMLProgressElement);
    progress.max = Math.max(1, done + missing);
    progress.value = done;
  }

  /**
   * @param {Call["questions"]} answered
   * @param {Call["questions"]} missing
   * @param {Draft} draft
   * @param {Call} call
   */
  #list(answered, missing, draft, call) {
    const [one, other] = this.querySelectorAll("summary");
    put(one, "draft_answered", { count: answered.length });
    put(other, "draft_missing", { count: missing.length });
    const pairs = answered.flatMap((question) => [
      make("dt", "", question.label ?? question.text),
      make("dd", "", shownValue(question, draft.answers[question.id].value, call)),
    ]);
    find(this, "dl", HTMLElement).replaceChildren(...pairs);
    find(this, "ul", HTMLElement).replaceChildren(...missing.map((each) => make("li", "", each.label ?? each.text)));
  }

  /**
   * @param {string} selector
   * @param {boolean} isShown
   */
  #toggle(selector, isShown) {
    find(this, selector, HTMLElement).hidden = !isShown;
  }
}

customElements.define("draft-panel", DraftPanel);
