/** The applicant's questions to IMDi: where each stands, and what can be done about it. */

import { day } from "../dates.js";
import { make, makeButton } from "../elements.js";
import "../texts-cases.js";
import { put } from "../wording.js";

/** @typedef {import("../types.js").OwnCase} OwnCase */
/** @typedef {import("../types.js").OwnCases} Shown */

const OPEN = ["new", "claimed", "waiting"];

/** Fires `write` ({id, text, done}), `withdraw` (id), `rate` ({id, helpful}) and `choose` ("assistant" or "adviser"). */
export class OwnCases extends HTMLElement {
  /** @param {Shown} shown */
  show({ cases, with: answers }) {
    this.hidden = cases.length === 0;
    const writing = this.querySelector("form");
    // Nobody loses what is being written because something happens elsewhere.
    if (this.hidden || writing?.querySelector("textarea")?.value) return;
    const focused = /** @type {HTMLElement | null} */ (this.contains(document.activeElement) ? document.activeElement : null);
    const kept = focused?.dataset.act;
    const list = make("ul", "rows", ...[...cases].reverse().map((each) => this.#item(each)));
    list.setAttribute("role", "list");
    const heading = put(make("h2"), "own_cases");
    heading.id = "own-cases-heading";
    this.setAttribute("role", "region");
    this.setAttribute("aria-labelledby", heading.id);
    this.replaceChildren(heading, ...(answers === "adviser" ? [this.#withAdviser()] : []), list);
    if (kept) /** @type {HTMLElement | null} */ (this.querySelector(`[data-act="${kept}"]`))?.focus();
  }

  /** @returns {HTMLElement} */
  #withAdviser() {
    const button = makeButton("ds-button quiet", "help_me", () => this.#fire("choose", "assistant"));
    button.dataset.act = "choose";
    return make("p", "own-cases-with", put(make("span"), "with_adviser"), " ", button);
  }

  /** @param {OwnCase} shown @returns {HTMLLIElement} */
  #item(shown) {
    const { reference, question, status, opened, expected, closed_reason } = shown;
    const standing = put(make("strong", `standing standing-${status}`), `own_case_${closed_reason === "withdrawn" ? closed_reason : status}`);
    const dates = put(make("span", "hint"), "own_case_reference", { reference, day: day(opened) });
    const lines = [make("p", "", standing, " ", dates), make("p", "own-case-question", question)];
    if (expected && (status === "new" || status === "claimed")) {
      lines.push(put(make("p", "hint"), "own_case_expected", { day: day(expected) }));
    }
    return make("li", "row", make("div", "row-content", ...lines, this.#actions(shown)));
  }

  /** @param {OwnCase} shown @returns {HTMLElement} */
  #actions(shown) {
    const { case: id, status, helpful } = shown;
    const actions = make("div", "buttons own-case-actions");
    const isOpen = OPEN.includes(status);
    const write = makeButton("ds-button", isOpen ? "case_write" : "case_reopen", () => this.#openWriting(actions, shown));
    write.dataset.act = `write-${id}`;
    actions.append(write);
    if (isOpen) {
      const withdraw = makeButton("ds-button quiet", "case_withdraw", () => this.#fire("withdraw", id));
      withdraw.dataset.act = `withdraw-${id}`;
      actions.append(withdraw);
    }
    if (status === "answered") actions.append(...this.#rating(id, helpful));
    return actions;
  }

  /**
   * @param {string} id
   * @param {boolean | null} helpful
   * @returns {HTMLElement[]}
   */
  #rating(id, helpful) {
    const group = make("span", "rating", put(make("span"), "case_helpful"), " ");
    group.setAttribute("role", "group");
    for (const [key, value] of /** @type {const} */ ([["case_helped", true], ["case_did_not_help", false]])) {
      const button = makeButton("ds-button quiet", key, () => this.#fire("rate", { id, helpful: value }));
      button.setAttribute("aria-pressed", String(helpful === value));
      button.dataset.act = `${key}-${id}`;
      group.append(button, " ");
    }
    return [group];
  }

  /**
   * @param {HTMLElement} actions
   * @param {OwnCase} shown
   */
  #openWriting(actions, { case: id, reference }) {
    const text = make("textarea", "ds-input long short-text");
    text.id = "case-text";
    text.maxLength = 2000;
    const label = put(make("label", "asked"), "case_text", { reference });
    label.htmlFor = text.id;
    const send = put(make("button", "ds-button strong"), "case_send");
    const done = () => {
      text.value = "";
      form.replaceWith(actions);
      /** @type {HTMLElement | null} */ (actions.firstElementChild)?.focus();
    };
    const form = make("form", "case-writing", label, text, make("p", "buttons", send, makeButton("ds-button quiet", "cancel", done)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (text.value.trim()) this.#fire("write", { id, text: text.value.trim(), done });
      else text.focus();
    });
    actions.replaceWith(form);
    text.focus();
  }

  /** @param {string} name @param {unknown} detail */
  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define("own-cases", OwnCases);
