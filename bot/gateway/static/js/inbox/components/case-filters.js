/** What the list is limited to: words, area, place, and whether the answer is late. */

import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { button, labelled, select } from "../controls.js";
import { NO_FILTER } from "../worklist.js";

/** @typedef {import("../types.js").Filter} Filter */

/** Whose contacts answer; names, so the same in every language. @type {[string, string][]} */
const BODIES = [
  ["imdi", "IMDi"],
  ["hkdir", "HK-dir"],
];

/** Fires `limit` with what has changed. */
export class CaseFilters extends HTMLElement {
  /** @type {Filter} */
  #filter = NO_FILTER;
  /** @type {import("../types.js").Places} */
  #places = { counties: [], municipalities: [], areas: [] };
  #words = make("input");
  #area = select([]);
  #county = select([]);
  #municipality = select([]);
  #body = select([]);
  #overdue = make("input");
  #late = make("span");
  #summary = make("summary");
  #more = make("details", "filter-more");

  connectedCallback() {
    if (this.firstChild) return;
    this.#words.type = "search";
    this.#overdue.type = "checkbox";
    const search = make("form", "search", labelled("list_search", this.#words), button("secondary", "list_search_act", null));
    search.setAttribute("role", "search");
    search.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#fire({ q: this.#words.value.trim() });
    });
    // Emptied with the cross in the field, or by hand.
    this.#words.addEventListener("input", () => this.#words.value || this.#fire({ q: "" }));
    const late = make("label", "option", this.#overdue, this.#late);
    const reset = button("tertiary", "list_reset", () => this.#reset());
    this.#more.append(this.#summary, make("div", "filter-fields", ...this.#selects(), reset));
    this.replaceChildren(search, make("div", "limits", late, this.#more));
    this.#overdue.addEventListener("change", () => this.#fire({ overdue: this.#overdue.checked }));
  }

  /** @param {import("../types.js").Places} places */
  offer(places) {
    this.#places = places;
    this.#fillSelects();
  }

  /** @param {Filter} filter @param {number} overdue how many are late */
  show(filter, overdue) {
    this.#filter = filter;
    const chosen = [filter.area, filter.county, filter.municipality, filter.body].filter(Boolean).length;
    if (chosen) put(this.#summary, "list_limited", { count: chosen });
    else put(this.#summary, "list_limit");
    put(this.#late, "list_overdue", { count: overdue });
    this.#overdue.checked = filter.overdue;
    if (document.activeElement !== this.#words) this.#words.value = filter.q;
    this.#area.value = filter.area;
    this.#county.value = filter.county;
    this.#municipality.value = filter.municipality;
    this.#body.value = filter.body;
  }

  /** @returns {HTMLElement[]} */
  #selects() {
    const named = /** @type {const} */ ({
      area: this.#area,
      county: this.#county,
      municipality: this.#municipality,
      body: this.#body,
    });
    return Object.entries(named).map(([name, control]) => {
      control.addEventListener("change", () => this.#fire({ [name]: control.value }));
      return labelled(`list_${name}`, control);
    });
  }

  #fillSelects() {
    const { counties, municipalities, areas } = this.#places;
    fill(this.#area, areas.map(({ number, title }) => [String(number), say("list_area_option", { number, title })]));
    fill(this.#county, counties.map(({ number, name }) => [number, name]));
    fill(this.#municipality, municipalities.map(({ number, name }) => [number, name]));
    fill(this.#body, BODIES);
    this.#body.value = this.#filter.body;
    this.#area.value = this.#filter.area;
    this.#county.value = this.#filter.county;
    this.#municipality.value = this.#filter.municipality;
  }

  #reset() {
    this.#fire({ area: "", county: "", municipality: "", body: "" });
    this.#summary.focus();
  }

  /** @param {Partial<Filter>} changed */
  #fire(changed) {
    this.dispatchEvent(new CustomEvent("limit", { detail: changed }));
  }
}

/** @param {HTMLSelectElement} control @param {[string, string][]} options */
function fill(control, options) {
  control.replaceChildren(new Option(say("list_any"), ""), ...options.map(([value, text]) => new Option(text, value)));
}

customElements.define("case-filters", CaseFilters);
