/** The part of the HTTP interface that changes and hands out a draft. */

import { json, pathOf, request } from "./api.js";

/** @typedef {import("./types.js").Access} Access */
/** @typedef {import("./types.js").Draft} Draft */

/** Somebody else has changed an answer since it was shown here. */
export class ChangedMeanwhile extends Error {}

/** @param {Access} access @param {Record<string, any>} answers @returns {Promise<Draft>} */
export const patch = (access, answers) =>
  json("PATCH", `${pathOf(access)}/draft`, { token: access.token, body: { answers } });

/** @param {Access} access @param {{status: "ready" | "draft", by?: string}} body @returns {Promise<Draft>} */
export const putStatus = (access, body) =>
  json("PUT", `${pathOf(access)}/draft/status`, { token: access.token, body });

/** @param {Access} access @param {unknown} body an exported draft @returns {Promise<Draft>} */
export const bringIn = (access, body) =>
  json("POST", `${pathOf(access)}/draft/import`, { token: access.token, body });

/**
 * @param {Access} access
 * @returns {Promise<{versions: import("./types.js").Version[], places: Record<string, string>}>}
 */
export const versions = (access) => json("GET", `${pathOf(access)}/draft/versions`, { token: access.token });

/** @param {Access} access @param {number} version @returns {Promise<Draft>} */
export const restore = (access, version) =>
  json("POST", `${pathOf(access)}/draft/versions/${version}/restore`, { token: access.token });

/** @param {Access} access @returns {Promise<{links: import("./types.js").Link[]}>} */
export const links = (access) => json("GET", `${pathOf(access)}/links`, { token: access.token });

/** @param {Access} access @param {string} mode @returns {Promise<{link: string, url: string, expires: string}>} */
export const makeLink = (access, mode) =>
  json("POST", `${pathOf(access)}/links`, { token: access.token, body: { mode } });

/** @param {Access} access @param {string} link its id @returns {Promise<Response>} */
export const revoke = (access, link) =>
  request("DELETE", `${pathOf(access)}/links/${encodeURIComponent(link)}`, { token: access.token });
