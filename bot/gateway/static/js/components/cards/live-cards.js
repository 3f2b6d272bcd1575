/** Loads a card when the first of its kind is shown. */

import "../../texts-cards.js";

/** @typedef {import("./card.js").Surroundings} Surroundings */

/** @type {Record<string, () => Promise<{create: (data: any, surroundings: Surroundings) => HTMLElement}>>} */
const MODULES = {
  areas: () => import("./areas.js"),
  budget: () => import("./budget.js"),
  checklist: () => import("./checklist.js"),
  stipend: () => import("./stipend.js"),
};

/**
 * @param {HTMLElement} place
 * @param {string} kind
 * @param {any} data
 * @param {Surroundings} surroundings
 */
export async function showCard(place, kind, data, surroundings) {
  const { create } = await MODULES[kind]();
  const card = create(data, surroundings);
  place.append(card);
  await /** @type {import("./live-card.js").LiveCard} */ (card).draw();
}
