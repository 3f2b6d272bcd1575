/** Sends a reply, and again under the same id until the server has it or refuses it. */

import { Problem } from "../api.js";
import { act } from "./inbox-api.js";

/** @typedef {import("./types.js").Reply} Reply */

const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000];
// Whoever has been signed out signs in again, and the reply goes on its way.
const SIGNED_OUT = 401;

export class ReplySender {
  /** @type {() => void} */
  #wake = () => {};
  #isStopped = false;

  /** Try at once: the connection is back, or somebody has signed in. */
  hurry() {
    this.#wake();
  }

  /** Give up; the reply is kept where it was written. */
  stop() {
    this.#isStopped = true;
    this.#wake();
  }

  /**
   * @param {string} id of the case
   * @param {Reply} reply with its `client_id`
   * @param {() => void} waiting called whenever it could not be sent yet
   * @returns {Promise<import("./types.js").CaseFile | null>} the case as it stands then; null where it was stopped
   * @throws {Problem} where the server refuses it
   */
  async send(id, { client_id, text, language, citations, ask = false }, waiting) {
    const body = { client_id, text, language, citations: citations.map((each) => each.id), ask };
    for (let failures = 0; !this.#isStopped; failures += 1) {
      try {
        return await act(id, "replies", body);
      } catch (error) {
        if (error instanceof Problem && !error.isPassing && error.status !== SIGNED_OUT) throw error;
        waiting();
        await this.#pause(failures, error instanceof Problem ? error.retryAfter : 0);
      }
    }
    return null;
  }

  /** @param {number} failures @param {number} seconds that the server asks for, 0 where it does not */
  #pause(failures, seconds) {
    const usual = PAUSES[Math.min(failures, PAUSES.length - 1)];
    return new Promise((resolve) => {
      this.#wake = () => resolve(undefined);
      setTimeout(resolve, seconds ? seconds * 1_000 : usual);
    });
  }
}
