/** A dialog that is made when it is needed, and gone once it is closed; the browser gives the focus back. */

import { make, makeButton } from "../elements.js";
import { put } from "../wording.js";

/**
 * @param {string} key of the heading
 * @param {...(Node | string)} children
 * @returns {HTMLDialogElement}
 */
export function openDialog(key, ...children) {
  const heading = put(make("h2"), key);
  heading.id = "dialog-heading";
  const close = makeButton("quiet", "close", () => dialog.close());
  const dialog = make("dialog", "wide", make("div", "dialog-head", heading, close), ...children);
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * Where a dialog says what went wrong.
 * @returns {HTMLParagraphElement}
 */
export function problemLine() {
  const line = make("p", "problem ds-validation-message");
  line.setAttribute("role", "alert");
  return line;
}
