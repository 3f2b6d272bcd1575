/** Every condition of the area, to be answered in one go. */

import { ConnectionLost, Problem } from "../../api.js";
import { assessed } from "../../card-api.js";
import { make, makeButton } from "../../elements.js";
import { currentLanguage, put, say } from "../../wording.js";
import { ConditionRow, DEMANDS } from "./condition-row.js";
import { field } from "./fields.js";
import { LiveCard } from "./live-card.js";

/** @typedef {import("../../types.js").Call} Call */
/** @typedef {import("../../types.js").Draft} Draft */
/** @typedef {import("../../types.js").Finding} Finding */

const STRENGTHS = ["prioritet", "råd"];

export class ChecklistCard extends LiveCard {
  /** @type {ConditionRow[]} */
  #rows = [];
  #details = make("details", "checklist");
  #summary = make("span", "checklist-counts");
  #verdict = make("p", "verdict");
  #turn = 0;

  /** @param {Draft} draft @param {Call} call @returns {HTMLElement[]} */
  build(draft, call) {
    const area = call.areas.find(({ number }) => number === draft.area);
    this.#rows = area ? this.#rowsOf(call, area.number) : [];
    const title = make("span", "card-heading", say(this.data.verdict ? "checklist_after" : "checklist"));
    this.#verdict.setAttribute("role", "status");
    const isOpen = this.#details.open;
    this.#details = make(
      "details",
      "checklist",
      make("summary", "", title, this.#summary),
      ...this.#insides(call, area),
    );
    this.#details.open = isOpen;
    this.#details.addEventListener("toggle", () => this.#details.open && this.draw());
    return [this.#details];
  }

  /** @param {Draft} draft @param {Call} call */
  update(draft, call) {
    for (const row of this.#rows) {
      const value = draft.answers[row.question?.id ?? ""]?.value;
      if (!this.saving.holds(row.question?.id ?? "")) row.fill(value);
    }
    this.#tell(draft.findings);
    if (this.#details.open && this.#rows.length) this.#assess(draft, call);
  }

  /** @param {string} question @param {string} message */
  answered(question, message) {
    const row = this.#rows.find((each) => each.question?.id === question);
    if (!row) return;
    row.mark(message);
    this.mark(question, row.control, row.question?.label ?? "", message);
  }

  /**
   * @param {Call} call
   * @param {Call["areas"][number]} [area]
   * @returns {HTMLElement[]}
   */
  #insides(call, area) {
    if (!area) return [this.#areaField(call)];
    if (area.refers_to) {
      return [put(make("p"), "card_refers", { number: area.number, circular: area.refers_to })];
    }
    const form = make("form", "", ...this.#groups(), ...this.footer, this.#end());
    form.addEventListener("submit", (event) => event.preventDefault());
    const heading = put(make("h3"), "checklist_of", { number: area.number, title: area.title });
    return [heading, put(make("p", "hint"), "checklist_intro"), form];
  }

  /** @returns {HTMLElement[]} */
  #groups() {
    const info = this.#rows.filter(({ condition }) => condition.kind === "info");
    return [
      this.#group("demands", DEMANDS),
      this.#group("strengths", STRENGTHS),
      ...(info.length
        ? [put(make("h4"), "checklist_info"), make("ul", "conditions", ...info.map((each) => each.element))]
        : []),
    ];
  }

  /** @param {string} name @param {string[]} kinds @returns {HTMLElement} */
  #group(name, kinds) {
    const rows = this.#rows.filter(({ condition }) => kinds.includes(condition.kind));
    const list = make("ul", "conditions", ...rows.map((each) => each.element));
    list.setAttribute("role", "list");
    const hint = put(make("p", "hint"), `checklist_${name}_hint`);
    return make("section", "", put(make("h4"), `checklist_${name}`), hint, list);
  }

  /** @returns {HTMLElement} */
  #end() {
    const ask = makeButton("strong", "checklist_ask", () => this.sayInConversation(say("checklist_said")));
    return make("div", "checklist-end", put(make("h4"), "verdict"), this.#verdict, ask);
  }

  /** @param {Call} call @returns {HTMLElement} */
  #areaField(call) {
    const select = make("select");
    select.append(new Option("", ""));
    for (const { number, title } of call.areas) select.append(new Option(`${number}. ${title}`, String(number)));
    // Not at once: with the arrow keys one passes other areas on the way to the one that is meant.
    const choose = makeButton("", "checklist_choose", () => select.value && this.save("area", Number(select.value)));
    return make("div", "", field(`${this.prefix}-area`, say("checklist_area"), select), choose, ...this.footer);
  }

  /** @param {Call} call @param {number} area @returns {ConditionRow[]} */
  #rowsOf(call, area) {
    return call.conditions
      .filter(({ areas }) => areas.includes(area))
      .map((condition) => {
        const asked = condition.asked_by ?? condition.id;
        const question = call.questions.find(({ id }) => id === asked);
        return new ConditionRow(this.prefix, condition, question, (id, value) => this.save(id, value));
      });
  }

  /** @param {Finding[]} findings */
  #tell(findings) {
    const stands = new Map(findings.map((each) => [each.condition, each.status]));
    const demands = this.#rows.filter(({ condition }) => condition.kind === "krav");
    const count = (/** @type {string} */ status) =>
      demands.filter(
        (row) => stands.get(row.condition.id) === status && (status !== "unknown" || row.isOpenWhenUnknown),
      ).length;
    if (demands.length) {
      const counts = { met: count("met"), unmet: count("unmet"), unknown: count("unknown") };
      put(this.#summary, "checklist_counts", counts);
    } else this.#summary.textContent = "";
    for (const row of this.#rows) row.judge(findings.find(({ condition }) => condition === row.condition.id));
  }

  /**
   * The draft has findings too; the verdict, and the remedies in the language of the interface, are asked for.
   * @param {Draft} draft
   * @param {Call} call
   */
  async #assess(draft, call) {
    const turn = ++this.#turn;
    try {
      const { verdict, findings, open } = await assessed(
        call.id,
        Number(draft.area),
        draft.findings,
        currentLanguage(),
      );
      if (turn !== this.#turn) return;
      this.#tell(findings);
      const broken = findings.filter(({ kind, status }) => kind === "krav" && status === "unmet").length;
      const text = say(`verdict_${verdict}`, { count: verdict === "not_eligible" ? broken : open.length });
      this.#verdict.dataset.verdict = verdict;
      if (this.#verdict.textContent !== text) this.#verdict.textContent = text;
    } catch (error) {
      if (!(error instanceof Problem || error instanceof ConnectionLost)) throw error;
    }
  }
}

customElements.define("checklist-card", ChecklistCard);

/** @param {Record<string, any>} data @param {import("./card.js").Surroundings} surroundings */
export const create = (data, surroundings) => new ChecklistCard(data, surroundings);
