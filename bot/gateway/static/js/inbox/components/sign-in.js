/** Signing in: with an account of ours, or through somebody who knows the user already. */

import { ConnectionLost, Problem } from "../../api.js";
import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { button, labelled, tellProblem } from "../controls.js";

/** @typedef {import("../session.js").Session} Session */

/** What the address may say of a sign-in that went wrong elsewhere. */
const FAILURES = ["cancelled", "expired", "not_admitted", "provider_down"];

export class SignIn extends HTMLElement {
  #email = make("input");
  #password = make("input");
  #faults = make("div", "faults ds-alert");
  #told = make("p", "sign-told");
  #send = button("primary", "sign_in", null);
  #others = make("div", "sign-others");

  /** @param {Session} session @param {Promise<{providers: {id: string, title: string}[]}>} providers */
  begin(session, providers) {
    this.session = session;
    // A text field, for a field for e-mail may not be filled in with a user's name.
    Object.assign(this.#email, { type: "text", inputMode: "email", autocomplete: "username", name: "email" });
    Object.assign(this.#email, { required: true, autocapitalize: "none", spellcheck: false });
    Object.assign(this.#password, { type: "password", autocomplete: "current-password", name: "password" });
    this.#password.required = true;
    this.#faults.tabIndex = -1;
    this.#faults.dataset.color = "danger";
    this.#faults.hidden = true;
    this.#faults.setAttribute("role", "alert");
    const heading = put(make("h2"), "sign_heading");
    heading.tabIndex = -1;
    const fields = [labelled("sign_email", this.#email), labelled("sign_password", this.#password)];
    const form = make("form", "", this.#faults, ...fields, this.#send);
    form.noValidate = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.replaceChildren(heading, this.#told, form, this.#others);
    put(this.#told, "sign_intro");
    providers.then(({ providers: known }) => this.#offer(known)).catch(() => {});
  }

  /** @param {string} key of why one has to sign in */
  tell(key) {
    put(this.#told, key);
  }

  /** @param {string} reason that the address gives */
  tellOfProvider(reason) {
    this.#listFaults([[null, say(FAILURES.includes(reason) ? `sign_${reason}` : "sign_refused")]]);
  }

  /** Go to where one begins to type; whoever is known already types only the password. */
  enter() {
    (this.#email.value ? this.#password : this.#email).focus();
  }

  /** @param {string} email of whoever is signed in, and may have to do so again */
  know(email) {
    this.#email.value = email;
  }

  /** Forget what was typed. */
  forget() {
    this.#email.value = "";
    this.#password.value = "";
  }

  /** @param {{id: string, title: string}[]} providers */
  #offer(providers) {
    if (!providers.length) return;
    const links = providers.map(({ id, title }) => {
      const link = make("a", "", title);
      link.className = "ds-button";
      link.dataset.variant = "secondary";
      link.href = `/innboks/logg-inn/${encodeURIComponent(id)}`;
      return make("li", "", link);
    });
    const list = make("ul", "", ...links);
    list.setAttribute("role", "list");
    this.#others.replaceChildren(put(make("h3"), "sign_or"), list);
  }

  async #submit() {
    const faults = [
      ...this.#lacking(this.#email, "sign_no_email"),
      ...this.#lacking(this.#password, "sign_no_password"),
    ];
    this.#listFaults(faults);
    if (faults.length || this.#send.getAttribute("aria-busy") === "true") return;
    this.#send.setAttribute("aria-busy", "true");
    try {
      await this.session?.signIn(this.#email.value.trim(), this.#password.value);
      this.#password.value = "";
    } catch (error) {
      this.#refused(error);
    } finally {
      this.#send.removeAttribute("aria-busy");
    }
  }

  /** @param {HTMLInputElement} field @param {string} key @returns {[HTMLInputElement, string][]} */
  #lacking(field, key) {
    const message = field.value.trim() ? "" : say(key);
    tellProblem(field, message);
    return message ? [[field, message]] : [];
  }

  /** @param {unknown} error */
  #refused(error) {
    if (!(error instanceof Problem || error instanceof ConnectionLost)) throw error;
    const message = (error instanceof Problem && error.message) || say("inbox_failed");
    this.#listFaults([[this.#password, message]]);
  }

  /** @param {[HTMLInputElement | null, string][]} faults what is wrong, with the field to go to */
  #listFaults(faults) {
    this.#faults.hidden = !faults.length;
    if (!faults.length) return;
    const items = faults.map(([field, message]) => {
      if (!field) return make("li", "", message);
      const link = make("a", "", message);
      link.href = `#${field.id}`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        field.focus();
      });
      return make("li", "", link);
    });
    this.#faults.replaceChildren(put(make("h3"), "sign_faults"), make("ul", "", ...items));
    this.#faults.focus();
  }
}

customElements.define("sign-in", SignIn);
