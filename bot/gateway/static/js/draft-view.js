/** Keeps the draft panel, and what is known of the call, up to date. */

import * as api from "./api.js";
import { currentLanguage } from "./wording.js";

/** @typedef {import("./types.js").Draft} Draft */
/** @typedef {import("./types.js").Call} Call */

/** Reads the draft again whenever it is told to; only the latest reading counts. Fires `shown` and `gone`. */
export class DraftView extends EventTarget {
  #turn = 0;
  /** @type {Draft | null} as read last */
  draft = null;
  /** @type {Map<string, string>} why answers that came in a file were not taken, until they are answered */
  refusals = new Map();
  /** @type {Map<string, Promise<Call>>} by call and language */
  #calls = new Map();

  /**
   * @param {import("./conversation.js").Conversation} conversation
   * @param {import("./components/draft-panel.js").DraftPanel} panel
   */
  constructor(conversation, panel) {
    super();
    this.conversation = conversation;
    this.panel = panel;
  }

  /** @returns {import("./types.js").Access} */
  get access() {
    const { access } = this.conversation;
    if (!access) throw new api.ConnectionLost("there is no conversation yet");
    return access;
  }

  /** Read the draft and show it. A reading that fails is made up for by the next one. */
  async refresh() {
    const { access } = this.conversation;
    if (!access) return;
    const turn = ++this.#turn;
    try {
      const draft = await api.draft(access);
      if (turn === this.#turn) await this.take(draft);
    } catch (error) {
      if (error instanceof api.Problem && error.isGone) this.dispatchEvent(new CustomEvent("gone"));
      else if (!(error instanceof api.Problem || error instanceof api.ConnectionLost)) throw error;
    }
  }

  /**
   * Show a draft the server has given.
   * @param {Draft} draft
   */
  async take(draft) {
    const turn = ++this.#turn;
    const call = await this.call(draft.call);
    if (turn !== this.#turn) return;
    this.draft = draft;
    this.panel.show(draft, call, this.refusals);
    this.dispatchEvent(new CustomEvent("shown"));
  }

  /** @returns {Promise<import("./types.js").Contact[]>} whom the call names */
  async contacts() {
    return (await this.call(await this.#callId())).contacts;
  }

  /** @param {string} id of what a citation names @param {string} language @returns {Promise<string>} */
  async statement(id, language) {
    return api.statement(await this.#callId(), id, language);
  }

  /** @returns {Promise<string>} the draft's call, or the newest as long as the draft is not known */
  async #callId() {
    return this.draft?.call ?? (await api.calls()).calls.at(-1)?.id ?? "";
  }

  /** @param {string} id @returns {Promise<Call>} in the language of the interface */
  call(id) {
    const key = `${id} ${currentLanguage()}`;
    const known = this.#calls.get(key) ?? api.call(id);
    this.#calls.set(key, known);
    known.catch(() => this.#calls.delete(key));
    return known;
  }
}
