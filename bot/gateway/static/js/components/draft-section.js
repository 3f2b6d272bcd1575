/** A section of the draft: how far it has come, and its questions. */

import { make } from "../elements.js";
import { put } from "../wording.js";
import { AnswerRow } from "./answer-row.js";

/** @typedef {import("./answer-row.js").Shown} Shown */

/** Keeps its rows from one showing to the next. */
export class DraftSection {
  element = make("details", "draft-section ds-details");
  #title = make("span", "section-title");
  #count = make("span", "section-count");
  #list = make("ul", "rows");
  /** @type {Map<string, AnswerRow>} */
  #rows = new Map();

  /** @param {(row: AnswerRow) => void} change */
  constructor(change) {
    this.change = change;
    this.#list.setAttribute("role", "list");
    this.element.append(make("summary", "", this.#title, " ", this.#count), this.#list);
  }

  /**
   * @param {string} title
   * @param {Shown[]} questions
   */
  show(title, questions) {
    this.#title.textContent = title;
    const missing = questions.filter(({ isMissing }) => isMissing).length;
    const odd = questions.filter(({ answer, refusal }) => refusal || answer?.level === "warning").length;
    const counted = questions.filter(({ answer, isMissing }) => answer || isMissing).length;
    put(this.#count, odd ? "section_count_odd" : "section_count", { done: counted - missing, all: counted, odd });
    this.element.classList.toggle("complete", !missing && !odd);
    this.#arrange(questions.map((shown) => this.#row(shown)));
  }

  /** @param {Shown} shown @returns {HTMLElement} */
  #row(shown) {
    const row = this.#rows.get(shown.question.id) ?? new AnswerRow(this.change);
    this.#rows.set(shown.question.id, row);
    row.show(shown);
    return row.element;
  }

  /**
   * Elements that are moved lose the focus, so those that stand right are left alone.
   * @param {HTMLElement[]} wanted
   */
  #arrange(wanted) {
    if (wanted.length === this.#list.children.length && wanted.every((each, i) => each === this.#list.children[i])) return;
    const focused = document.activeElement;
    this.#list.replaceChildren(...wanted);
    if (focused instanceof HTMLElement && this.#list.contains(focused)) focused.focus({ preventScroll: true });
  }
}
