/** What to know before the first message; shown until it has been read. */

import { find } from "../elements.js";
import { recall, remember } from "../storage.js";

/** Fires `accept`. */
export class PrivacyNotice extends HTMLElement {
  connectedCallback() {
    this.hidden = recall("privacy") === true;
    find(this, "button", HTMLButtonElement).addEventListener("click", () => {
      remember("privacy", true);
      this.hidden = true;
      this.dispatchEvent(new CustomEvent("accept"));
    });
  }
}

customElements.define("privacy-notice", PrivacyNotice);
