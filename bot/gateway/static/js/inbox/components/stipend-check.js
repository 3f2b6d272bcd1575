/** The amounts as the municipality got them, and a calculator that begins with the same figures. */

import { ConnectionLost, Problem } from "../../api.js";
import { calculated } from "../../card-api.js";
import { BaseAmountField } from "../../components/cards/base-amount-field.js";
import { kroner } from "../../components/cards/kroner.js";
import { ParticipantGroups } from "../../components/cards/participant-groups.js";
import { resultOf } from "../../components/cards/stipend-result.js";
import { make } from "../../elements.js";
import { currentLanguage, put, say } from "../../wording.js";
import { freshId } from "../controls.js";
import { folded } from "./folded.js";

/** @typedef {import("../../types.js").Call} Call */
/** @typedef {import("../../types.js").StipendAsked} Asked */

const PAUSE = 300;

/**
 * @param {import("../types.js").CaseFile} file
 * @param {(id: string) => Promise<Call>} callOf
 * @returns {HTMLElement[]} none where nothing has been calculated
 */
export function amounts({ stipend }, callOf) {
  if (!stipend) return [];
  const { told, elements } = resultOf(stipend.result);
  const then = make("div", "card-live then", put(make("h4"), "amounts_then"), make("p", "stipend-told", told), ...elements);
  const again = make("details", "rest", put(make("summary"), "amounts_again"));
  again.addEventListener("toggle", () => again.open && fill(again, stipend.request, callOf), { once: true });
  const total = stipend.result.grant_max ? [kroner(stipend.result.grant_max)] : [];
  return [folded("amounts", total, [then, again])];
}

/** @param {HTMLElement} place @param {Asked} request @param {(id: string) => Promise<Call>} callOf */
async function fill(place, request, callOf) {
  const call = await callOf(request.call).catch(() => null);
  const area = call?.areas.find(({ number }) => number === request.area);
  if (call && area) place.append(new Calculation(request, area, call).element);
}

class Calculation {
  #told = make("p", "stipend-told");
  #result = make("div", "stipend-result");
  #timer = 0;
  #turn = 0;

  /** @param {Asked} request @param {import("../../types.js").Area} area @param {Call} call */
  constructor(request, area, call) {
    this.request = request;
    const prefix = freshId("again");
    const lines = request.participants.map(({ other_benefit: hasOther, ...line }) => ({ ...line, hasOther }));
    this.groups = new ParticipantGroups(prefix, area, lines);
    this.base = new BaseAmountField(prefix, { on: request.on ?? call.deadline, ...amountIn(request) });
    this.#told.setAttribute("role", "status");
    const form = make("form", "", this.groups.element, this.base.element);
    for (const name of ["input", "change"]) form.addEventListener(name, () => this.#plan());
    form.addEventListener("submit", (event) => event.preventDefault());
    const hint = put(make("p", "hint"), "amounts_again_hint");
    this.element = make("div", "card-live", hint, form, this.#told, this.#result);
  }

  #plan() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#calculate(), PAUSE);
  }

  async #calculate() {
    const turn = ++this.#turn;
    this.groups.clear();
    this.base.clear();
    const participants = this.groups.read();
    const chosen = this.base.read();
    if (!participants || !chosen) return this.#show("", []);
    const { call, area } = this.request;
    try {
      const stipend = await calculated({ call, area, participants, ...chosen, language: currentLanguage() });
      const { told, elements } = resultOf(stipend);
      if (turn === this.#turn) this.#show(told, elements);
    } catch (error) {
      if (turn === this.#turn) this.#tellWrong(error);
    }
  }

  /** @param {string} told @param {HTMLElement[]} elements */
  #show(told, elements) {
    this.#told.textContent = told;
    this.#result.replaceChildren(...elements);
  }

  /** @param {unknown} error */
  #tellWrong(error) {
    if (!(error instanceof Problem || error instanceof ConnectionLost)) throw error;
    const errors = error instanceof Problem ? error.errors : [];
    const isPlaced = errors.filter((each) => this.groups.mark(each) || this.base.mark(each)).length > 0;
    const reason = (error instanceof Problem && error.message) || say("inbox_failed");
    this.#show(isPlaced ? "" : reason, []);
  }
}

/** @param {Asked} request @returns {{base_amount?: string}} */
const amountIn = ({ base_amount: amount }) => (amount ? { base_amount: String(amount) } : {});
