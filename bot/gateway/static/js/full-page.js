/** The same conversation in a window of its own, with the draft beside it. */

import { json, pathOf } from "./api.js";

/** @type {Map<string, string>} a link for each conversation that has been opened so */
const links = new Map();

/** @param {import("./conversation.js").Conversation} conversation */
export async function openFullPage({ access }) {
  if (!access) return;
  // A browser lets a click open a window, not what comes a while after it.
  const page = window.open("", "_blank");
  try {
    const url = links.get(access.id) ?? (await linkTo(access));
    links.set(access.id, url);
    if (page) page.location.replace(url);
  } catch (error) {
    page?.close();
    throw error;
  }
}

/** @param {import("./types.js").Access} access @returns {Promise<string>} */
async function linkTo(access) {
  const options = { token: access.token, body: { mode: "resume" } };
  return (await json("POST", `${pathOf(access)}/links`, options)).url;
}
