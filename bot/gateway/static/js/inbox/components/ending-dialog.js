/** Warns before the session ends by itself. */

import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { button } from "../controls.js";
import { openDialog } from "./dialog.js";

const MINUTE = 60_000;

/** @param {number} left milliseconds @returns {string} */
function inWords(left) {
  const minutes = Math.round(left / MINUTE);
  if (minutes > 1) return say("ending_minutes", { minutes });
  return say(left >= MINUTE ? "ending_minute" : "ending_seconds");
}

/** @param {import("../session.js").Session} session */
export function warnOfEnding(session) {
  const told = put(make("p"), "ending_text", { left: inWords(session.left) });
  const goOn = () => {
    session.goOn().catch(() => {});
    dialog.close();
  };
  const dialog = openDialog("ending_heading", told, make("div", "buttons", button("primary", "ending_go_on", goOn)));
  dialog.setAttribute("role", "alertdialog");
  // Escape says as much as the button: somebody is there.
  dialog.addEventListener("cancel", () => session.goOn().catch(() => {}));
  const close = () => dialog.close();
  const controller = new AbortController();
  for (const name of ["out", "going-on"]) session.addEventListener(name, close, { signal: controller.signal });
  dialog.addEventListener("close", () => controller.abort());
}
