/** Keeps the draft panel, and what is known of the call, up to date. */

import * as api from "./api.js";
import { currentLanguage } from "./wording.js";

/** Reads the draft again whenever it is told to; only the latest reading counts. */
export class DraftView {
  #turn = 0;
  /** @type {string | null} the call of the draft read last */
  #latest = null;
  /** @type {Map<string, Promise<import("./types.js").Call>>} by call and language */
  #calls = new Map();

  /**
   * @param {import("./conversation.js").Conversation} conversation
   * @param {import("./components/draft-panel.js").DraftPanel} panel
   */
  constructor(conversation, panel) {
    this.conversation = conversation;
    this.panel = panel;
  }

  /** Read the draft and show it. A reading that fails is made up for by the next one. */
  async refresh() {
    const turn = ++this.#turn;
    const { access } = this.conversation;
    if (!access) return;
    try {
      const draft = await api.draft(access);
      this.#latest = draft.call;
      const call = await this.#call(draft.call);
      if (turn === this.#turn) this.panel.show(draft, call);
    } catch (error) {
      if (!(error instanceof api.Problem || error instanceof api.ConnectionLost)) throw error;
    }
  }

  /** @returns {Promise<import("./types.js").Contact[]>} whom the call names */
  async contacts() {
    const { access } = this.conversation;
    if (!this.#latest && access) this.#latest = (await api.draft(access)).call;
    return this.#latest ? (await this.#call(this.#latest)).contacts : [];
  }

  /** @param {string} id @returns {Promise<import("./types.js").Call>} */
  #call(id) {
    const key = `${id} ${currentLanguage()}`;
    const known = this.#calls.get(key) ?? api.call(id);
    this.#calls.set(key, known);
    known.catch(() => this.#calls.delete(key));
    return known;
  }
}
