/** Replies that are being written: kept for as long as the tab is open, or until their writer signs out. */

import { recall, remember } from "../storage.js";

/** @typedef {import("./types.js").Reply} Reply */

const INDEX = "inbox.replies";

/** One for each writer: after a time-out somebody else may sign in at the same desk. */
export class ReplyDrafts {
  /** @param {string} writer the user's id */
  constructor(writer) {
    this.writer = writer;
  }

  /** @param {string} id of the case @returns {Reply | null} */
  read(id) {
    return recall(this.#name(id));
  }

  /** @param {string} id of the case @param {Reply | null} reply null forgets */
  keep(id, reply) {
    const names = new Set(recall(INDEX) ?? []);
    if (reply) names.add(this.#name(id));
    else names.delete(this.#name(id));
    remember(INDEX, names.size ? [...names] : null, "sessionStorage");
    remember(this.#name(id), reply, "sessionStorage");
  }

  /** Forget all, whoever has written them. */
  forget() {
    for (const name of recall(INDEX) ?? []) remember(name, null);
    remember(INDEX, null);
  }

  /** @param {string} id @returns {string} */
  #name(id) {
    return `inbox.reply.${this.writer}.${id}`;
  }
}
