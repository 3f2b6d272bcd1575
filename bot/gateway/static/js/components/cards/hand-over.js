/** The form that hands a question over: the question, where the answer is wanted, what goes along, and consent. */

import { Problem } from "../../api.js";
import { day } from "../../dates.js";
import { make } from "../../elements.js";
import "../../texts-cases.js";
import { put, say } from "../../wording.js";
import { closeChoices } from "../choices.js";
import { problemOf, tellProblem } from "./fields.js";

/** @typedef {import("../../types.js").Handover} Handover */
/** @typedef {{question: string, sends: string[], channels: string[], expected: string | null}} Prepared */

let made = 0;

/**
 * @param {Prepared} prepared
 * @param {(handover: Handover) => Promise<unknown>} send
 * @returns {HTMLElement}
 */
export function create(prepared, send) {
  const fields = fieldsOf(prepared, `hand-over-${(made += 1)}`);
  const form = make("form", "hand-over", ...fields.elements);
  form.noValidate = true;
  form.append(make("p", "buttons", submitButton()), fields.problem);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!fields.check()) return;
    await submitted(form, () => send(fields.handover()), fields.tell);
  });
  const opened = make("details", "hand-over-details", put(make("summary"), "hand_over_open"), form);
  opened.open = !prepared.question;
  return opened;
}

/** @returns {HTMLButtonElement} */
function submitButton() {
  const button = put(make("button", "ds-button strong"), "hand_over_send");
  button.type = "submit";
  return button;
}

/**
 * @param {HTMLFormElement} form
 * @param {() => Promise<unknown>} send
 * @param {(problem: Problem | null) => void} tell
 */
async function submitted(form, send, tell) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("[type=submit]"));
  button.disabled = true;
  try {
    await send();
    const done = put(make("p", "hand-over-sent"), "hand_over_sent");
    done.tabIndex = -1;
    // What has been sent can no longer be kept.
    closeChoices(form.closest(".message") ?? form, "");
    form.replaceWith(done);
    done.focus();
  } catch (error) {
    button.disabled = false;
    tell(error instanceof Problem ? error : null);
  }
}

/**
 * @param {Prepared} prepared
 * @param {string} id
 */
function fieldsOf({ question, sends, channels, expected }, id) {
  const text = make("textarea", "ds-input long short-text");
  text.id = `${id}-question`;
  text.maxLength = 2000;
  text.value = question;
  const label = put(make("label", "asked"), "hand_over_question");
  label.htmlFor = text.id;
  const hint = put(make("p", "hint"), "hand_over_hint");
  hint.id = `${id}-hint`;
  text.setAttribute("aria-describedby", hint.id);
  const reach = reachOf(channels, id);
  const consent = consentOf(id);
  const problem = make("p", "problem");
  problem.setAttribute("role", "alert");
  return {
    elements: [
      make("div", "card-field", label, text, hint, problemOf(text.id)),
      reach.element,
      ...alongOf(sends, expected),
      consent.element,
    ],
    problem,
    handover: () => ({ question: text.value.trim(), reach: reach.value(), consent: consent.input.checked }),
    check() {
      tellProblem([text], text.value.trim() ? "" : say("hand_over_no_question"));
      tellProblem([consent.input], consent.input.checked ? "" : say("hand_over_no_consent"));
      const wrong = text.value.trim() ? (consent.input.checked ? null : consent.input) : text;
      wrong?.focus();
      return !wrong;
    },
    /** @param {Problem | null} refusal */
    tell(refusal) {
      const ofAddress = refusal?.errors.find(({ field }) => field.startsWith("reach"));
      tellProblem([reach.address], ofAddress?.message ?? "");
      problem.textContent = ofAddress ? "" : refusal?.message || say("failed");
      if (ofAddress) reach.address.focus();
    },
  };
}

/**
 * @param {string[]} channels
 * @param {string} id
 */
function reachOf(channels, id) {
  const address = make("input", "ds-input");
  address.id = `${id}-address`;
  const label = make("label", "");
  label.htmlFor = address.id;
  const place = make("div", "card-field", label, address, problemOf(address.id));
  let chosen = channels[0];
  const choose = (/** @type {string} */ channel) => {
    chosen = channel;
    place.hidden = channel === "chat";
    if (place.hidden) return;
    put(label, `hand_over_address_${channel}`);
    address.type = channel === "email" ? "email" : "tel";
    address.autocomplete = channel === "email" ? "email" : "tel";
  };
  const options = channels.map((channel, index) => option(channel, id, index === 0, () => choose(channel)));
  choose(chosen);
  const element = make("fieldset", "", put(make("legend", "asked"), "hand_over_reach"), ...options, place);
  const value = () => (chosen === "chat" ? { channel: chosen } : { channel: chosen, address: address.value.trim() });
  return { element, address, value };
}

/**
 * @param {string} channel
 * @param {string} id
 * @param {boolean} isChosen
 * @param {() => void} choose
 * @returns {HTMLLabelElement}
 */
function option(channel, id, isChosen, choose) {
  const input = make("input");
  input.type = "radio";
  input.name = `${id}-channel`;
  input.value = channel;
  input.checked = isChosen;
  input.addEventListener("change", choose);
  return make("label", "option", input, put(make("span"), `hand_over_${channel}`));
}

/**
 * @param {string[]} sends
 * @param {string | null} expected
 * @returns {HTMLElement[]}
 */
function alongOf(sends, expected) {
  const list = make("ul", "hand-over-along", ...sends.map((line) => make("li", "", line)));
  const told = [put(make("p", "asked"), "hand_over_sends"), list];
  if (expected) told.push(put(make("p", "hint"), "hand_over_expected", { day: day(expected) }));
  return told;
}

/** @param {string} id */
function consentOf(id) {
  const input = make("input");
  input.type = "checkbox";
  input.id = `${id}-consent`;
  const label = make("label", "option", input, put(make("span"), "hand_over_consent"));
  return { input, element: make("div", "card-field", label, problemOf(input.id)) };
}
