/** Who is signed in, and for how long yet. */

import { recall, remember } from "../storage.js";
import * as api from "./inbox-api.js";

/** @typedef {import("./types.js").User} User */

const WARNED_BEFORE = 2 * 60_000;
// Whoever writes a long answer asks the server for nothing meanwhile, and is not idle.
const TELL_EVERY = 60_000;
const CHECK_EVERY = 1_000;
const SIGNS_OF_LIFE = ["keydown", "pointerdown", "input"];
const USED = "inbox.used";

/** Fires `in` (the user), `out`, `left` where somebody has signed out, `ending`, and `going-on` where it did not end. */
export class Session extends EventTarget {
  /** @type {User | null} */
  user = null;
  #idle = 0;
  #isWarned = false;

  constructor() {
    super();
    api.signs.addEventListener("out", () => this.lose());
    for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, () => this.#tellOfLife(), { passive: true });
    setInterval(() => this.#check(), CHECK_EVERY);
  }

  /** @returns {number} milliseconds until it ends; every tab counts */
  get left() {
    return (recall(USED) ?? 0) + this.#idle - Date.now();
  }

  /** Find out whether the browser has a session already. */
  async resume() {
    this.#take(await api.session());
  }

  /** @param {string} email @param {string} password */
  async signIn(email, password) {
    this.#take(await api.signIn(email, password));
  }

  /** @param {boolean} everywhere */
  async signOut(everywhere) {
    await api.signOut(everywhere);
    this.dispatchEvent(new Event("left"));
    this.lose();
  }

  /** @param {string} language */
  async speak(language) {
    this.#take(await api.speakTo(language), true);
  }

  /** Let the session begin anew to be idle. */
  async goOn() {
    this.#take(await api.goOn(), true);
  }

  /** Nobody is signed in any more. */
  lose() {
    this.user = null;
    this.#isWarned = false;
    this.dispatchEvent(new Event("out"));
  }

  /**
   * @param {import("./types.js").SignedIn} answer
   * @param {boolean} [isKnown] whether we knew already
   */
  #take({ user, idle_seconds: idle = 0 }, isKnown = false) {
    this.user = user;
    this.#idle = idle * 1_000;
    remember(USED, Date.now());
    if (!isKnown) this.dispatchEvent(new CustomEvent("in", { detail: user }));
  }

  #tellOfLife() {
    // Once warned, it takes the button: a key pressed by chance should not keep a desk open that somebody has left.
    if (!this.user || !this.#idle || this.#isWarned || Date.now() - (recall(USED) ?? 0) < TELL_EVERY) return;
    remember(USED, Date.now());
    this.goOn().catch(() => {});
  }

  #check() {
    if (!this.user || !this.#idle) return;
    const isEnding = this.left <= Math.min(WARNED_BEFORE, this.#idle / 2);
    if (this.left <= 0) this.#end();
    else if (isEnding !== this.#isWarned) {
      this.#isWarned = isEnding;
      this.dispatchEvent(new Event(isEnding ? "ending" : "going-on"));
    }
  }

  /** The list is read whenever something happens, and that may keep the server's session open: end it from here. */
  #end() {
    this.lose();
    api.signOut(false).catch(() => {});
  }
}
