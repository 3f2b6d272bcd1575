/** One line on how it goes: connection, downloads, refusals. */

import { put } from "../wording.js";

const SHORTLY = 6_000;

/** The latest thing to know stands; what is said shortly goes by itself. */
export class StatusLine extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {string} key
   * @param {Record<string, unknown>} [values]
   */
  tell(key, values) {
    clearTimeout(this.#timer);
    put(this, key, values);
  }

  /**
   * @param {string} key
   * @param {Record<string, unknown>} [values]
   */
  tellShortly(key, values) {
    this.tell(key, values);
    this.#timer = setTimeout(() => this.clear(), SHORTLY);
  }

  /** @param {string} text the server's own words */
  quote(text) {
    this.clear();
    this.textContent = text;
    this.#timer = setTimeout(() => this.clear(), 2 * SHORTLY);
  }

  /** @param {...string} keys @returns {boolean} whether it says one of them */
  isOf(...keys) {
    return keys.includes(this.dataset.text ?? "");
  }

  /** @param {string} [key] only if this is what it says */
  clear(key) {
    if (key && this.dataset.text !== key) return;
    clearTimeout(this.#timer);
    delete this.dataset.text;
    this.textContent = "";
  }
}

customElements.define("status-line", StatusLine);
