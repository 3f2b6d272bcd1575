/** One case on the desk: reads it, does things with it, keeps what is being written, and follows what others do. */

import { Problem } from "../api.js";
import { make } from "../elements.js";
import { put } from "../wording.js";
import { openCanned } from "./components/canned-dialog.js";
import { openClose, openFlag, openPass, openReturn } from "./components/case-dialogs.js";
import { CasePage } from "./components/case-page.js";
import { reasonOf } from "./components/dialog.js";
import * as api from "./inbox-api.js";
import { ReplySender } from "./reply-sender.js";

/** @typedef {import("./types.js").CaseFile} CaseFile */
/** @typedef {import("./types.js").Reply} Reply */

const WRITTEN = ["wrote", "reopened", "rated", "withdrawn"];

/** The case's screen follows it until it is left; what is being written is kept for as long as it has not arrived. */
export class CaseDesk {
  /** @type {CaseFile | null} */
  file = null;
  page = new CasePage();
  #sender = new ReplySender();
  #isGone = false;
  #turn = 0;

  /**
   * @param {string} id of the case
   * @param {HTMLElement} place
   * @param {{me: () => string, drafts: import("./reply-drafts.js").ReplyDrafts,
   *   shelf: import("./shelf.js").Shelf}} surroundings
   */
  constructor(id, place, { me, drafts, shelf }) {
    this.id = id;
    this.place = place;
    this.me = me;
    this.drafts = drafts;
    this.shelf = shelf;
    this.#connect();
  }

  /** Read the case, and show it when it is there. @returns {Promise<boolean>} whether it is */
  async open() {
    this.place.replaceChildren(put(make("p", "desk-told"), "case_reading"));
    try {
      this.#begin(await api.oneCase(this.id));
      return true;
    } catch (error) {
      const isUnknown = error instanceof Problem && error.status === 404;
      if (!this.#isGone) this.place.replaceChildren(put(make("p", "desk-told"), isUnknown ? "case_unknown" : "case_unread"));
      reasonOf(error);
      return false;
    }
  }

  /** Put the case away. */
  leave() {
    this.#isGone = true;
    this.#sender.stop();
  }

  /** Something has happened with it, or the connection is back. */
  async refresh() {
    if (!this.file) return void (this.#isGone || (await this.open()));
    const turn = ++this.#turn;
    try {
      const file = await api.oneCase(this.id);
      if (turn === this.#turn) this.#take(file, true);
    } catch (error) {
      // The next sign of life makes up for it.
      reasonOf(error);
    }
  }

  /** Send at once what waits. */
  hurry() {
    this.#sender.hurry();
  }

  /** @param {CaseFile} file */
  #begin(file) {
    if (this.#isGone) return;
    this.file = file;
    this.place.replaceChildren(this.page);
    this.page.begin(file, {
      me: this.me,
      users: () => this.shelf.users,
      callOf: this.shelf.callOf,
      titleOf: this.shelf.titleOf,
      note: (text) => this.#note(text),
    });
    this.page.editor.canned.offer(this.shelf.replies);
    const begun = this.drafts.read(this.id);
    if (begun) this.page.editor.restore(begun);
    if (begun?.client_id) this.#send(begun);
  }

  /** @param {CaseFile} file @param {boolean} [isNews] whether somebody else may have done something */
  #take(file, isNews = false) {
    if (this.#isGone || !this.file) return;
    const known = Math.max(0, ...this.file.events.map(({ id }) => id));
    const fresh = file.events.filter(({ id, by }) => id > known && !(typeof by === "object" && by.id === this.me()));
    this.file = file;
    this.page.show(file);
    if (!isNews || !fresh.length) return;
    const isWritten = fresh.some(({ by, kind }) => by === "applicant" && WRITTEN.includes(kind));
    this.#tell(isWritten ? "case_written" : "case_changed");
  }

  #connect() {
    const { head, editor } = this.page;
    const listen = (/** @type {EventTarget} */ target, /** @type {string} */ name, /** @type {(detail: any) => void} */ act) =>
      target.addEventListener(name, (event) => act(/** @type {CustomEvent} */ (event).detail));
    listen(head, "act", (name) => this.#press(name));
    listen(editor, "written", (reply) => this.#keep(reply));
    listen(editor, "send", (reply) => this.#send({ ...reply, client_id: crypto.randomUUID() }));
    listen(editor, "edit", () => this.openCanned());
  }

  /** Show the replies that are written already, to be changed. */
  openCanned() {
    openCanned((replies) => {
      this.shelf.replies = replies;
      this.page.editor.canned.offer(replies);
    });
  }

  /** @param {string} name */
  #press(name) {
    const file = /** @type {CaseFile} */ (this.file);
    const others = this.shelf.users.filter(({ id }) => id !== (file.assigned_to?.id ?? this.me()));
    const act = (/** @type {any} */ act, /** @type {any} */ body) => this.#act(act, body);
    if (name === "pass") openPass(others, act);
    else if (name === "close") openClose(file, act);
    else if (name === "return") openReturn(file, act);
    else if (name === "flag") openFlag(act);
    else this.#attempt(() => this.#act(/** @type {any} */ (name), {}));
  }

  /**
   * @param {"claim" | "release" | "pass" | "close" | "return" | "flag" | "unflag"} name
   * @param {Record<string, unknown>} body
   */
  async #act(name, body) {
    const turn = ++this.#turn;
    try {
      const file = await (name === "unflag" ? api.unflag(this.id) : api.act(this.id, name, body));
      if (turn === this.#turn) this.#take(file);
      this.#tell(`done_${name}`);
    } catch (error) {
      // Somebody else was first: what stands here is not how it is.
      if (error instanceof Problem && error.status === 409) this.refresh();
      throw error;
    }
  }

  /** @param {string} text @returns {Promise<boolean>} */
  async #note(text) {
    return this.#attempt(async () => {
      this.#take(await api.act(this.id, "notes", { text }));
      this.#tell("done_notes");
    });
  }

  /** @param {Reply} reply */
  #keep(reply) {
    this.drafts.keep(this.id, reply.text || reply.citations.length ? reply : null);
  }

  /** @param {Reply} reply */
  async #send(reply) {
    const { editor } = this.page;
    this.drafts.keep(this.id, reply);
    editor.tell("reply_sending");
    try {
      const file = await this.#sender.send(this.id, reply, () => editor.tell("reply_waiting"));
      if (!file) return;
      this.drafts.keep(this.id, null);
      editor.empty();
      this.#take(file);
      this.#tell(reply.ask ? "done_ask" : "done_reply");
      this.page.head.enter();
    } catch (error) {
      this.#keep({ ...reply, client_id: undefined });
      editor.tell("reply_refused", { reason: reasonOf(error) });
      if (error instanceof Problem && error.status === 409) this.refresh();
    }
  }

  /** @param {() => Promise<void>} act @returns {Promise<boolean>} whether it went well; if not, it is told why */
  async #attempt(act) {
    try {
      await act();
      return true;
    } catch (error) {
      delete this.page.status.dataset.text;
      this.page.status.textContent = reasonOf(error);
      this.page.status.classList.add("problem");
      return false;
    }
  }

  /** @param {string} key */
  #tell(key) {
    this.page.status.classList.remove("problem");
    put(this.page.status, key);
  }
}
