/** Asks before something is lost. */

import { find } from "../elements.js";
import { put } from "../wording.js";

/** One dialog for all such questions. */
export class ConfirmDialog extends HTMLElement {
  /**
   * @param {string} key of the question's texts: KEY is the button, KEY_heading and KEY_text the rest
   * @returns {Promise<boolean>}
   */
  ask(key) {
    const dialog = find(this, "dialog", HTMLDialogElement);
    put(find(dialog, "h2", HTMLElement), `${key}_heading`);
    put(find(dialog, "#confirm-text", HTMLElement), `${key}_text`);
    put(find(dialog, "[value=yes]", HTMLElement), key);
    dialog.returnValue = "no";
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
    });
  }
}

customElements.define("confirm-dialog", ConfirmDialog);
