/** What the adviser and the municipality have written to each other, with the advisers' own notes in between. */

import { clock } from "../../dates.js";
import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { textBlocks } from "../../components/text-blocks.js";

/** @typedef {import("../types.js").CaseEvent} CaseEvent */
/** @typedef {import("../types.js").CaseFile} CaseFile */

const PRIVATE = ["note", "flagged"];
const TOLD = ["answered", "asked_for_more", "wrote", "reopened", "note", "closed", "flagged", "rated"];

export class CaseThread extends HTMLElement {
  #list = make("ol", "thread");
  #shown = 0;

  connectedCallback() {
    if (this.firstChild) return;
    this.#list.setAttribute("role", "list");
    this.append(put(make("h3", "unseen"), "thread"), this.#list);
  }

  /**
   * Add what is not there yet; nobody who reads is moved.
   * @param {CaseFile} file
   * @param {(id: string) => Promise<string>} titleOf a statement
   */
  show({ events, language }, titleOf) {
    const fresh = events.filter(({ id, kind, text }) => id > this.#shown && text && TOLD.includes(kind));
    this.#list.append(...fresh.map((event) => itemOf(event, language, titleOf)));
    this.#shown = Math.max(this.#shown, ...events.map(({ id }) => id));
    this.hidden = !this.#list.hasChildNodes();
  }
}

/**
 * @param {CaseEvent} event
 * @param {string} language of the applicant
 * @param {(id: string) => Promise<string>} titleOf
 * @returns {HTMLLIElement}
 */
function itemOf({ by, at, kind, text, data }, language, titleOf) {
  const isOurs = typeof by !== "string";
  const time = make("time", "", clock(new Date(at)));
  time.dateTime = at;
  const name = isOurs ? make("strong", "", by.name) : put(make("strong"), "thread_applicant");
  const words = make("div", "said", ...textBlocks(text ?? ""));
  if (!PRIVATE.includes(kind)) words.lang = data.language ?? language;
  const head = make("p", "said-head", name, " ", put(make("span"), `thread_${kind}`), " ", time);
  const item = make("li", PRIVATE.includes(kind) ? "said-private" : isOurs ? "said-ours" : "said-theirs", head, words);
  if (data.statements?.length) addSources(item, data.statements, titleOf);
  return item;
}

/**
 * @param {HTMLElement} item
 * @param {string[]} statements
 * @param {(id: string) => Promise<string>} titleOf
 */
async function addSources(item, statements, titleOf) {
  const titles = await Promise.all(statements.map((id) => titleOf(id).catch(() => id)));
  item.append(put(make("p", "lesser"), "thread_sources", { sources: titles.join("; ") }));
}

customElements.define("case-thread", CaseThread);
