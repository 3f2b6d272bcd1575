/** The log: every message in its order, what waits to be sent at the end. */

import { put } from "../wording.js";
import { closeChoices } from "./choices.js";
import { echoElement, messageElement } from "./message.js";

/** @typedef {import("../types.js").Message} Message */
/** @typedef {import("../types.js").Said} Said */

const NEAR = 160;

/** Fires `choose` with the choice. */
export class ChatLog extends HTMLElement {
  /** @type {import("./cards/card.js").Surroundings} */
  surroundings = { contacts: async () => [], download: () => {}, statement: async () => "" };

  /** @type {HTMLElement[]} shown since the page was last drawn */
  #fresh = [];
  /** @type {{act: () => void, top: number} | null} how the log was scrolled last */
  #scrolled = null;

  connectedCallback() {
    // A card has got what it shows: what was brought into sight has moved, unless the reader has gone elsewhere.
    this.addEventListener("ready", () => {
      if (this.#scrolled?.top === window.scrollY) this.#scroll(this.#scrolled.act);
    });
  }

  /**
   * Show a conversation from its beginning. History is not announced: a screen reader's user has heard it.
   * @param {Message[]} messages
   * @param {boolean} isNew
   */
  show(messages, isNew) {
    this.setAttribute("aria-live", isNew ? "polite" : "off");
    this.replaceChildren();
    for (const message of messages) this.#place(message);
    if (messages.length > 1) this.toEnd();
    setTimeout(() => this.setAttribute("aria-live", "polite"), 1_000);
  }

  /** @param {Message} message */
  add(message) {
    const isRead = this.isRead || this.#fresh.length > 0;
    const element = this.#place(message);
    if (!isRead || message.from === "user") return;
    // When all that came together stands there, and its cards have got what they show.
    if (this.#fresh.push(element) === 1) requestAnimationFrame(() => this.#follow(this.#fresh.splice(0)));
  }

  /** @param {Said} said */
  echo(said) {
    if (this.#echoOf(said)) return;
    closeChoices(this, said.text);
    this.append(echoElement(said));
    this.toEnd();
  }

  /**
   * @param {Said} said
   * @param {string} state sending, waiting or refused
   * @param {string} reason
   */
  mark(said, state, reason) {
    const element = this.#echoOf(said);
    const line = /** @type {HTMLElement | null} */ (element?.querySelector(".state"));
    if (!element || !line) return;
    // What has failed once is marked until it has arrived, not anew with every try.
    if (state === "sending" && element.dataset.state === "waiting") return;
    element.dataset.state = state;
    if (state === "refused") delete element.dataset.said;
    line.hidden = false;
    put(line, { sending: "sending", waiting: "queued" }[state] ?? "refused", { reason });
  }

  /**
   * The server has it, under this number.
   * @param {Said} said
   * @param {number} seq
   */
  settle(said, seq) {
    const element = this.#echoOf(said);
    if (!element) return;
    if (this.#withSeq(seq)) return element.remove();
    element.querySelector(".state")?.remove();
    delete element.dataset.said;
    delete element.dataset.state;
    element.dataset.seq = String(seq);
    const successor = this.#successorOf(seq);
    if (element.nextElementSibling !== successor) this.insertBefore(element, successor);
  }

  /** @param {Message} message @returns {HTMLElement} */
  #place(message) {
    const known = this.#withSeq(message.seq);
    if (known && !known.classList.contains("echo")) return known;
    const choose = (/** @type {import("../types.js").Choice} */ detail) =>
      this.dispatchEvent(new CustomEvent("choose", { detail }));
    const element = messageElement(message, choose, this.surroundings);
    if (known) known.replaceWith(element);
    else {
      if (message.from === "user") closeChoices(this, message.text);
      this.insertBefore(element, this.#successorOf(message.seq));
    }
    return element;
  }

  /**
   * Find what a message stands before: a later one, or one that waits behind the one that is on its way. Whatever
   * comes just now may answer that one.
   * @param {number} seq
   * @returns {Element | null}
   */
  #successorOf(seq) {
    const underWay = this.querySelector("[data-said]");
    const children = /** @type {HTMLElement[]} */ ([...this.children]);
    const isLater = (/** @type {HTMLElement} */ each) =>
      each.dataset.seq ? Number(each.dataset.seq) > seq : each.dataset.said !== undefined && each !== underWay;
    return children.find(isLater) ?? null;
  }

  /** @param {Said} said @returns {HTMLElement | null} */
  #echoOf(said) {
    return this.querySelector(`[data-said="${CSS.escape(said.client_msg_id)}"]`);
  }

  /** @param {number} seq @returns {HTMLElement | null} */
  #withSeq(seq) {
    return this.querySelector(`[data-seq="${seq}"]`);
  }

  /** @returns {boolean} whether the end of the log is in sight, or was until a moment ago */
  get isRead() {
    return this.getBoundingClientRect().bottom < window.innerHeight + NEAR;
  }

  /** Bring the last message into sight. */
  toEnd() {
    this.#scroll(() => this.lastElementChild?.scrollIntoView({ block: "end", behavior: "instant" }));
  }

  /** @param {() => void} act */
  #scroll(act) {
    act();
    this.#scrolled = { act, top: window.scrollY };
  }

  /**
   * Bring what is new into sight with what it answers; from its beginning, where there is no room for all of it.
   * @param {HTMLElement[]} fresh
   */
  #follow([first]) {
    const asked = first.previousElementSibling;
    const top = asked?.classList.contains("from-user") ? asked : first;
    const height = this.getBoundingClientRect().bottom - top.getBoundingClientRect().top;
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    const room = window.innerHeight - parseFloat(scrollPaddingTop) - parseFloat(scrollPaddingBottom);
    if (height > room) this.#scroll(() => top.scrollIntoView({ block: "start", behavior: "instant" }));
    else this.toEnd();
  }
}

customElements.define("chat-log", ChatLog);
