/** Sends what the user says, in order, and again under the same id until it has arrived. */

import { Problem, post } from "./api.js";
import { recall, remember } from "./storage.js";

/** @typedef {import("./types.js").Said} Said */

const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Fires `sending`, `waiting`, `sent`, `refused` and `gone`; the detail is `{said, answer?, problem?}`.
 * What waits is stored, so that a reload does not lose it.
 */
export class Outbox extends EventTarget {
  /** @type {Said[]} */
  #waiting;
  #isBusy = false;
  #isPaused = false;
  #isClosed = false;
  #failures = 0;
  /** @type {() => void} */
  #wake = () => {};

  /** @param {import("./types.js").Access} access */
  constructor(access) {
    super();
    this.access = access;
    this.#waiting = recall(this.#name) ?? [];
  }

  /** @returns {Said[]} what has not arrived yet */
  get waiting() {
    return [...this.#waiting];
  }

  /** @returns {Said | null} what is on its way just now */
  get underWay() {
    return this.#isBusy ? this.#waiting[0] : null;
  }

  /** @param {Said} said */
  put(said) {
    this.#waiting.push(said);
    this.#store();
    if (this.#isPaused) this.#fire("waiting", { said });
    this.run();
  }

  /** Send all that waits, unless that is being done. */
  async run() {
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#waiting.length && !this.#isClosed) await this.#send(this.#waiting[0]);
    this.#isBusy = false;
  }

  /** Try at once: the connection is back. */
  hurry() {
    this.#wake();
  }

  /** Send no more, and forget what waits. */
  close() {
    this.#isClosed = true;
    this.#waiting = [];
    this.#store();
    this.#wake();
  }

  /** @param {Said} said */
  async #send(said) {
    this.#fire("sending", { said });
    try {
      const answer = await post(this.access, said);
      this.#failures = 0;
      this.#done("sent", { said, answer });
    } catch (error) {
      if (this.#isClosed) return;
      const problem = error instanceof Problem ? error : null;
      if (problem && !problem.isPassing) this.#done(problem.isGone ? "gone" : "refused", { said, problem });
      else await this.#pause(problem);
    }
  }

  /**
   * @param {string} outcome
   * @param {{said: Said, answer?: import("./types.js").Answer, problem?: Problem}} detail
   */
  #done(outcome, detail) {
    if (this.#isClosed) return;
    this.#waiting.shift();
    this.#store();
    this.#fire(outcome, detail);
  }

  /** @param {Problem | null} problem */
  async #pause(problem) {
    for (const said of this.#waiting) this.#fire("waiting", { said });
    const usual = PAUSES[Math.min(this.#failures, PAUSES.length - 1)];
    this.#failures += 1;
    this.#isPaused = true;
    await new Promise((resolve) => {
      // A server that asks for patience gets it, also when somebody is in a hurry.
      this.#wake = problem?.retryAfter ? () => {} : () => resolve(undefined);
      setTimeout(resolve, problem?.retryAfter ? problem.retryAfter * 1_000 : usual);
    });
    this.#isPaused = false;
  }

  get #name() {
    return `outbox.${this.access.id}`;
  }

  #store() {
    remember(this.#name, this.#waiting.length ? this.#waiting : null);
  }

  /**
   * @param {string} name
   * @param {unknown} detail
   */
  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
