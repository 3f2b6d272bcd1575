/** The list of cases as far as it has been read, kept as it is at the server. */

import * as api from "./inbox-api.js";

/** @typedef {import("./types.js").Filter} Filter */
/** @typedef {import("./types.js").Row} Row */

const PAGE = 50;
const MOST = 200;
const PAUSE = 150;

/** @type {Filter} */
export const NO_FILTER = { view: "new", area: "", county: "", municipality: "", body: "", overdue: false, q: "" };

/** Fires `read` with `{arrived}`, how many new cases there are more than a moment ago, and `failed` with the error. */
export class Worklist extends EventTarget {
  filter = { ...NO_FILTER };
  /** @type {Row[]} oldest first */
  rows = [];
  /** @type {import("./types.js").Counts | null} */
  counts = null;
  /** @type {string | null} where the next page begins */
  next = null;
  #turn = 0;
  #timer = 0;
  #isKnown = false;

  /** @param {Partial<Filter>} changed */
  async limit(changed) {
    this.filter = { ...this.filter, ...changed };
    this.#isKnown = false;
    await this.#read({ limit: PAGE });
  }

  /** Read what is shown again, soon: much may happen at once. */
  refreshSoon() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.refresh(), PAUSE);
  }

  /** Read what is shown again. */
  async refresh() {
    await this.#read({ limit: Math.min(Math.max(this.rows.length, PAGE), MOST) });
  }

  /** Read what comes after. @returns {Promise<Row | undefined>} the first of it */
  async more() {
    const first = this.rows.length;
    await this.#read({ limit: PAGE, after: this.next ?? undefined });
    return this.rows[first];
  }

  /** @param {{limit: number, after?: string}} wanted */
  async #read(wanted) {
    const turn = ++this.#turn;
    try {
      const page = await api.cases(this.filter, wanted);
      if (turn === this.#turn) this.#take(page, wanted.after ? this.rows : []);
    } catch (error) {
      if (turn === this.#turn) this.dispatchEvent(new CustomEvent("failed", { detail: error }));
    }
  }

  /** @param {import("./types.js").Page} page @param {Row[]} before */
  #take({ cases, counts, next = null }, before) {
    const arrived = this.#isKnown && this.counts ? Math.max(counts.new - this.counts.new, 0) : 0;
    const known = new Set(before.map((row) => row.case));
    this.rows = [...before, ...cases.filter((row) => !known.has(row.case))];
    this.counts = counts;
    this.next = next;
    this.#isKnown = true;
    this.dispatchEvent(new CustomEvent("read", { detail: { arrived } }));
  }
}
