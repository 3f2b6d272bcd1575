/** A small calculator of stipends: groups of participants and a base amount in, shares and steps out. */

import { ConnectionLost, Problem } from "../../api.js";
import { calculated } from "../../card-api.js";
import { make, makeButton } from "../../elements.js";
import { currentLanguage, put, say } from "../../wording.js";
import { BaseAmountField } from "./base-amount-field.js";
import { LiveCard } from "./live-card.js";
import { answersOf } from "./stipend-answers.js";
import { ParticipantGroups } from "./participant-groups.js";
import { resultOf } from "./stipend-result.js";

/** @typedef {import("../../types.js").Call} Call */
/** @typedef {import("../../types.js").Draft} Draft */

const PAUSE = 300;

export class StipendCard extends LiveCard {
  /** @type {ParticipantGroups | null} */
  #groups = null;
  /** @type {BaseAmountField | null} */
  #base = null;
  #result = make("div", "stipend-result");
  #told = make("p", "stipend-told");
  #use = makeButton("strong", "stipend_use", () => this.#useInDraft());
  #otherArea = put(make("p", "hint"), "stipend_other_area");
  #timer = 0;
  #turn = 0;

  keyOf() {
    return String(this.data.area);
  }

  /** @param {Draft} draft @param {Call} call @returns {HTMLElement[]} */
  build(draft, call) {
    const area = call.areas.find(({ number }) => number === this.data.area);
    if (!area) return [];
    this.#groups = new ParticipantGroups(this.prefix, area, this.#groups?.typed ?? this.data.lines ?? []);
    this.#base = new BaseAmountField(
      this.prefix,
      this.#base?.typed ?? { on: this.data.on ?? call.deadline, ...this.data },
    );
    this.#told.setAttribute("role", "status");
    const form = make("form", "", this.#groups.element, this.#base.element);
    for (const name of ["input", "change"]) form.addEventListener(name, () => this.#plan());
    form.addEventListener("submit", (event) => event.preventDefault());
    const title = put(make("h3", "card-heading"), "stipend_calculator");
    const place = put(make("p", "card-place"), "card_area", { number: area.number, title: area.title });
    const end = make("div", "stipend-end", this.#use, put(make("p", "hint"), "stipend_use_hint"), this.#otherArea);
    const heading = put(make("h4"), "stipend_result");
    this.#plan(0);
    return [
      title,
      place,
      put(make("p", "hint"), "stipend_intro"),
      form,
      heading,
      this.#told,
      this.#result,
      end,
      ...this.footer,
    ];
  }

  /** @param {Draft} draft */
  update({ area }) {
    const isOther = area !== null && area !== this.data.area;
    this.#otherArea.hidden = !isOther;
    this.#use.disabled = isOther;
  }

  /** @param {string} question @param {string} message */
  answered(question, message) {
    const control = this.#groups?.control;
    if (control) this.mark(question, control, say("stipend_count"), message);
  }

  /** @param {number} [pause] */
  #plan(pause = PAUSE) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#calculate(), pause);
  }

  async #calculate() {
    const turn = ++this.#turn;
    const [groups, base, { draft }] = [this.#groups, this.#base, this.view];
    if (!groups || !base || !draft) return;
    this.#clearProblems();
    const participants = groups.read();
    const chosen = base.read();
    this.#result.hidden = !participants || !chosen;
    if (!participants || !chosen) return void (this.#told.textContent = "");
    const asked = { call: draft.call, area: this.data.area, participants, ...chosen, language: currentLanguage() };
    try {
      const stipend = await calculated(asked);
      if (turn === this.#turn) this.#show(stipend);
    } catch (error) {
      if (turn === this.#turn) this.#tellWrong(error);
    }
  }

  /** @param {import("../../types.js").Stipend} stipend */
  #show(stipend) {
    const { told, elements } = resultOf(stipend);
    if (this.#told.textContent !== told) this.#told.textContent = told;
    this.#result.replaceChildren(...elements);
  }

  #clearProblems() {
    this.#groups?.clear();
    this.#base?.clear();
    this.#told.classList.remove("problem");
  }

  /** @param {unknown} error */
  #tellWrong(error) {
    if (!(error instanceof Problem || error instanceof ConnectionLost)) throw error;
    const errors = error instanceof Problem ? error.errors : [];
    const isPlaced = errors.filter((each) => this.#groups?.mark(each) || this.#base?.mark(each)).length > 0;
    this.#result.hidden = true;
    this.#told.classList.toggle("problem", !isPlaced);
    const reason = error instanceof Problem && error.message ? error.message : say("failed");
    this.#told.textContent = isPlaced ? "" : reason;
  }

  #useInDraft() {
    const participants = this.#groups?.read();
    if (!participants) return;
    const isNew = this.view.draft?.area === null;
    this.saving.put({ ...(isNew && { area: this.data.area }), ...answersOf(participants, this.#groups?.rule ?? "") });
  }
}

customElements.define("stipend-card", StipendCard);

/** @param {Record<string, any>} data @param {import("./card.js").Surroundings} surroundings */
export const create = (data, surroundings) => new StipendCard(data, surroundings);
