/** The cards a message may carry; a kind that is not here is read as the message's text. */

import { contactCard } from "./contact.js";
import { downloadCard } from "./download.js";

/**
 * What a card may ask the page for.
 * @typedef {{contacts: () => Promise<import("../../types.js").Contact[]>,
 *   download: (format: string) => void}} Surroundings
 */

/** @type {Record<string, (data: Record<string, any>, surroundings: Surroundings) => HTMLElement>} */
const CARDS = { contact: contactCard, download: downloadCard };

/**
 * @param {import("../../types.js").Card} card
 * @param {Surroundings} surroundings
 * @returns {HTMLElement | null}
 */
export function cardOf(card, surroundings) {
  return Object.hasOwn(CARDS, card.kind) ? CARDS[card.kind](card.data, surroundings) : null;
}
