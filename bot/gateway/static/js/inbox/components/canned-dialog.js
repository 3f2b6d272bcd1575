/** Replies that are written already, to be read, written, changed and taken away; in bokmål and nynorsk. */

import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { area, button, labelled, tellProblem } from "../controls.js";
import * as api from "../inbox-api.js";
import { titleIn } from "./canned-picker.js";
import { openDialog, reasonOf } from "./dialog.js";

/** @typedef {import("../types.js").Canned} Canned */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** @param {(replies: Canned[]) => void} changed called with all of them whenever that is known anew */
export function openCanned(changed) {
  const place = make("div", "canned");
  openDialog("canned_heading", put(make("p", "hint"), "canned_intro"), place);
  new CannedDesk(place, changed).showList();
}

class CannedDesk {
  /** @type {Canned[]} */
  #replies = [];
  #told = make("p", "reply-status");

  /** @param {HTMLElement} place @param {(replies: Canned[]) => void} changed */
  constructor(place, changed) {
    this.place = place;
    this.changed = changed;
    this.#told.setAttribute("role", "status");
  }

  /** @param {string} [done] the key of what has just been done */
  async showList(done) {
    await this.#attempt(async () => {
      this.#replies = (await api.replies()).replies;
      this.changed(this.#replies);
      if (done) put(this.#told, done);
    });
    const list = make("ul", "rows", ...this.#replies.map((reply) => this.#row(reply)));
    list.setAttribute("role", "list");
    const add = button("primary", "canned_add", () => this.#edit(null));
    const close = button("secondary", "dialog_close", () => this.place.closest("dialog")?.close());
    const shown = this.#replies.length ? list : put(make("p"), "canned_none");
    this.place.replaceChildren(shown, this.#told, make("div", "buttons", add, close));
    if (!this.place.contains(document.activeElement)) add.focus();
  }

  /** @param {Canned} reply @returns {HTMLLIElement} */
  #row(reply) {
    const title = titleIn(reply.title);
    if (reply.editable === false) return make("li", "row", make("span", "", title));
    const change = button("secondary", "canned_change", () => this.#edit(reply));
    change.setAttribute("aria-label", say("canned_change_named", { title }));
    const drop = button("tertiary", "canned_drop", () => this.#drop(reply, drop));
    drop.setAttribute("aria-label", say("canned_drop_named", { title }));
    return make("li", "row", make("span", "", title), make("span", "row-buttons", change, drop));
  }

  /** Asks once more, on the button itself. @param {Canned} reply @param {HTMLButtonElement} drop */
  #drop(reply, drop) {
    if (drop.dataset.text === "canned_drop") {
      put(drop, "canned_drop_sure");
      drop.setAttribute("aria-label", say("canned_drop_sure_named", { title: titleIn(reply.title) }));
      return;
    }
    this.#attempt(async () => {
      await api.dropReply(reply.id);
      await this.showList("canned_dropped");
    });
  }

  /** @param {Canned | null} reply null writes a new one */
  #edit(reply) {
    const title = { nb: make("input"), nn: make("input") };
    const text = { nb: area(5), nn: area(5) };
    const fields = /** @type {const} */ (["nb", "nn"]).flatMap((language) => [
      filled(`canned_title_${language}`, title[language], language, reply?.title[language]),
      filled(`canned_text_${language}`, text[language], language, reply?.text[language]),
    ]);
    const cancel = button("secondary", "dialog_cancel", () => this.showList());
    const form = make("form", "", ...fields, this.#told, make("div", "buttons", button("primary", "canned_save", null), cancel));
    form.noValidate = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (areFilled([title.nb, text.nb, title.nn, text.nn])) this.#save(reply, wordingIn(title), wordingIn(text));
    });
    this.#told.textContent = "";
    this.place.replaceChildren(form);
    title.nb.focus();
  }

  /**
   * @param {Canned | null} reply
   * @param {import("../types.js").Wording} title
   * @param {import("../types.js").Wording} text
   */
  #save(reply, title, text) {
    this.#attempt(async () => {
      await (reply ? api.changeReply({ ...reply, title, text }) : api.addReply({ title, text }));
      await this.showList("canned_saved");
    });
  }

  /** @param {() => Promise<void>} act */
  async #attempt(act) {
    try {
      delete this.#told.dataset.text;
      this.#told.textContent = "";
      await act();
    } catch (error) {
      this.#told.textContent = reasonOf(error);
    }
  }
}

/** @param {string} key @param {Field} field @param {string} language @param {string} [value] @returns {HTMLElement} */
function filled(key, field, language, value = "") {
  field.value = value;
  field.lang = language;
  return labelled(key, field);
}

/** @param {Field[]} fields @returns {boolean} */
function areFilled(fields) {
  for (const field of fields) tellProblem(field, field.value.trim() ? "" : say("field_needed"));
  const lacking = fields.find((field) => !field.value.trim());
  lacking?.focus();
  return !lacking;
}

/** @param {{nb: Field, nn: Field}} fields @returns {import("../types.js").Wording} */
const wordingIn = ({ nb, nn }) => ({ nb: nb.value.trim(), nn: nn.value.trim() });
