/** The draft's amounts as a table to edit, a column a year where the project has several. */

import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { wholeNumber } from "../../whole-numbers.js";
import { AmountLine } from "./amount-line.js";
import { field } from "./fields.js";
import { LiveCard } from "./live-card.js";
import { kroner } from "./kroner.js";
import { bodyOf, cell, headCell, rowOf, tableOf } from "./tables.js";

/** @typedef {import("../../types.js").Call} Call */
/** @typedef {import("../../types.js").Draft} Draft */
/** @typedef {import("../../types.js").Sums} Sums */

const YEARS = "project_years";
const COSTS = ["cost", "stipend"];

export class BudgetCard extends LiveCard {
  /** @type {AmountLine[]} */
  #lines = [];
  /** @type {{line: "costs" | "unfinanced", year: string, cell: HTMLElement}[]} */
  #sums = [];
  #years = make("select", "short");

  /** @param {Draft} draft @returns {string} */
  keyOf(draft) {
    return [draft.area, ...yearsOf(draft)].join(" ");
  }

  /** @param {Draft} draft @param {Call} call @returns {HTMLElement[]} */
  build(draft, call) {
    const years = yearsOf(draft);
    const counted = call.questions.filter(({ role, areas }) => role && (!draft.area || areas.includes(draft.area)));
    this.#sums = [];
    this.#lines = counted.map((each) => new AmountLine(this.prefix, each, years, (id, value) => this.save(id, value)));
    const form = make("form", "", this.#yearsField(call), this.#table(years), ...this.footer);
    form.addEventListener("submit", (event) => event.preventDefault());
    return [put(make("h3", "card-heading"), "budget"), put(make("p", "hint"), "budget_intro"), form];
  }

  /** @param {Draft} draft */
  update(draft) {
    for (const line of this.#lines) {
      if (!this.saving.holds(line.question.id)) line.fill(draft.answers[line.question.id], draft.language);
    }
    const { years = {}, ...all } = draft.totals;
    for (const { line, year, cell } of this.#sums) tellSum(cell, (year ? years[year] : all)?.[line] ?? null);
    if (!this.saving.holds(YEARS)) this.#years.value = String(draft.answers[YEARS]?.value ?? "");
  }

  /** @param {string} question @param {string} message */
  answered(question, message) {
    const line = this.#lines.find((each) => each.question.id === question);
    if (!line) return;
    line.mark(message);
    this.mark(question, line.control, line.question.label ?? "", message);
  }

  /** @param {Call} call @returns {HTMLElement} */
  #yearsField({ questions }) {
    const { minimum = 1, maximum = 3 } = questions.find(({ id }) => id === YEARS) ?? {};
    this.#years = make("select", "short");
    this.#years.append(new Option(say("budget_years_unknown"), ""));
    for (let count = minimum; count <= maximum; count += 1)
      this.#years.append(new Option(String(count), String(count)));
    this.#years.addEventListener("change", () =>
      this.save(YEARS, this.#years.value ? wholeNumber(this.#years.value) : null),
    );
    return field(`${this.prefix}-years`, say("budget_years"), this.#years);
  }

  /** @param {string[]} years @returns {HTMLElement} */
  #table(years) {
    const columns = years.length ? [...years, say("budget_sum")] : [say("budget_amount")];
    const heads = [headCell("col", say("budget_line")), ...columns.map((each) => headCell("col", each))];
    const costs = this.#lines.filter(({ question }) => COSTS.includes(question.role ?? ""));
    const financing = this.#lines.filter((each) => !costs.includes(each));
    return tableOf(
      `budget${years.length ? " budget-by-year" : ""}`,
      say("budget"),
      rowOf("", ...heads),
      this.#part("costs", costs, "costs", years),
      this.#part("financing", financing, "unfinanced", years),
    );
  }

  /**
   * @param {string} name
   * @param {AmountLine[]} lines
   * @param {"costs" | "unfinanced"} sum
   * @param {string[]} years
   * @returns {HTMLElement}
   */
  #part(name, lines, sum, years) {
    const title = headCell("rowgroup", say(`budget_${name}`));
    title.colSpan = 2 + years.length;
    const heading = headCell("row", say(sum === "costs" ? "budget_costs_total" : "budget_unfinanced"));
    const cells = (years.length ? [...years, ""] : [""]).map((year) => {
      const place = cell("amount", year || say(years.length ? "budget_sum" : "budget_amount"));
      this.#sums.push({ line: sum, year, cell: place });
      return place;
    });
    return bodyOf(rowOf("part", title), ...lines.flatMap(({ rows }) => rows), rowOf("sum", heading, ...cells));
  }
}

/** @param {Draft} draft @returns {string[]} the years, where there are several */
function yearsOf({ totals }) {
  const years = Object.keys(totals.years ?? {});
  return years.length > 1 ? years : [];
}

/** @param {HTMLElement} cell @param {number | null} amount */
function tellSum(cell, amount) {
  cell.replaceChildren(amount === null ? put(make("span", "lacking"), "budget_open") : kroner(amount));
  cell.classList.toggle("below-zero", amount !== null && amount < 0);
}

customElements.define("budget-card", BudgetCard);

/** @param {Record<string, any>} data @param {import("./card.js").Surroundings} surroundings */
export const create = (data, surroundings) => new BudgetCard(data, surroundings);
