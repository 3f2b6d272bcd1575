/** Loads a card, and the style that all of them share. */

import { make } from "../../elements.js";
import "../../texts-cards.js";

/** @typedef {import("./card.js").Surroundings} Surroundings */

/** @type {Record<string, () => Promise<{create: (data: any, surroundings: Surroundings) => HTMLElement}>>} */
const MODULES = {
  areas: () => import("./areas.js"),
  budget: () => import("./budget.js"),
  checklist: () => import("./checklist.js"),
  stipend: () => import("./stipend.js"),
};

/** @type {Promise<void> | null} */
let style = null;

/**
 * @param {HTMLElement} place
 * @param {string} kind
 * @param {any} data
 * @param {Surroundings} surroundings
 */
export async function showCard(place, kind, data, surroundings) {
  style ??= loadStyle("/css/cards.css");
  const [{ create }] = await Promise.all([MODULES[kind](), style]);
  const card = create(data, surroundings);
  place.append(card);
  await /** @type {import("./live-card.js").LiveCard} */ (card).draw();
}

/** @param {string} address */
async function loadStyle(address) {
  const link = make("link");
  link.rel = "stylesheet";
  link.href = address;
  document.head.append(link);
  await new Promise((resolve) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
  });
}
