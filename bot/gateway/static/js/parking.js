/** The conversations of this browser: one is gone on with, others it has left for a link's are kept. */

import { recall, remember } from "./storage.js";

/** @typedef {import("./types.js").Access} Access */

const MOST = 10;

/** @returns {Access[]} those that are kept, the one left last at the end */
export function parked() {
  return recall("parked") ?? [];
}

/**
 * Let this browser go on with a conversation from now on, and keep the one it had.
 * @param {Access} access
 * @returns {boolean} whether another one had to give way
 */
export function goOnWith(access) {
  const own = recall("conversation");
  // The token one has already holds also when the link is revoked.
  if (own?.id === access.id) return false;
  setAside();
  remember("parked", parked().filter(({ id }) => id !== access.id));
  remember("conversation", access);
  return Boolean(own);
}

/** Leave the conversation this browser has, and keep it. */
export function setAside() {
  const own = recall("conversation");
  if (own) remember("parked", [...parked().filter(({ id }) => id !== own.id), own].slice(-MOST));
  remember("conversation", null);
}

/** Go back to the conversation that was left last. */
export function goBack() {
  const last = parked().at(-1);
  if (last) goOnWith(last);
}
