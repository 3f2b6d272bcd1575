/** Finds what the circular says, and lets a reply refer to it. Fires `chosen` whenever that changes. */

import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { shortCircular } from "../../components/citations.js";
import { button, labelled } from "../controls.js";
import { statements } from "../inbox-api.js";
import { reasonOf } from "./dialog.js";

/** @typedef {import("../types.js").Statement} Statement */

export class StatementPicker extends HTMLElement {
  /** @type {Statement[]} */
  chosen = [];
  #words = make("input");
  #found = make("ul", "found");
  #told = make("p", "lesser");
  #chips = make("ul", "chips");
  #chosenTitle = put(make("h4"), "cite_chosen");
  #details = make("details", "picker");
  #summary = put(make("summary"), "cite");

  /** @param {() => {call: string, language: string}} asked what is searched in */
  constructor(asked) {
    super();
    this.asked = asked;
    this.#words.type = "search";
    this.#told.setAttribute("role", "status");
    for (const list of [this.#found, this.#chips]) list.setAttribute("role", "list");
    // A form in a form is none: Enter is taken here, and must not send the reply.
    this.#words.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.#search();
    });
    const search = make("div", "search", labelled("cite_search", this.#words), button("secondary", "cite_search_act", () => this.#search()));
    this.#details.append(this.#summary, make("div", "picker-content", search, this.#told, this.#found));
  }

  connectedCallback() {
    if (!this.firstChild) this.append(this.#chosenTitle, this.#chips, this.#details);
    this.#showChosen();
  }

  /** @param {Statement[]} statements */
  choose(statements) {
    this.chosen = statements;
    this.#showChosen();
  }

  async #search() {
    const { call, language } = this.asked();
    try {
      const { statements: found } = await statements(call, this.#words.value.trim(), language);
      this.#found.replaceChildren(...found.map((statement) => this.#item(statement, language)));
      if (found.length) put(this.#told, "cite_found", { count: found.length });
      else put(this.#told, "cite_none");
    } catch (error) {
      this.#told.textContent = reasonOf(error);
    }
  }

  /** @param {Statement} statement @param {string} language @returns {HTMLLIElement} */
  #item(statement, language) {
    const title = make("strong", "", statement.title);
    const text = make("p", "", statement.text ?? "");
    for (const element of [title, text]) element.lang = language;
    const add = button("secondary", "cite_add", () => this.#add(statement, add));
    add.setAttribute("aria-label", `${say("cite_add")}: ${statement.title}`);
    this.#markAdded(add, this.#has(statement));
    const place = make("p", "lesser", placeOf(statement));
    place.lang = language;
    return make("li", "", make("div", "", title, place, text), add);
  }

  /** @param {Statement} statement @param {HTMLButtonElement} add */
  #add(statement, add) {
    if (this.#has(statement)) return;
    this.chosen = [...this.chosen, statement];
    this.#markAdded(add, true);
    this.#showChosen();
    this.#fire();
    put(this.#told, "cite_was_added", { title: statement.title });
  }

  /** @param {Statement} statement */
  #drop({ id, title }) {
    this.chosen = this.chosen.filter((each) => each.id !== id);
    this.#showChosen();
    this.#fire();
    put(this.#told, "cite_was_removed", { title });
    /** @type {HTMLElement} */ (this.#chips.querySelector("button") ?? this.#summary).focus();
    for (const add of this.#found.querySelectorAll("button")) {
      if (add.getAttribute("aria-label")?.endsWith(`: ${title}`)) this.#markAdded(add, false);
    }
  }

  /** @param {HTMLButtonElement} add @param {boolean} isAdded */
  #markAdded(add, isAdded) {
    put(add, isAdded ? "cite_added" : "cite_add");
    add.setAttribute("aria-disabled", String(isAdded));
  }

  #showChosen() {
    this.#chosenTitle.hidden = this.#chips.hidden = !this.chosen.length;
    const chips = this.chosen.map((statement) => {
      const remove = make("button", "chip", make("span", "", statement.title), crossOf());
      remove.type = "button";
      remove.setAttribute("aria-label", say("cite_remove", { title: statement.title }));
      remove.addEventListener("click", () => this.#drop(statement));
      return make("li", "", remove);
    });
    this.#chips.replaceChildren(...chips);
  }

  /** @param {Statement} statement @returns {boolean} */
  #has({ id }) {
    return this.chosen.some((each) => each.id === id);
  }

  #fire() {
    this.dispatchEvent(new CustomEvent("chosen"));
  }
}

/** @returns {HTMLElement} */
function crossOf() {
  const cross = make("span", "", "×");
  cross.setAttribute("aria-hidden", "true");
  return cross;
}

/** @param {Statement} statement @returns {string} */
function placeOf({ citation }) {
  return citation ? `${shortCircular(citation.circular)}, ${citation.section}` : "";
}

customElements.define("statement-picker", StatementPicker);
