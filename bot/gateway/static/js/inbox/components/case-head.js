/** What is asked, how the case stands, and what can be done with it. */

import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { textBlocks } from "../../components/text-blocks.js";
import { button } from "../controls.js";
import { icon } from "../icons.js";
import { exportAddress } from "../inbox-api.js";
import { mark, statusMark } from "./marks.js";
import { closeWhenLeft } from "./menu.js";

/** @typedef {import("../types.js").CaseFile} CaseFile */

const ACTS = ["claim", "release", "pass", "close", "return", "flag", "unflag"];
const LESSER = ["return", "flag", "unflag"];
const FORMATS = { docx: "Word", pdf: "PDF", json: "JSON" };

/** Fires `act` with the name of what is to be done. */
export class CaseHead extends HTMLElement {
  #heading = make("h2", "case-heading");
  #reference = make("span", "case-reference");
  #marks = make("span", "row-marks");
  #question = make("div", "question");
  #notice = make("p", "case-notice");
  #buttons = make("div", "buttons");
  #more = make("details", "menu more");
  #items = make("div", "menu-items");
  #exports = make("div", "exports");
  /** @type {Record<string, HTMLButtonElement>} */
  #acts = {};

  connectedCallback() {
    if (this.firstChild) return;
    this.#heading.tabIndex = -1;
    this.#buttons.setAttribute("role", "group");
    this.#buttons.dataset.label = "case_actions";
    this.#buttons.setAttribute("aria-label", say("case_actions"));
    for (const name of ACTS) {
      const variant = name === "claim" ? "primary" : LESSER.includes(name) ? "tertiary" : "secondary";
      this.#acts[name] = button(variant, `case_${name}`, () => this.dispatchEvent(new CustomEvent("act", { detail: name })));
    }
    const isLesser = (/** @type {string} */ name) => LESSER.includes(name);
    this.#buttons.append(...ACTS.filter((name) => !isLesser(name)).map((name) => this.#acts[name]), this.#more);
    this.#items.append(...LESSER.map((name) => this.#acts[name]), this.#exports);
    this.#more.append(put(make("summary"), "case_more"), this.#items);
    closeWhenLeft(this.#more);
    const line = make("p", "case-line", this.#reference, this.#marks);
    this.append(line, this.#heading, this.#question, this.#notice, this.#buttons);
  }

  /** Go to where one begins to read. */
  enter() {
    this.#heading.focus();
  }

  /** @param {CaseFile} file @param {string} me the reader's id */
  show(file, me) {
    const hadFocus = this.#buttons.contains(document.activeElement);
    const { reference, municipality, status, overdue, flagged } = file;
    put(this.#reference, "case_name", { reference });
    if (municipality) put(this.#heading, "case_asks", { municipality: municipality.name });
    else put(this.#heading, "case_asks_unknown");
    this.#marks.replaceChildren(
      statusMark(status),
      ...(overdue ? [mark("overdue", "row_overdue")] : []),
      ...(flagged ? [mark("flag", "row_flagged")] : []),
    );
    this.#question.replaceChildren(...textBlocks(file.question));
    this.#question.lang = file.language;
    this.#offer(file, me);
    if (!this.#exports.firstChild) this.#offerExports(file.case);
    // What was pressed may be gone, and with it the place in the page.
    if (hadFocus && !document.activeElement?.checkVisibility()) this.enter();
  }

  /** @param {CaseFile} file @param {string} me */
  #offer({ assigned_to: holder, status, flagged, closed_reason: reason, may_pass_on: mayPassOn }, me) {
    const isClosed = status === "closed";
    const isMine = holder?.id === me;
    const isOthers = Boolean(holder) && !isMine;
    const mayAct = !isClosed && !isOthers;
    this.#acts.claim.hidden = isClosed || Boolean(holder);
    this.#acts.release.hidden = isClosed || !isMine;
    for (const name of ["close", "return"]) this.#acts[name].hidden = !mayAct;
    this.#acts.pass.hidden = !mayPassOn;
    this.#acts.flag.hidden = flagged;
    this.#acts.unflag.hidden = !flagged;
    this.#notice.hidden = mayAct;
    if (isClosed) put(this.#notice, "case_is_closed", { reason: say(`reason_${reason ?? "other"}`).toLowerCase() });
    else if (holder) put(this.#notice, "case_held", { name: holder.name });
  }

  /** @param {string} id */
  #offerExports(id) {
    const links = Object.entries(FORMATS).map(([format, name]) => {
      const link = make("a", "", name);
      link.href = exportAddress(id, format);
      link.download = "";
      return make("li", "", link);
    });
    const list = make("ul", "", ...links);
    list.setAttribute("role", "list");
    this.#exports.append(put(make("p", "lesser"), "case_export"), list);
  }
}

/** @returns {HTMLAnchorElement} the way back, where the list and the case do not stand side by side */
export function backLink() {
  const link = make("a", "back", icon("back"), put(make("span"), "case_back"));
  link.href = "#/";
  return link;
}

customElements.define("case-head", CaseHead);
