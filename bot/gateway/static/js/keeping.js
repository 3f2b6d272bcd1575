/** How the frame opens its conversation and keeps it: by a cookie no script can read, where the browser takes one. */

import * as api from "./api.js";
import { municipality } from "./host.js";
import { recall, remember } from "./storage.js";

const byCookie = (/** @type {string} */ id) => ({ id, token: null });

/** @typedef {import("./types.js").Access} Access */

/**
 * @param {string | null} language of the snippet
 * @returns {{open: () => Promise<import("./types.js").Opened>, keep: (access: Access) => Promise<Access>}}
 */
export function openingIn(language) {
  const known = /** @type {Record<string, string>} */ (municipality ? { municipality } : {});
  return { open: () => api.open(recall("language") ?? language, known, null), keep };
}

/** Where the browser has kept our cookie and nothing else, ask which conversation that is. */
export async function takeUp() {
  const id = recall("conversation") ? null : await ofCookie();
  if (id) remember("conversation", byCookie(id));
}

/**
 * Forget the token where the cookie does; else keep it as long as the tab is open, or in memory.
 * @param {Access} access
 * @returns {Promise<Access>}
 */
async function keep(access) {
  const isKept = (await ofCookie().catch(() => null)) === access.id;
  const kept = isKept ? byCookie(access.id) : access;
  remember("conversation", kept, isKept ? "localStorage" : "sessionStorage");
  return kept;
}

/** @returns {Promise<string | null>} the conversation that the browser's cookie opens */
const ofCookie = async () => (await api.json("GET", "/api/conversation", { token: null })).conversation;
