/** The one conversation of the page: what has been said, on both sides, and whether it gets through. */

import * as api from "./api.js";
import { Outbox } from "./outbox.js";
import { recall, remember } from "./storage.js";
import { Stream } from "./stream.js";

/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Said} Said */

const NOTICE_DAYS = 14;

/**
 * Fires `begun` ({messages, isNew}), `message`, `echo`, `state` ({said, state, problem?}), `arrived` ({said, seq}),
 * `typing`, `draft`, `up`, `down`, `starting`, `ending` ({expires, byLink}) and `gone` ({isEnded, unsent}).
 */
export class Conversation extends EventTarget {
  /** @type {import("./types.js").Access | null} */
  access = null;
  /** How a conversation is opened, and kept: in somebody else's page otherwise than in ours. */
  opening = { open: () => api.open(recall("language")), keep };
  /** @type {Map<number, Message>} */
  messages = new Map();
  /** @type {Map<number, Message>} our own, told by the stream before we know which of them is on its way */
  #held = new Map();
  /** @type {Said[]} said before there was a conversation */
  #early = [];
  /** @type {Stream | null} */
  #stream = null;
  /** @type {Outbox | null} */
  #outbox = null;

  /** Take up the conversation this browser knows, or open one. */
  async start() {
    const access = recall("conversation");
    if (!access) return this.open();
    try {
      const { messages, expires } = await this.#insist(() => api.history(access));
      this.#begin(access, messages, false);
      if (expires && new Date(expires) < soon()) this.#fire("ending", { expires, byLink: Boolean(access.mode) });
    } catch (error) {
      if (!(error instanceof api.Problem && error.isGone)) throw error;
      await this.#lose(error);
    }
  }

  /**
   * Look at somebody else's draft: nothing is said, and this browser's own conversation stays what it is.
   * @param {import("./types.js").Access} access
   */
  visit(access) {
    this.access = access;
    this.#fire("begun", { messages: [], isNew: false });
  }

  /** Leave the conversation there may be, and open a new one. */
  async open() {
    this.#leave();
    const opened = await this.#insist(this.opening.open);
    const access = await this.opening.keep({ id: opened.conversation, token: opened.token });
    this.#begin(access, opened.messages, true);
  }

  /** Have everything deleted, and open a new conversation. */
  async erase() {
    if (this.access) {
      await api.erase(this.access).catch((error) => {
        if (!(error instanceof api.Problem && error.isGone)) throw error;
      });
    }
    await this.open();
  }

