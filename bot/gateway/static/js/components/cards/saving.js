/** Puts what a card's fields hold into the draft: several at a time, and again until there is a connection. */

import { ConnectionLost, Problem } from "../../api.js";
import { patch } from "../../draft-api.js";

// One request for what is answered in quick succession: how many there may be in a minute is limited.
const PAUSE = 400;
const RETRY = 3_000;

/**
 * Fires `waiting`, `saved` ({refused}: the reason by question, empty where the answer was taken), `failed` where it is
 * tried again by itself, and `refused` with the error where it is not.
 */
export class Saving extends EventTarget {
  /** @type {Record<string, any>} */
  #waiting = {};
  /** @type {Record<string, any>} */
  #underWay = {};
  #timer = 0;

  /** @param {import("../../draft-view.js").DraftView} view */
  constructor(view) {
    super();
    this.view = view;
  }

  /** @param {string} question @returns {boolean} whether an answer to it is not in the draft yet */
  holds(question) {
    return question in this.#waiting || question in this.#underWay;
  }

  /** @param {Record<string, any>} answers by question */
  put(answers) {
    Object.assign(this.#waiting, answers);
    this.#fire("waiting");
    this.#plan(PAUSE);
  }

  /** @param {number} milliseconds */
  #plan(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#send(), milliseconds);
  }

  async #send() {
    if (Object.keys(this.#underWay).length) return this.#plan(PAUSE);
    this.#underWay = this.#waiting;
    this.#waiting = {};
    try {
      const draft = await patch(this.view.access, this.#underWay);
      await this.#settle(draft);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {import("../../types.js").Draft} draft */
  async #settle(draft) {
    const refused = Object.fromEntries(Object.keys(this.#underWay).map((each) => [each, reasonOf(draft, each)]));
    this.#underWay = {};
    this.#fire("saved", { refused });
    // A draft with what was refused in it is not what is stored.
    if (Object.values(refused).some(Boolean)) await this.view.refresh();
    else await this.view.take(draft);
  }

  /** @param {unknown} error */
  #fail(error) {
    const isPassing = error instanceof ConnectionLost || (error instanceof Problem && error.isPassing);
    if (isPassing) this.#waiting = { ...this.#underWay, ...this.#waiting };
    this.#underWay = {};
    this.#fire(isPassing ? "failed" : "refused", error);
    if (isPassing) this.#plan(Math.max(RETRY, error instanceof Problem ? error.retryAfter * 1_000 : 0));
    else if (!(error instanceof Problem)) throw error;
  }

  /**
   * @param {string} name
   * @param {unknown} [detail]
   */
  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** @param {import("../../types.js").Draft} draft @param {string} question @returns {string} */
function reasonOf({ answers }, question) {
  const answer = answers[question];
  return answer?.level === "error" ? (answer.message ?? "") : "";
}
