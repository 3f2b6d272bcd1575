/** A dialog that is made when it is needed, and gone once it is closed; the browser gives the focus back. */

import { ConnectionLost, Problem } from "../../api.js";
import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { button, freshId } from "../controls.js";

/**
 * @param {string} key of the heading
 * @param {...(Node | string)} children
 * @returns {HTMLDialogElement}
 */
export function openDialog(key, ...children) {
  const heading = put(make("h2"), key);
  heading.id = freshId("dialog");
  const dialog = make("dialog", "inbox-dialog", heading, ...children);
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * A dialog that asks for something and does it; it stays open, with the reason, where that is refused.
 * @param {string} key of the heading
 * @param {string} act the key of the text on the button
 * @param {Node[]} children
 * @param {() => Promise<void> | null} submit null where something is lacking, which has been told then
 * @returns {HTMLDialogElement}
 */
export function openForm(key, act, children, submit) {
  const problem = make("p", "problem ds-validation-message");
  problem.setAttribute("role", "alert");
  const cancel = button("secondary", "dialog_cancel", () => dialog.close());
  const form = make("form", "", ...children, problem, make("div", "buttons", button("primary", act, null), cancel));
  form.noValidate = true;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.textContent = "";
    const done = submit();
    if (!done) return;
    try {
      await done;
      dialog.close();
    } catch (error) {
      problem.textContent = reasonOf(error);
    }
  });
  const dialog = openDialog(key, form);
  return dialog;
}

/** @param {unknown} error @returns {string} why the server refused, in its own words where it has any */
export function reasonOf(error) {
  if (!(error instanceof Problem || error instanceof ConnectionLost)) throw error;
  return (error instanceof Problem && error.message) || say("inbox_failed");
}
