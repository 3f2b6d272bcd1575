/** What to know for whoever came by a link: what one may do, or that the link no longer holds. */

import { find, makeButton } from "../elements.js";
import { put } from "../wording.js";
import { contactCard } from "./cards/contact.js";

/** Fires `own` when the reader's own conversation is asked for, and `fresh` for a new one. */
export class ArrivalNotice extends HTMLElement {
  /**
   * @param {"read" | "edit" | "broken"} kind
   * @param {boolean} hasOwn whether this browser has a conversation of its own
   * @param {string} [reason] the server's own words
   */
  show(kind, hasOwn, reason) {
    put(find(this, "h2", HTMLElement), `arrival_${kind}_heading`);
    const text = find(this, "p", HTMLElement);
    if (reason) {
      delete text.dataset.text;
      text.textContent = reason;
    } else put(text, `arrival_${kind}`);
    const own = makeButton(kind === "broken" ? "strong" : "", hasOwn ? "arrival_own" : "arrival_new", () =>
      this.dispatchEvent(new CustomEvent("own")),
    );
    const fresh = makeButton("", "arrival_new", () => this.dispatchEvent(new CustomEvent("fresh")));
    find(this, ".buttons", HTMLElement).replaceChildren(own, ...(hasOwn && kind === "broken" ? [fresh] : []));
    this.hidden = false;
  }

  /** @param {Promise<import("../types.js").Contact[]>} contacts the people to ask, where there is no conversation */
  showContacts(contacts) {
    const place = find(this, ".arrival-contacts", HTMLElement);
    place.replaceChildren(contactCard({}, { contacts: () => contacts }));
    place.tabIndex = -1;
    place.focus();
  }
}

customElements.define("arrival-notice", ArrivalNotice);
