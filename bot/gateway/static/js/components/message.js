/** One message in the log. */

import { clock } from "../dates.js";
import { make, makeButton } from "../elements.js";
import { put } from "../wording.js";
import { cardOf } from "./cards/card.js";
import { choiceList } from "./choices.js";
import { citationList } from "./citations.js";
import { textBlocks } from "./text-blocks.js";

/** @typedef {import("../types.js").Message} Message */

/**
 * @param {Message} message
 * @param {(choice: import("../types.js").Choice) => void} choose
 * @param {import("./cards/card.js").Surroundings} surroundings
 * @returns {HTMLElement}
 */
export function messageElement(message, choose, surroundings) {
  const text = make("div", "text", ...textBlocks(message.text));
  if (message.lang) text.lang = message.lang;
  const element = make("div", `message from-${message.from}`, headOf(message), text);
  element.dataset.seq = String(message.seq);
  const card = message.card && cardOf(message.card, { ...surroundings, choices: message.choices, choose });
  if (card) element.append(card);
  if (message.citations.length) element.append(citationList(message.citations, message.lang, untold(message, surroundings)));
  if (message.choices.length) element.append(choiceList(message, choose));
  const { toCases } = surroundings;
  if (message.from === "adviser" && toCases) element.append(makeButton("tertiary", "to_cases", toCases));
  return element;
}

/**
 * @param {Message} message
 * @param {import("./cards/card.js").Surroundings} surroundings
 * @returns {(statement: string) => Promise<string>} what a citation names, unless the message says it in those words
 */
function untold({ text, lang }, { statement }) {
  return async (id) => {
    const read = await statement(id, lang);
    return text.includes(read) ? "" : read;
  };
}

/**
 * What the user has just said, before the server has it.
 * @param {import("../types.js").Said} said
 * @returns {HTMLElement}
 */
export function echoElement(said) {
  const head = headOf({ from: "user", at: new Date().toISOString() });
  const state = make("p", "state");
  state.hidden = true;
  const element = make("div", "message from-user echo", head, make("div", "text", ...textBlocks(said.text)), state);
  element.dataset.said = said.client_msg_id;
  return element;
}

/**
 * @param {{from: string, at: string}} message
 * @returns {HTMLElement}
 */
function headOf({ from, at }) {
  const time = make("time", "", clock(new Date(at)));
  time.dateTime = at;
  return make("p", "head", put(make("span", "sender"), `from_${from}`), " ", time);
}
