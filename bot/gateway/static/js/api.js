/** The HTTP interface, seen from the page. */

import { currentLanguage } from "./wording.js";

/** @typedef {import("./types.js").Access} Access */

const PATIENCE = 30_000;
const WAIT_SECONDS = 8;

/** The server did not answer at all. */
export class ConnectionLost extends Error {}

/** The server refused; `message` is its own explanation. */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {string} message
   * @param {number} retryAfter in seconds, 0 where the server does not say
   * @param {{field: string, message: string}[]} [errors] what is wrong with which field
   */
  constructor(status, message, retryAfter, errors = []) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
    this.errors = errors;
  }

  /** @returns {boolean} whether there is no conversation any more for the token we hold */
  get isGone() {
    return this.status === 401 || this.status === 404;
  }

  /** @returns {boolean} whether the token opens nothing any more: it was not used for long */
  get isEnded() {
    return this.status === 401;
  }

  /** @returns {boolean} whether the same request may succeed later */
  get isPassing() {
    return this.status === 429 || this.status >= 500;
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {{token?: string | null, body?: unknown, headers?: Record<string, string>, signal?: AbortSignal}} [options]
 *   a token that is null lets the browser use, and take, our cookie
 * @returns {Promise<Response>}
 */
export async function request(method, path, { token, body, headers = {}, signal } = {}) {
  const response = await reach(path, {
    method,
    headers: {
      "Accept-Language": currentLanguage(),
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: signal ?? AbortSignal.timeout(PATIENCE),
    credentials: token === null ? "same-origin" : "omit",
    cache: "no-store",
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

/**
 * @param {string} path
 * @param {RequestInit} options
 * @returns {Promise<Response>}
 */
async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch (error) {
    throw new ConnectionLost(String(error));
  }
}

/**
 * @param {Response} response
 * @returns {Promise<Problem>}
 */
async function problemOf(response) {
  const told = await response.json().catch(() => ({}));
  /** @type {{field: string, message: string}[]} */
  const errors = told.errors ?? [];
  const reasons = errors.map(({ message }) => message);
  const retryAfter = Number(response.headers.get("Retry-After")) || 0;
  return new Problem(response.status, reasons.join(" ") || told.detail || told.title || "", retryAfter, errors);
}

/**
 * @param {string} method
 * @param {string} path
 * @param {Parameters<typeof request>[2]} [options]
 * @returns {Promise<any>}
 */
export async function json(method, path, options) {
  const response = await request(method, path, options);
  try {
    return await response.json();
  } catch (error) {
    throw new ConnectionLost(String(error));
  }
}

/** @param {Access} access @returns {string} */
export const pathOf = (access) => `/api/conversations/${encodeURIComponent(access.id)}`;

/**
 * Only a language the user has chosen is sent: it then stays, whatever is written. Otherwise the browser's own header
 * tells, and the assistant follows the language of the messages.
 * @param {string | null | undefined} chosen
 * @param {Record<string, string>} [known] more that is known, such as the municipality
 * @param {null} [token] null where our cookie may be taken
 * @returns {Promise<import("./types.js").Opened>}
 */
export const open = (chosen, known, token) =>
  json("POST", "/api/conversations", { body: { ...known, ...(chosen && { language: chosen }) }, token });

/** @param {Access} access @returns {Promise<import("./types.js").Transcript>} */
export const history = (access) => json("GET", `${pathOf(access)}/messages?after=0`, { token: access.token });

/** @param {Access} access @param {import("./types.js").Said} said @returns {Promise<import("./types.js").Answer>} */
export const post = (access, { client_msg_id, text, choice }) =>
  json("POST", `${pathOf(access)}/messages`, {
    token: access.token,
    body: choice ? { client_msg_id, choice } : { client_msg_id, text },
    headers: { Prefer: `wait=${WAIT_SECONDS}` },
  });

/** @param {Access} access @returns {Promise<Response>} */
export const erase = (access) => request("DELETE", pathOf(access), { token: access.token });

/** @param {Access} access @returns {Promise<import("./types.js").Draft>} */
export const draft = (access) => json("GET", `${pathOf(access)}/draft`, { token: access.token });

/**
 * @param {Access} access
 * @param {string} format
 * @param {boolean} [blank] the questions without the answers
 * @returns {Promise<{url: string, filename: string}>}
 */
export const exported = (access, format, blank) =>
  json("POST", `${pathOf(access)}/exports`, { token: access.token, body: blank ? { format, blank } : { format } });

/** @returns {Promise<{calls: {id: string}[]}>} oldest first */
export const calls = () => json("GET", "/api/calls");

/** @param {string} id @returns {Promise<import("./types.js").Call>} */
export const call = (id) => json("GET", `/api/calls/${encodeURIComponent(id)}`);

/**
 * @param {string} callId
 * @param {string} id of what a citation names
 * @param {string} language
 * @returns {Promise<string>} its text
 */
export async function statement(callId, id, language) {
  const path = `/api/calls/${encodeURIComponent(callId)}/statements/${encodeURIComponent(id)}`;
  return (await json("GET", path, { headers: { "Accept-Language": language } })).text;
}

const PAUSE = 2_000;

/**
 * Ask until there is an answer, or a refusal.
 * @template T
 * @param {() => Promise<T>} ask
 * @param {() => void} failed called at every try that failed
 * @returns {Promise<T>}
 */
export async function insist(ask, failed) {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof Problem && !error.isPassing) throw error;
      failed();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
