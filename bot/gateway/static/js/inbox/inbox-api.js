/** The inbox's part of the HTTP interface. The browser has the session's cookie; what changes something says so twice. */

import { Problem, json, request } from "../api.js";

/** @typedef {import("./types.js").CaseFile} CaseFile */
/** @typedef {import("./types.js").SignedIn} SignedIn */

const ROOT = "/api/inbox";

let csrf = "";

/** Fires `out` whenever the server says that nobody is signed in. */
export const signs = new EventTarget();

/**
 * @template T
 * @param {(method: string, path: string, options: Parameters<typeof request>[2]) => Promise<T>} send
 * @param {string} method
 * @param {string} path
 * @param {Parameters<typeof request>[2]} [options]
 * @returns {Promise<T>}
 */
async function signed(send, method, path, options = {}) {
  const headers = method === "GET" ? {} : { "X-CSRF-Token": csrf };
  try {
    return await send(method, `${ROOT}${path}`, { ...options, token: null, headers });
  } catch (error) {
    if (error instanceof Problem && error.status === 401) signs.dispatchEvent(new Event("out"));
    throw error;
  }
}

/** @param {SignedIn} answer @returns {SignedIn} */
function keep(answer) {
  csrf = answer.csrf;
  return answer;
}

/** @param {string} email @param {string} password @returns {Promise<SignedIn>} */
export const signIn = async (email, password) =>
  keep(await json("POST", `${ROOT}/session`, { token: null, body: { email, password } }));

/** @returns {Promise<SignedIn>} who is signed in */
export const session = async () => keep(await json("GET", `${ROOT}/session`, { token: null }));

/** @returns {Promise<SignedIn>} the same, and the session goes on */
export const goOn = async () => keep(await signed(json, "GET", "/session"));

/** @param {string} language @returns {Promise<SignedIn>} */
export const speakTo = async (language) => keep(await signed(json, "PUT", "/session", { body: { language } }));

/** @param {boolean} everywhere @returns {Promise<Response>} */
export const signOut = (everywhere) => signed(request, "DELETE", everywhere ? "/sessions" : "/session");

/** @returns {Promise<{providers: {id: string, title: string}[]}>} */
export const providers = () => json("GET", `${ROOT}/providers`);

/**
 * @param {import("./types.js").Filter} filter
 * @param {{after?: string, limit: number}} page
 * @returns {Promise<import("./types.js").Page>}
 */
export function cases(filter, { after, limit }) {
  const wanted = new URLSearchParams({ view: filter.view, limit: String(limit) });
  for (const name of /** @type {const} */ (["area", "county", "municipality", "body", "q"])) {
    if (filter[name]) wanted.set(name, filter[name]);
  }
  if (filter.overdue) wanted.set("overdue", "1");
  if (after) wanted.set("after", after);
  return signed(json, "GET", `/cases?${wanted}`);
}

/** @param {string} id @returns {string} */
const pathOf = (id) => `/cases/${encodeURIComponent(id)}`;

/** @param {string} id @returns {Promise<CaseFile>} */
export const oneCase = (id) => signed(json, "GET", pathOf(id));

/**
 * @param {string} id
 * @param {"claim" | "release" | "pass" | "notes" | "replies" | "return" | "close" | "flag"} act
 * @param {Record<string, unknown>} [body]
 * @returns {Promise<CaseFile>} as it stands then
 */
export const act = (id, act, body = {}) => signed(json, "POST", `${pathOf(id)}/${act}`, { body });

/** @param {string} id @returns {Promise<CaseFile>} */
export const unflag = (id) => signed(json, "DELETE", `${pathOf(id)}/flag`);

/** @param {string} id @param {string} format @returns {string} where the browser can fetch the file by itself */
export const exportAddress = (id, format) => `${ROOT}${pathOf(id)}/export?format=${format}`;

/** @param {AbortSignal} signal @returns {Promise<Response>} what happens with the cases, as it happens */
export const events = (signal) => signed(request, "GET", "/events", { signal });

/** @returns {Promise<{replies: import("./types.js").Canned[]}>} */
export const replies = () => signed(json, "GET", "/replies");

/** @param {Omit<import("./types.js").Canned, "id">} reply @returns {Promise<import("./types.js").Canned>} */
export const addReply = (reply) => signed(json, "POST", "/replies", { body: reply });

/** @param {import("./types.js").Canned} reply @returns {Promise<import("./types.js").Canned>} */
export const changeReply = ({ id, title, text }) =>
  signed(json, "PUT", `/replies/${encodeURIComponent(id)}`, { body: { title, text } });

/** @param {string} id @returns {Promise<Response>} */
export const dropReply = (id) => signed(request, "DELETE", `/replies/${encodeURIComponent(id)}`);

/** @param {string} call @param {string} q @param {string} language @returns {Promise<{statements: import("./types.js").Statement[]}>} */
export const statements = (call, q, language) =>
  signed(json, "GET", `/statements?${new URLSearchParams({ call, q, language })}`);

/** @returns {Promise<{users: import("./types.js").Person[]}>} who can have a case */
export const users = () => signed(json, "GET", "/users");

/** @returns {Promise<import("./types.js").Places>} what the list can be limited to */
export const places = () => signed(json, "GET", "/places");
