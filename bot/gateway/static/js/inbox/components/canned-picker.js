/** Replies that are written already: one is put in where the cursor stands. Fires `insert` with its texts, and `edit`. */

import { make } from "../../elements.js";
import { currentLanguage, put, say } from "../../wording.js";
import { button, labelled, select } from "../controls.js";

/** @typedef {import("../types.js").Canned} Canned */

export class CannedPicker extends HTMLElement {
  /** @type {Canned[]} */
  #replies = [];
  #select = select([]);
  #told = make("p", "lesser");

  connectedCallback() {
    if (this.firstChild) return;
    this.#told.setAttribute("role", "status");
    const edit = button("tertiary", "reply_canned_edit", () => this.dispatchEvent(new CustomEvent("edit")));
    edit.dataset.label = "reply_canned_edit_long";
    edit.setAttribute("aria-label", say("reply_canned_edit_long"));
    const insert = button("secondary", "reply_canned_insert", () => this.#insert());
    this.append(make("div", "search", labelled("reply_canned", this.#select), insert, edit), this.#told);
  }

  /** @param {Canned[]} replies */
  offer(replies) {
    const chosen = this.#select.value;
    this.#replies = replies;
    const options = replies.map(({ id, title }) => new Option(titleIn(title), id));
    this.#select.replaceChildren(new Option(say("reply_canned_pick"), ""), ...options);
    if (replies.some(({ id }) => id === chosen)) this.#select.value = chosen;
  }

  #insert() {
    const reply = this.#replies.find(({ id }) => id === this.#select.value);
    if (!reply) return this.#select.focus();
    this.dispatchEvent(new CustomEvent("insert", { detail: reply.text }));
    put(this.#told, "reply_inserted", { title: titleIn(reply.title) });
  }
}

/** @param {import("../types.js").Wording} title @returns {string} */
export const titleIn = (title) => title[currentLanguage() === "nn" ? "nn" : "nb"];

customElements.define("canned-picker", CannedPicker);
