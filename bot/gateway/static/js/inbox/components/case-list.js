/** The list of cases: views with counts, the filters, the rows. Whoever reads or types in it is not disturbed. */

import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { button } from "../controls.js";
import { CaseFilters } from "./case-filters.js";
import { fillRow, rowElement } from "./case-row.js";

/** @typedef {import("../worklist.js").Worklist} Worklist */
/** @typedef {import("../types.js").View} View */

/** @type {View[]} */
export const VIEWS = ["new", "mine", "waiting", "answered", "closed"];

export class CaseList extends HTMLElement {
  filters = new CaseFilters();
  #views = make("ul", "views");
  #rows = make("ul", "case-rows");
  #told = make("p", "list-told");
  #spoken = make("p", "unseen");
  #more = button("secondary", "list_more", () => this.#readMore());
  /** @type {Map<string, HTMLElement>} */
  #known = new Map();
  #open = "";
  #heading = put(make("h2"), "list_heading");

  /** @param {Worklist} worklist @param {() => string} me gives the reader's id */
  begin(worklist, me) {
    this.worklist = worklist;
    this.me = me;
    this.#heading.tabIndex = -1;
    this.#heading.id = "list-heading";
    this.#spoken.setAttribute("role", "status");
    for (const list of [this.#rows, this.#views]) list.setAttribute("role", "list");
    const views = make("nav", "", this.#views);
    views.dataset.label = "list_views";
    views.setAttribute("aria-label", say("list_views"));
    this.#views.append(...VIEWS.map(viewItem));
    this.filters.addEventListener("limit", (event) => worklist.limit(/** @type {CustomEvent} */ (event).detail));
    const end = make("div", "list-end", this.#told, this.#more);
    this.replaceChildren(this.#heading, views, this.filters, this.#spoken, this.#rows, end);
    worklist.addEventListener("read", (event) => this.#show(/** @type {CustomEvent} */ (event).detail.arrived));
    worklist.addEventListener("failed", () => put(this.#told, "list_stale"));
  }

  /** @param {string} id of the case that is open, empty where none is */
  mark(id) {
    this.#open = id;
    for (const [each, item] of this.#known) markOpen(item, each === id);
  }

  /** @param {string} [id] of the case to go to, or the heading where it is not in the list */
  enter(id = "") {
    (this.#known.get(id)?.querySelector("a") ?? this.#heading).focus();
  }

  /** Say everything again, in another language. */
  redraw() {
    this.#show(0);
  }

  /** @param {number} arrived */
  #show(arrived) {
    const { filter, counts, rows = [] } = this.worklist ?? {};
    if (!filter || !counts) return;
    this.filters.show(filter, counts.overdue);
    for (const item of this.#views.children) showView(/** @type {HTMLElement} */ (item), filter.view, counts);
    this.#showRows(rows);
    this.#tell(rows.length, filter.overdue ? rows.length : counts[filter.view]);
    if (arrived === 1) put(this.#spoken, "list_arrived_one");
    else if (arrived) put(this.#spoken, "list_arrived", { count: arrived });
  }

  /** @param {import("../types.js").Row[]} rows */
  #showRows(rows) {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement?.closest(".case-row") ?? null);
    const wanted = new Set(rows.map((row) => row.case));
    const next = focused && !wanted.has(focused.dataset.case ?? "") ? neighbour(focused, wanted) : null;
    for (const [id, item] of this.#known) if (!wanted.has(id)) this.#drop(id, item);
    rows.forEach((row, place) => {
      const item = this.#known.get(row.case) ?? this.#made(row);
      fillRow(item, row, this.me?.() ?? "");
      // Moving an element takes its focus away: only what stands elsewhere is moved.
      if (this.#rows.children[place] !== item) this.#rows.insertBefore(item, this.#rows.children[place] ?? null);
    });
    if (focused && !focused.isConnected) this.enter(next?.dataset.case);
  }

  /** @param {import("../types.js").Row} row @returns {HTMLElement} */
  #made(row) {
    const item = rowElement(row, this.me?.() ?? "");
    markOpen(item, row.case === this.#open);
    this.#known.set(row.case, item);
    return item;
  }

  /** @param {string} id @param {HTMLElement} item */
  #drop(id, item) {
    item.remove();
    this.#known.delete(id);
  }

  /** @param {number} shown @param {number} all */
  #tell(shown, all) {
    const { next, filter } = this.worklist ?? {};
    this.#more.hidden = !next;
    const isLimited = filter && (filter.q || filter.area || filter.county || filter.municipality || filter.body || filter.overdue);
    if (!shown) put(this.#told, isLimited ? "list_none_found" : "list_empty");
    else if (next && all > shown) put(this.#told, "list_shown_of", { shown, all });
    else put(this.#told, "list_shown", { shown });
  }

  async #readMore() {
    const first = await this.worklist?.more();
    if (first) this.enter(first.case);
  }
}

/** @param {View} view @returns {HTMLLIElement} */
function viewItem(view) {
  const link = make("a", "view", make("span", "view-count"), put(make("span"), `view_${view}`));
  link.href = `#/${view}`;
  link.dataset.view = view;
  const item = make("li", "", link);
  // What the address names is on the page: a checker looks for it, and a browser that scrolls there finds the button.
  item.id = `/${view}`;
  return item;
}

/**
 * @param {HTMLElement} item
 * @param {View} current
 * @param {import("../types.js").Counts} counts
 */
function showView(item, current, counts) {
  const link = /** @type {HTMLElement} */ (item.firstElementChild);
  const view = /** @type {View} */ (link.dataset.view);
  /** @type {HTMLElement} */ (link.firstElementChild).textContent = String(counts[view]);
  if (view === current) link.setAttribute("aria-current", "true");
  else link.removeAttribute("aria-current");
}

/** @param {HTMLElement} item @param {boolean} isOpen */
function markOpen(item, isOpen) {
  item.classList.toggle("is-open", isOpen);
  const link = item.querySelector("a");
  if (isOpen) link?.setAttribute("aria-current", "page");
  else link?.removeAttribute("aria-current");
}

/** @param {HTMLElement} item @param {Set<string>} staying @returns {HTMLElement | null} the nearest one that stays */
function neighbour(item, staying) {
  for (const way of /** @type {const} */ (["nextElementSibling", "previousElementSibling"])) {
    for (let each = item[way]; each; each = each[way]) {
      if (staying.has(/** @type {HTMLElement} */ (each).dataset.case ?? "")) return /** @type {HTMLElement} */ (each);
    }
  }
  return null;
}

customElements.define("case-list", CaseList);
