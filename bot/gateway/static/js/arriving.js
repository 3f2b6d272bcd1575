/** What the address brings along: the secret of a link to a conversation, `#/l/SECRET`. */

import { insist, json } from "./api.js";

/** @typedef {import("./types.js").Access} Access */

const PLACE = /^#\/l\/(.+)$/;

/** @returns {string | null} the secret in the address, which then no longer stands there */
export function takeSecret() {
  const secret = PLACE.exec(location.hash)?.[1];
  if (!secret) return null;
  history.replaceState(null, "", location.pathname + location.search);
  return secret;
}

/** @returns {boolean} whether this tab is to show what a link leads to */
export function comesByLink() {
  return PLACE.test(location.hash) || visited() !== null;
}

/**
 * @param {string} secret
 * @param {() => void} failed called while there is no connection
 * @returns {Promise<{access: Access, language: string}>}
 */
export async function openLink(secret, failed) {
  const opened = await insist(() => json("POST", "/api/links", { body: { secret } }), failed);
  const { conversation, token, mode, language } = /** @type {import("./types.js").OpenedLink} */ (opened);
  return { access: { id: conversation, token, mode }, language };
}

/** @returns {Access | null} the draft this tab looks at, also after a reload */
export function visited() {
  return history.state?.visited ?? null;
}

/** @param {Access | null} access what this tab looks at from now on */
export function keepVisited(access) {
  history.replaceState(access && { visited: access }, "");
}

/** A link that is pasted into the address of a page that is open opens it anew. */
export function watchAddress() {
  window.addEventListener("hashchange", () => PLACE.test(location.hash) && location.reload());
}
