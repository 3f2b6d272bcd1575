/** The screen for one case: the question first, then what is known, and what has been said. */

import { make } from "../../elements.js";
import { put } from "../../wording.js";
import { amounts } from "./stipend-check.js";
import { factList } from "./case-facts.js";
import { CaseHead } from "./case-head.js";
import { caseLog } from "./case-log.js";
import { CaseThread } from "./case-thread.js";
import { draftAnswers, suggestions, talk } from "./known-parts.js";
import { noteForm } from "./note-form.js";
import { ReplyEditor } from "./reply-editor.js";
import { verdicts } from "./verdict-list.js";

/** @typedef {import("../types.js").CaseFile} CaseFile */
/**
 * What the screen may ask for.
 * @typedef {{me: () => string, users: () => import("../types.js").Person[],
 *   callOf: (id: string) => Promise<import("../../types.js").Call>,
 *   titleOf: (call: string, statement: string) => Promise<string>, note: (text: string) => Promise<boolean>}} Surroundings
 */

export class CasePage extends HTMLElement {
  head = new CaseHead();
  editor = new ReplyEditor();
  status = make("p", "case-status");
  #thread = new CaseThread();
  #side = make("aside", "side");
  #heading = make("h3", "unseen");
  #facts = make("div");
  #log = make("div");

  /**
   * Build the screen; afterwards it is only brought up to date, so that nobody loses their place.
   * @param {CaseFile} file
   * @param {Surroundings} surroundings
   */
  begin(file, surroundings) {
    this.surroundings = surroundings;
    this.status.setAttribute("role", "status");
    put(this.#heading, "facts");
    this.#heading.id = "facts-heading";
    this.#side.setAttribute("aria-labelledby", this.#heading.id);
    this.#side.append(this.#heading, this.#facts);
    const known = [
      ...verdicts(file),
      ...amounts(file, surroundings.callOf),
      ...draftAnswers(file),
      ...suggestions(file),
      ...talk(file),
    ];
    const answering = make("div", "answering", this.#thread, this.editor, noteForm(surroundings.note));
    const below = make("div", "known", ...known, this.#log);
    this.replaceChildren(make("div", "top", this.head, this.status), this.#side, answering, below);
    this.show(file);
  }

  /** @param {CaseFile} file */
  show(file) {
    const { me, users, titleOf } = /** @type {Surroundings} */ (this.surroundings);
    const isOthers = Boolean(file.assigned_to) && file.assigned_to?.id !== me();
    this.head.show(file, me());
    this.#facts.replaceChildren(factList(file, me()));
    this.#thread.show(file, (statement) => titleOf(file.call.id, statement));
    this.editor.show(file);
    this.editor.hidden = file.status === "closed" || isOthers;
    const isOpen = this.#log.querySelector("details")?.open ?? false;
    const hadFocus = this.#log.contains(document.activeElement);
    const log = caseLog(file, users());
    log.open = isOpen;
    this.#log.replaceChildren(log);
    if (hadFocus) log.querySelector("summary")?.focus();
  }
}

customElements.define("case-page", CasePage);
