/** Answers to choose from; they stay to be read after one has been chosen. */

import { make } from "../elements.js";
import { put } from "../wording.js";

/**
 * @param {import("../types.js").Message} message
 * @param {(choice: import("../types.js").Choice) => void} choose
 * @returns {HTMLUListElement}
 */
export function choiceList(message, choose) {
  const list = make("ul", "choices");
  // Safari drops the role of a list without bullets.
  list.setAttribute("role", "list");
  for (const choice of message.choices) {
    const button = make("button", "choice", choice.title);
    button.type = "button";
    button.lang = message.lang;
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") !== "true") choose(choice);
    });
    list.append(make("li", "", button));
  }
  return list;
}

/**
 * Close every list of choices above: they answered what was asked then. Focus stays where it is, so the buttons are
 * not disabled outright.
 * @param {ParentNode} root
 * @param {string} said
 */
export function closeChoices(root, said) {
  for (const list of root.querySelectorAll(".choices:not(.closed)")) {
    list.classList.add("closed");
    for (const button of list.querySelectorAll("button")) {
      button.setAttribute("aria-disabled", "true");
      if (button.textContent === said) markChosen(button);
    }
  }
}

/** @param {HTMLButtonElement} button */
function markChosen(button) {
  const mark = make("span", "unseen", " ", put(make("span"), "chosen"));
  button.classList.add("chosen");
  button.append(mark);
}
