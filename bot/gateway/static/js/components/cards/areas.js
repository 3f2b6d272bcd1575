/** The focus areas side by side, to compare and to choose among. */

import { make, makeButton } from "../../elements.js";
import { put, say } from "../../wording.js";
import { LiveCard } from "./live-card.js";

/** @typedef {import("../../types.js").Call} Call */
/** @typedef {Call["areas"][number]} Area */

const FIRST_NUMBER = /\d+/;

export class AreasCard extends LiveCard {
  /** @type {number[]} those that are suggested, best first */
  #suggested = this.data.areas ?? [];
  /** @type {Map<number, HTMLElement>} */
  #items = new Map();

  keyOf() {
    return "";
  }

  /** @param {import("../../types.js").Draft} draft @param {Call} call @returns {HTMLElement[]} */
  build(draft, { areas }) {
    const rank = (/** @type {Area} */ { number }) =>
      this.#suggested.includes(number) ? this.#suggested.indexOf(number) : areas.length;
    const inOrder = [...areas].sort((one, other) => rank(one) - rank(other));
    this.#items = new Map(inOrder.map((area) => [area.number, this.#item(area)]));
    const list = make("ul", "areas", ...this.#items.values());
    list.setAttribute("role", "list");
    return [put(make("h3", "card-heading"), "areas_card"), list, ...this.footer];
  }

  /** @param {import("../../types.js").Draft} draft */
  update({ area }) {
    this.#standForChoices();
    for (const [number, item] of this.#items) {
      item.classList.toggle("area-chosen", number === area);
      const button = item.querySelector("button");
      // Focus stays where the reader left it.
      if (button) button.hidden = number === area && button !== document.activeElement;
    }
  }

  /** The message's own buttons for the areas would say the same once more. */
  #standForChoices() {
    const items = this.closest(".message")?.querySelectorAll(".choices > li") ?? [];
    for (const item of /** @type {Iterable<HTMLElement>} */ (items)) {
      item.hidden = Boolean(
        this.#items.get(Number(FIRST_NUMBER.exec(item.textContent ?? "")))?.querySelector("button"),
      );
    }
  }

  /** @param {string} question @param {string} message */
  answered(question, message) {
    const item = [...this.#items.values()].find((each) => each.querySelector("button"));
    if (item) this.mark(question, item, say("areas_card"), message);
  }

  /** @param {Area} area @returns {HTMLElement} */
  #item(area) {
    const { number, title, gist, target_group: whom } = area;
    const tags = this.#suggested.includes(number) ? ["areas_suggested", "areas_chosen"] : ["areas_chosen"];
    const marks = make("p", "tags", ...tags.map((key) => put(make("span", `tag-${key} ds-tag`), key)));
    const heading = make("h4", "", make("span", "area-number", `${number}. `), title);
    const about = [make("p", "", gist ?? "")];
    if (whom) about.push(make("p", "area-whom", put(make("strong"), "areas_for"), " ", whom));
    return make("li", "area", heading, marks, ...about, this.#way(area));
  }

  /** @param {Area} area @returns {HTMLElement} */
  #way({ number, refers_to: circular }) {
    if (circular) return put(make("p", "area-refers"), "areas_refers", { circular });
    return put(
      makeButton("area-choose", "areas_choose", () => this.#take(number)),
      "areas_choose",
      { number },
    );
  }

  /**
   * Choose as the message's own button does, where it has one for the area; else in the draft alone.
   * @param {number} number
   */
  #take(number) {
    const offered = this.choices.find(({ title }) => Number(FIRST_NUMBER.exec(title)) === number);
    if (offered) this.choose(offered);
    else this.save("area", number);
  }
}

customElements.define("areas-card", AreasCard);

/** @param {Record<string, any>} data @param {import("./card.js").Surroundings} surroundings */
export const create = (data, surroundings) => new AreasCard(data, surroundings);
