/** Questions for a human, seen from the page. */

import { json, pathOf, request } from "./api.js";

/** @typedef {import("./types.js").Access} Access */
/** @typedef {import("./types.js").OwnCases} OwnCases */
/** @typedef {import("./types.js").Handover} Handover */

/** @param {Access} access @returns {Promise<OwnCases>} */
export const ownCases = (access) => json("GET", `${pathOf(access)}/cases`, { token: access.token });

/** @param {Access} access @param {Handover} handover @returns {Promise<{case: string, expected?: string}>} */
export const handOver = (access, handover) =>
  json("POST", `${pathOf(access)}/handoff`, { token: access.token, body: handover });

/**
 * @param {Access} access
 * @param {string} id
 * @param {string} text
 * @param {string} client_msg_id the same one again writes it once
 */
export const writeInCase = (access, id, text, client_msg_id) =>
  json("POST", `${ofCase(access, id)}/messages`, { token: access.token, body: { client_msg_id, text } });

/** @param {Access} access @param {string} id @param {boolean} helpful */
export const rateAnswer = (access, id, helpful) =>
  request("POST", `${ofCase(access, id)}/rating`, { token: access.token, body: { helpful } });

/** @param {Access} access @param {string} id */
export const withdraw = (access, id) => request("POST", `${ofCase(access, id)}/withdrawal`, { token: access.token });

/** @param {Access} access @param {"assistant" | "adviser"} who answers what is written next */
export const chooseWhoAnswers = (access, who) =>
  request("PUT", `${pathOf(access)}/with`, { token: access.token, body: { with: who } });

/** @param {Access} access @param {string} id @returns {string} */
const ofCase = (access, id) => `${pathOf(access)}/cases/${encodeURIComponent(id)}`;
