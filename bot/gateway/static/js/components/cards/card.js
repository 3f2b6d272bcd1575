/** The cards a message may carry; a kind that is not here is read as the message's text. */

import { make, makeButton } from "../../elements.js";
import { contactCard } from "./contact.js";
import { downloadCard } from "./download.js";

/**
 * What a card may ask the page for: the call's contacts, what a citation names, a file, the draft, to say something in
 * the conversation, and to make one of its message's choices. The page shows live cards by `showCard`; `elsewhere` opens
 * the page from where there is no room for them.
 * @typedef {{contacts: () => Promise<import("../../types.js").Contact[]>, download: (format: string) => void,
 *   statement: (id: string, language: string) => Promise<string>, view?: import("../../draft-view.js").DraftView,
 *   say?: (text: string) => void, elsewhere?: () => void,
 *   showCard?: typeof import("./live-cards.js").showCard,
 *   toCases?: () => void,
 *   handOverForm?: (prepared: import("./hand-over.js").Prepared) => Promise<HTMLElement>,
 *   choices?: Choice[], choose?: (choice: Choice) => void}} Surroundings
 */

/** @typedef {import("../../types.js").Choice} Choice */
/** @typedef {Record<string, any>} Data */

/** @type {Record<string, (data: Data, surroundings: Surroundings) => HTMLElement>} */
const AT_HAND = { contact: contactCard, download: downloadCard };
const LIVE = ["areas", "budget", "checklist", "stipend"];
const TO_FILL_IN = ["budget", "checklist", "stipend", "draft"];

/**
 * @param {import("../../types.js").Card} card
 * @param {Surroundings} surroundings
 * @returns {HTMLElement | null}
 */
export function cardOf({ kind, data }, surroundings) {
  if (Object.hasOwn(AT_HAND, kind)) return AT_HAND[kind](data, surroundings);
  if (surroundings.elsewhere) return wayTo(kind, surroundings.elsewhere);
  return LIVE.includes(kind) && surroundings.showCard ? liveCard(kind, data, surroundings) : null;
}

/**
 * What is too large for a frame is opened on the page, with the same conversation.
 * @param {string} kind
 * @param {() => void} open
 * @returns {HTMLElement | null}
 */
function wayTo(kind, open) {
  if (TO_FILL_IN.includes(kind)) return makeButton("elsewhere", "fill_in_elsewhere", open);
  return kind === "areas" ? makeButton("elsewhere", "compare_elsewhere", open) : null;
}

/**
 * A card that is loaded when the first of its kind is shown, so that the chat stands there before. Fires `ready`.
 * @param {string} kind
 * @param {Data} data
 * @param {Surroundings} surroundings
 * @returns {HTMLElement}
 */
function liveCard(kind, data, surroundings) {
  const place = make("div", "card card-live ds-card");
  // A whole form is not for reading aloud: the message's text says what it is, and the card what changes in it.
  place.setAttribute("aria-live", "off");
  fill(place, kind, data, surroundings).catch(() => place.remove());
  return place;
}

/**
 * @param {HTMLElement} place
 * @param {string} kind
 * @param {Data} data
 * @param {Surroundings} surroundings
 */
async function fill(place, kind, data, surroundings) {
  await surroundings.showCard?.(place, kind, data, surroundings);
  place.dispatchEvent(new CustomEvent("ready", { bubbles: true }));
}
