/** What is the same for every case: who works here, which replies are written already, and what has been read of a call. */

import * as callApi from "../api.js";
import * as api from "./inbox-api.js";

/** @typedef {import("./types.js").Statement} Statement */

/** What is read once is not asked for again. */
export class Shelf {
  /** @type {import("./types.js").Person[]} */
  users = [];
  /** @type {import("./types.js").Canned[]} */
  replies = [];
  /** @type {Map<string, Promise<any>>} */
  #read = new Map();

  async fill() {
    const [{ users }, { replies }] = await Promise.all([api.users(), api.replies()]);
    this.users = users;
    this.replies = replies;
  }

  /** @param {string} id @returns {Promise<import("../types.js").Call>} */
  callOf = (id) => this.#once(`${document.documentElement.lang} ${id}`, () => callApi.call(id));

  /** @param {string} call @param {string} id @returns {Promise<string>} a statement's title */
  titleOf = async (call, id) => {
    const language = document.documentElement.lang;
    const { statements } = await this.#once(`${language} ${call} ${id}`, () => api.statements(call, id, language));
    return statements.find((/** @type {Statement} */ each) => each.id === id)?.title ?? id;
  };

  /** @template T @param {string} key @param {() => Promise<T>} read @returns {Promise<T>} */
  #once(key, read) {
    const known = this.#read.get(key) ?? read();
    this.#read.set(key, known);
    known.catch(() => this.#read.delete(key));
    return known;
  }
}