  /**
   * @param {string} text
   * @param {string} [choice] the id of the button with the text
   */
  say(text, choice) {
    const said = { client_msg_id: newId(), text, ...(choice && { choice }) };
    this.#fire("echo", { said });
    if (this.#outbox) this.#outbox.put(said);
    else this.#early.push(said);
  }

  /** The network is there again, or somebody looks again. */
  hurry() {
    this.#stream?.hurry();
    this.#outbox?.hurry();
  }

  /** The network has gone. */
  drop() {
    this.#stream?.drop();
  }

  /** @returns {number} the last message we have */
  get lastSeq() {
    return Math.max(0, ...this.messages.keys());
  }

  /**
   * @param {import("./types.js").Access} access
   * @param {Message[]} messages
   * @param {boolean} isNew
   */
  #begin(access, messages, isNew) {
    this.access = access;
    for (const message of messages) this.messages.set(message.seq, message);
    this.#fire("begun", { messages, isNew });
    this.#outbox = this.#listenToOutbox(new Outbox(access));
    this.#stream = this.#listenToStream(new Stream(access, () => this.lastSeq));
    for (const said of [...this.#outbox.waiting, ...this.#early]) this.#fire("echo", { said });
    for (const said of this.#early.splice(0)) this.#outbox.put(said);
    this.#outbox.run();
    this.#stream.start();
  }

  #leave() {
    this.#stream?.stop();
    this.#outbox?.close();
    this.#stream = this.#outbox = this.access = null;
    this.messages.clear();
    this.#held.clear();
    remember("conversation", null);
  }

  /**
   * Find that the conversation is gone; another tab may already have opened the next.
   * @param {api.Problem} problem that told so
   * @param {Said[]} [refused] what was on its way then
   */
  async #lose(problem, refused = []) {
    const known = recall("conversation");
    // At the start of a page there is no outbox yet, but what an earlier page has left.
    this.#outbox ??= known && new Outbox(known);
    const unsent = [...refused, ...(this.#outbox?.waiting ?? [])].filter(({ choice }) => !choice);
    const isOurs = !this.access || known?.id === this.access.id;
    this.#leave();
    if (known && !isOurs) {
      remember("conversation", known);
      await this.start();
    } else await this.open();
    this.#fire("gone", { isEnded: problem.isEnded, unsent: unsent.map(({ text }) => text).join("\n") });
  }

  /** @param {Stream} stream @returns {Stream} */
  #listenToStream(stream) {
    for (const name of ["typing", "draft", "handoff", "up", "down"]) {
      stream.addEventListener(name, (event) => this.#fire(name, /** @type {CustomEvent} */ (event).detail));
    }
    stream.addEventListener("message", (event) => this.#take(/** @type {CustomEvent} */ (event).detail));
    stream.addEventListener("up", () => this.#outbox?.hurry());
    stream.addEventListener("gone", (event) => this.#lose(/** @type {CustomEvent} */ (event).detail));
    return stream;
  }

  /** @param {Outbox} outbox @returns {Outbox} */
  #listenToOutbox(outbox) {
    for (const state of ["sending", "waiting", "refused"]) {
      outbox.addEventListener(state, (event) => {
        this.#fire("state", { state, .../** @type {CustomEvent} */ (event).detail });
      });
    }
    outbox.addEventListener("sent", (event) => {
      const { said, answer } = /** @type {CustomEvent} */ (event).detail;
      this.#fire("arrived", { said, seq: answer.seq });
      this.#release();
      for (const message of answer.messages ?? []) this.#take(message);
      if (!this.messages.has(answer.seq)) this.messages.set(answer.seq, ours(said, answer.seq));
    });
    outbox.addEventListener("refused", () => this.#release());
    outbox.addEventListener("gone", (event) => {
      const { said, problem } = /** @type {CustomEvent} */ (event).detail;
      this.#lose(problem, [said]);
    });
    return outbox;
  }

  /** @param {Message} message */
  #take(message) {
    if (message.from === "user" && this.#outbox?.underWay) this.#held.set(message.seq, message);
    else {
      this.messages.set(message.seq, message);
      this.#fire("message", message);
    }
  }

  #release() {
    const held = [...this.#held.values()];
    this.#held.clear();
    for (const message of held) {
      this.messages.set(message.seq, message);
      this.#fire("message", message);
    }
  }

  /**
   * @template T
   * @param {() => Promise<T>} ask
   * @returns {Promise<T>}
   */
  #insist(ask) {
    return api.insist(ask, () => this.#fire("starting"));
  }

  /**
   * @param {string} name
   * @param {unknown} [detail]
   */
  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/**
 * @param {import("./types.js").Access} access
 * @returns {Promise<import("./types.js").Access>}
 */
async function keep(access) {
  remember("conversation", access);
  return access;
}

/** @returns {Date} when a key that ends before is told to be about to end */
function soon() {
  return new Date(Date.now() + NOTICE_DAYS * 86_400_000);
}

/**
 * @param {Said} said
 * @param {number} seq
 * @returns {Message}
 */
function ours(said, seq) {
  return { seq, from: "user", lang: "", at: new Date().toISOString(), text: said.text, citations: [], choices: [] };
}

/** @returns {string} an id nobody else makes; pages that are served without TLS have no randomUUID */
export function newId() {
  return crypto.randomUUID?.() ?? randomId();
}

/** @returns {string} */
function randomId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
