/** Whom to call or write to. */

import { make } from "../../elements.js";
import { put } from "../../wording.js";

/** @typedef {import("../../types.js").Contact} Contact */

/**
 * @param {Record<string, any>} data `contacts`, or those of the call; `handoff` where a question can be handed over
 * @param {import("./card.js").Surroundings} surroundings
 * @returns {HTMLElement}
 */
export function contactCard(data, { contacts, handOverForm }) {
  const list = make("ul", "contacts");
  list.setAttribute("role", "list");
  const show = (/** @type {Contact[]} */ known) => list.append(...known.map(itemOf));
  if (data.contacts?.length) show(data.contacts);
  // The message's own text has the contacts too.
  else contacts().then(show, () => card.remove());
  const card = make("div", "card", put(make("p", "card-heading"), "contacts"), list);
  // The same can be said in the conversation, so the contacts do not wait for the form.
  if (data.handoff && handOverForm) handOverForm(data.handoff).then((form) => card.append(form));
  return card;
}

/**
 * @param {Contact} contact
 * @returns {HTMLLIElement}
 */
function itemOf({ name, body, phone, email }) {
  const item = make("li", "", make("span", "contact-name", name));
  if (body === "imdi" || body === "hkdir") item.append(put(make("span", "contact-body"), `body_${body}`));
  if (phone) item.append(linkTo(`tel:${norwegian(phone)}`, phone));
  if (email) item.append(linkTo(`mailto:${email}`, email));
  return item;
}

/**
 * @param {string} address
 * @param {string} text
 * @returns {HTMLAnchorElement}
 */
function linkTo(address, text) {
  const link = make("a", "", text);
  link.href = address;
  return link;
}

/**
 * @param {string} phone as people write it
 * @returns {string}
 */
function norwegian(phone) {
  const digits = phone.replace(/[^\d+]/g, "");
  return digits.startsWith("+") ? digits : `+47${digits}`;
}
