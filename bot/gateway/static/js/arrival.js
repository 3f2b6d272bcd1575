/** How the page begins: with what a link in the address asks for, else with this browser's own conversation. */

import { Problem } from "./api.js";
import { keepVisited, openLink, takeSecret, visited, watchAddress } from "./arriving.js";
import { find } from "./elements.js";
import { goBack, goOnWith, parked, setAside } from "./parking.js";
import { recall } from "./storage.js";

/** @typedef {import("./types.js").Access} Access */

// A colleague has no stream, for that tells of messages too.
const PAUSE = 20_000;

/** Fires `language` with that of the conversation a link leads to. */
export class Arrival extends EventTarget {
  /**
   * @param {import("./conversation.js").Conversation} conversation
   * @param {import("./draft-view.js").DraftView} draft
   * @param {import("./components/arrival-notice.js").ArrivalNotice} notice
   * @param {import("./components/status-line.js").StatusLine} status
   */
  constructor(conversation, draft, notice, status) {
    super();
    this.conversation = conversation;
    this.draft = draft;
    this.notice = notice;
    this.status = status;
    this.former = find(document, "#former", HTMLElement);
    this.#connect();
  }

  /** Begin. */
  async start() {
    this.former.hidden = parked().length === 0;
    const secret = takeSecret();
    const guest = visited();
    if (secret) await this.#follow(secret);
    else if (guest) this.#visit(guest);
    else await this.conversation.start();
  }

  #connect() {
    this.former.addEventListener("click", () => {
      goBack();
      location.reload();
    });
    this.notice.addEventListener("own", leave);
    this.notice.addEventListener("fresh", () => {
      setAside();
      leave();
    });
    this.draft.addEventListener("gone", () => visited() && this.#refuse());
    watchAddress();
  }

  /** @param {string} secret of a link */
  async #follow(secret) {
    try {
      const waiting = () => this.status.tell(navigator.onLine ? "starting" : "lost");
      const { access, language } = await openLink(secret, waiting);
      this.status.clear();
      this.dispatchEvent(new CustomEvent("language", { detail: language }));
      if (access.mode === "resume") await this.#resume(access);
      else this.#visit(access);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#refuse(error.message);
    }
  }

  /** @param {Access} access */
  async #resume(access) {
    keepVisited(null);
    const gaveWay = goOnWith(access);
    this.former.hidden = parked().length === 0;
    await this.conversation.start();
    if (gaveWay) this.status.tell("resumed_instead");
    else this.status.tellShortly("resumed");
  }

  /**
   * Let a colleague see the draft, and nothing of the conversation.
   * @param {Access} access
   */
  #visit(access) {
    const mode = access.mode === "edit" ? "edit" : "read";
    keepVisited(access);
    this.draft.panel.mode = mode;
    this.#show(mode);
    this.conversation.visit(access);
    setInterval(() => document.hidden || this.draft.refresh(), PAUSE);
  }

  /** @param {string} [reason] why the link does not hold, in the server's own words */
  #refuse(reason) {
    keepVisited(null);
    this.#show("broken", reason);
  }

  /**
   * @param {"read" | "edit" | "broken"} kind
   * @param {string} [reason]
   */
  #show(kind, reason) {
    document.documentElement.dataset.arrival = kind;
    this.notice.show(kind, Boolean(recall("conversation")), reason);
  }
}

/** Let this browser's own conversation, or a new one, take the page. */
function leave() {
  keepVisited(null);
  location.reload();
}
