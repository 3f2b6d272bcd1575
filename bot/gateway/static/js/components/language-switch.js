/** The three languages of the interface. */

/** Fires `choose` with the language. */
export class LanguageSwitch extends HTMLElement {
  connectedCallback() {
    for (const button of this.querySelectorAll("button")) {
      button.addEventListener("click", () => {
        if (button.getAttribute("aria-pressed") === "true") return;
        this.show(button.value);
        this.dispatchEvent(new CustomEvent("choose", { detail: button.value }));
      });
    }
  }

  /** @param {string} language */
  show(language) {
    for (const button of this.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === language));
    }
  }
}

customElements.define("language-switch", LanguageSwitch);
