/** Keeps a conversation's stream of events open, for as long as there is a network. */

import { Problem, pathOf, request } from "./api.js";
import { eventsOf } from "./sse.js";

const SILENCE = 45_000;
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Fires `message`, `typing`, `draft` and `handoff` with what the server tells, and `up`, `down` and `gone` (the problem).
 */
export class Stream extends EventTarget {
  /** @type {AbortController | null} */
  #current = null;
  #isWanted = false;
  #failures = 0;
  /** @type {() => void} */
  #wake = () => {};

  /**
   * @param {import("./types.js").Access} access
   * @param {() => number} lastSeq the last message we have
   */
  constructor(access, lastSeq) {
    super();
    this.access = access;
    this.lastSeq = lastSeq;
  }

  /** Connect, and again whenever the connection ends. */
  async start() {
    this.#isWanted = true;
    while (this.#isWanted) {
      const wasUp = await this.#listen();
      if (!this.#isWanted) return;
      // A server or a proxy may end a stream that works: nothing is lost until it cannot be had again.
      if (!wasUp || !navigator.onLine) this.#fire("down");
      await this.#pause();
    }
  }

  /** End the stream for good. */
  stop() {
    this.#isWanted = false;
    this.#current?.abort();
    this.#wake();
  }

  /** Give up the connection we have: the browser says that there is no network. */
  drop() {
    this.#current?.abort();
  }

  /** Try at once. */
  hurry() {
    this.#failures = 0;
    this.#wake();
  }

  /** @param {AbortSignal} signal @returns {Promise<Response>} the stream, from what we have onwards */
  connect(signal) {
    const headers = { "Last-Event-ID": String(this.lastSeq()) };
    return request("GET", `${pathOf(this.access)}/events`, { token: this.access.token, headers, signal });
  }

  /** @returns {Promise<boolean>} whether there was a connection, now that there is none */
  async #listen() {
    let wasUp = false;
    const controller = new AbortController();
    this.#current = controller;
    let watch = setTimeout(() => controller.abort(), SILENCE);
    const heard = () => {
      clearTimeout(watch);
      watch = setTimeout(() => controller.abort(), SILENCE);
    };
    try {
      const response = await this.connect(controller.signal);
      this.#failures = 0;
      wasUp = true;
      this.#fire("up");
      if (!response.body) return wasUp;
      for await (const { event, data } of eventsOf(response.body, heard)) this.#fire(event, JSON.parse(data));
    } catch (error) {
      if (error instanceof Problem && error.isGone) {
        this.#isWanted = false;
        this.#fire("gone", error);
      }
    } finally {
      clearTimeout(watch);
    }
    return wasUp;
  }

  async #pause() {
    const milliseconds = PAUSES[Math.min(this.#failures, PAUSES.length - 1)];
    this.#failures += 1;
    await new Promise((resolve) => {
      this.#wake = () => resolve(undefined);
      setTimeout(resolve, milliseconds);
    });
  }

  /**
   * @param {string} name
   * @param {unknown} [detail]
   */
  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
