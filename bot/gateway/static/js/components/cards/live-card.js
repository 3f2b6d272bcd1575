/** What the cards share that show the draft, follow it, and write to it. */

import { Problem } from "../../api.js";
import { clock } from "../../dates.js";
import { make } from "../../elements.js";
import { currentLanguage, put, say } from "../../wording.js";
import { Saving } from "./saving.js";

/** @typedef {import("../../types.js").Call} Call */
/** @typedef {import("../../types.js").Draft} Draft */
/** @typedef {import("../../draft-view.js").DraftView} DraftView */

let number = 0;

/** @type {Set<Saving>} */
const unsaved = new Set();

window.addEventListener("beforeunload", (event) => {
  if (unsaved.size) event.preventDefault();
});

/** A card builds itself anew for another area or language, and is otherwise only brought up to date. */
export class LiveCard extends HTMLElement {
  /** What the ids in this card begin with: the log may hold several. */
  prefix = `card${++number}`;
  status = make("p", "card-status");
  /** @type {Map<string, {control: HTMLElement, name: string, message: string}>} by question */
  faults = new Map();
  #faultList = make("div", "card-faults");
  #built = "";

  /**
   * @param {Record<string, any>} data
   * @param {import("./card.js").Surroundings} surroundings
   */
  constructor(data, { view, say: sayInConversation, choices, choose }) {
    super();
    this.data = data;
    this.view = /** @type {DraftView} */ (view);
    this.sayInConversation = sayInConversation ?? (() => {});
    this.choices = choices ?? [];
    this.choose = choose ?? (() => {});
    this.saving = new Saving(this.view);
    this.status.setAttribute("role", "status");
    this.#faultList.setAttribute("role", "alert");
    this.#faultList.hidden = true;
    this.#tellOfSaving();
  }

  connectedCallback() {
    this.view.addEventListener("shown", this.#follow);
  }

  disconnectedCallback() {
    this.view.removeEventListener("shown", this.#follow);
  }

  #follow = () => {
    this.draw();
  };

  /** Show what the draft holds now, once it is known. */
  async draw() {
    const draft = this.view.draft;
    if (!draft) return;
    const call = await this.view.call(draft.call);
    if (draft !== this.view.draft) return;
    const wanted = `${call.id} ${this.keyOf(draft)} ${currentLanguage()}`;
    if (wanted !== this.#built) this.#rebuild(draft, call);
    this.#built = wanted;
    this.update(draft, call);
  }

  /** @param {Draft} draft @returns {string} what the card must be built anew for when it changes */
  keyOf(draft) {
    return String(draft.area);
  }

  /** @param {Draft} draft @param {Call} call @returns {HTMLElement[]} */
  build(draft, call) {
    throw new Error("a card says how it is built");
  }

  /** @param {Draft} draft @param {Call} call */
  update(draft, call) {
    throw new Error("a card says how it is brought up to date");
  }

  /** @returns {HTMLElement[]} where it is told whether all is saved, and what is not */
  get footer() {
    return [this.#faultList, this.status];
  }

  /**
   * @param {string} question its id
   * @param {any} value
   */
  save(question, value) {
    this.saving.put({ [question]: value });
  }

  /**
   * @param {string} question its id
   * @param {HTMLElement} control the one to go to
   * @param {string} name what the reader knows it as
   * @param {string} message empty where nothing is wrong any more
   */
  mark(question, control, name, message) {
    if (message) this.faults.set(question, { control, name, message });
    else if (!this.faults.delete(question)) return;
    this.#listFaults();
  }

  /**
   * @param {string} question its id
   * @param {string} message empty where it has been taken
   */
  answered(question, message) {
    throw new Error(`a card marks the field of ${question}, or clears it: ${message}`);
  }

  /** @param {Draft} draft @param {Call} call */
  #rebuild(draft, call) {
    const hadFocus = this.contains(document.activeElement);
    this.faults.clear();
    this.#listFaults();
    this.replaceChildren(...this.build(draft, call));
    if (hadFocus) /** @type {HTMLElement | null} */ (this.querySelector("summary, input, select, button"))?.focus();
  }

  #listFaults() {
    this.#faultList.hidden = this.faults.size === 0;
    const items = [...this.faults.values()].map(({ control, name, message }) => {
      const link = make("a", "", name);
      link.href = `#${control.id}`;
      link.addEventListener("click", (event) => {
        // The address stays the page's own: it is also where links to a conversation come in.
        event.preventDefault();
        control.focus();
      });
      return make("li", "", link, `: ${message}`);
    });
    this.#faultList.replaceChildren(put(make("p"), "card_faults"), make("ul", "", ...items));
  }

  #tellOfSaving() {
    const on = (/** @type {string} */ name, /** @type {(detail: any) => void} */ act) =>
      this.saving.addEventListener(name, (event) => act(/** @type {CustomEvent} */ (event).detail));
    on("waiting", () => unsaved.add(this.saving));
    on("failed", () => put(this.status, "card_unsaved"));
    on("saved", ({ refused }) => {
      unsaved.delete(this.saving);
      for (const [question, message] of Object.entries(refused)) this.answered(question, String(message));
      const isTaken = Object.values(refused).every((message) => !message);
      if (isTaken && !this.faults.size) put(this.status, "card_saved", { time: clock(new Date()) });
      else this.status.textContent = "";
    });
    on("refused", (error) => {
      unsaved.delete(this.saving);
      this.status.textContent = error instanceof Problem && error.message ? error.message : say("failed");
    });
  }
}
