/** Asks for a conversation as the very first thing, while the rest of the page is still on its way. */

import * as api from "./api.js";
import { comesByLink } from "./arriving.js";
import { recall } from "./storage.js";
import { beginIn, languageFor, preferredLanguage } from "./wording.js";

beginIn(languageFor(recall("language") ?? preferredLanguage(navigator.languages)));

/** @type {ReturnType<typeof api.open> | null} */
let asked = recall("conversation") || comesByLink() ? null : ask();
// Whoever takes it is told of a failure.
asked?.catch(() => {});

/** @returns {ReturnType<typeof api.open>} the conversation that has been asked for, once; else another */
export function open() {
  const taken = asked ?? ask();
  asked = null;
  return taken;
}

function ask() {
  return api.open(recall("language"));
}
