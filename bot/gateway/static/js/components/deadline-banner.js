/** How long there is left to apply, or that it is too late. */

import { day, daysUntil } from "../dates.js";
import { put } from "../wording.js";

/** Counts the days anew whenever somebody looks at the page again. */
export class DeadlineBanner extends HTMLElement {
  /** @type {string} ISO, empty as long as it is not known */
  #deadline = "";

  connectedCallback() {
    document.addEventListener("visibilitychange", () => this.#tell());
  }

  /** @param {string} deadline ISO */
  show(deadline) {
    this.#deadline = deadline;
    this.#tell();
  }

  #tell() {
    this.hidden = !this.#deadline;
    if (this.hidden) return;
    const days = daysUntil(this.#deadline);
    const near = { 0: "deadline_today", 1: "deadline_tomorrow" }[days] ?? "deadline_days";
    this.classList.toggle("is-closed", days < 0);
    put(this, days < 0 ? "deadline_closed" : near, { day: day(this.#deadline), days });
  }
}

customElements.define("deadline-banner", DeadlineBanner);
