/** The draft beside the conversation: what is answered, what is missing, how far it has come, and the files. */

import { clock } from "../dates.js";
import { find, make, makeButton } from "../elements.js";
import { put, say } from "../wording.js";
import { downloadCard } from "./cards/download.js";
import { DraftSection } from "./draft-section.js";
import { totalsTable } from "./draft-totals.js";

/** @typedef {import("../types.js").Call} Call */
/** @typedef {import("../types.js").Draft} Draft */
/** @typedef {import("../types.js").Question} Question */
/** @typedef {import("./answer-row.js").AnswerRow} AnswerRow */

const BLANK_FORMATS = ["docx", "pdf"];
const BUTTONS = ["share", "ready", "reopen", "versions"];

/** Fires `begin`, `share`, `ready`, `reopen`, `versions`, `edit` (row), `bring` (file), `download` ({format, blank}). */
export class DraftPanel extends HTMLElement {
  /** @type {import("../types.js").Mode} what the reader may do with the draft */
  mode = "resume";
  /** @type {Map<string, DraftSection>} */
  #sections = new Map();
  /** @type {string | undefined} when the latest answer was given */
  #latest;
  /** @type {HTMLDetailsElement | undefined} the section opened for that answer */
  #opened;

  connectedCallback() {
    const card = downloadCard({}, { download: (format) => this.#fire("download", { format }) });
    find(this, ".draft-downloads", HTMLElement).append(find(card, ".buttons", HTMLElement));
    const blank = BLANK_FORMATS.map((format) =>
      makeButton("download", `format_${format}`, () => this.#fire("download", { format, blank: true })),
    );
    find(this, ".draft-blank", HTMLElement).append(make("div", "buttons", ...blank));
    find(this, ".draft-begin", HTMLElement).addEventListener("click", () => this.#fire("begin"));
    for (const name of BUTTONS) this.#button(name).addEventListener("click", () => this.#fire(name));
    this.#takeFiles();
  }

  /**
   * @param {Draft} draft
   * @param {Call} call
   * @param {ReadonlyMap<string, string>} refusals why answers that came in a file were not taken
   */
  show(draft, call, refusals) {
    const isEmpty = Object.keys(draft.answers).length === 0;
    const mayChange = this.mode !== "read";
    this.#toggle(".draft-empty", isEmpty);
    this.#toggle(".draft-begin", isEmpty && this.mode === "resume");
    this.#toggle(".draft-filled", !isEmpty || this.mode !== "resume");
    this.#toggle(".draft-bring", mayChange);
    this.#showStatus(draft);
    this.#count(draft, call);
    this.#showSections(draft, call, refusals, mayChange);
    const table = totalsTable(draft.totals);
    find(this, ".draft-totals", HTMLElement).replaceChildren(...(table ? [table] : []));
  }

  /** @param {string} text for those who do not see the row it stands in */
  announce(text) {
    find(this, ".draft-announced", HTMLElement).textContent = text;
  }

  /** @param {Draft} draft */
  #showStatus({ status, answers }) {
    const isReady = status.status === "ready";
    const line = find(this, ".draft-status", HTMLElement);
    line.classList.toggle("is-ready", isReady);
    if (isReady) put(line, "status_ready", { by: status.by ?? "", at: clock(new Date(status.at ?? "")) });
    else put(line, "status_draft");
    const mayChange = this.mode !== "read" && Object.keys(answers).length > 0;
    this.#button("share").hidden = this.mode !== "resume";
    this.#button("ready").hidden = !mayChange || isReady;
    this.#button("reopen").hidden = !mayChange || !isReady;
    this.#button("versions").hidden = !mayChange;
  }

  /**
   * @param {Draft} draft
   * @param {Call} call
   */
  #count({ answers, missing }, call) {
    const done = call.questions.filter(({ id }) => id in answers && !missing.includes(id)).length;
    const all = done + missing.length;
    put(find(this, ".draft-count", HTMLElement), "draft_count", { done, all });
    const progress = find(this, "progress", HTMLProgressElement);
    progress.max = Math.max(1, all);
    progress.value = done;
  }

  /**
   * @param {Draft} draft
   * @param {Call} call
   * @param {ReadonlyMap<string, string>} refusals
   * @param {boolean} mayChange
   */
  #showSections(draft, call, refusals, mayChange) {
    const known = [...call.sections, { id: "", title: say("section_conditions") }];
    const elements = known.flatMap(({ id, title }) => {
      const questions = call.questions.filter(
        (each) => (each.section ?? "") === id && isShown(each, draft, refusals, mayChange),
      );
      if (!questions.length) return [];
      const rows = questions.map((question) => ({
        question,
        answer: draft.answers[question.id],
        isMissing: draft.missing.includes(question.id),
        refusal: refusals.get(question.id),
        language: draft.language,
        mayChange,
      }));
      const section = this.#section(id);
      section.show(title, rows);
      return [section.element];
    });
    this.#openLatest(draft, call);
    const place = find(this, ".draft-sections", HTMLElement);
    const stands = [...place.children];
    if (stands.length !== elements.length || elements.some((each, i) => each !== stands[i])) place.replaceChildren(...elements);
  }

  /** @param {string} id @returns {DraftSection} */
  #section(id) {
    const known = this.#sections.get(id);
    if (known) return known;
    const section = new DraftSection((row) => this.#fire("edit", row));
    section.element.open = this.mode !== "resume";
    this.#sections.set(id, section);
    return section;
  }

  /**
   * What has just been answered is in sight.
   * @param {Draft} draft
   * @param {Call} call
   */
  #openLatest({ answers }, call) {
    const [latest] = Object.entries(answers).sort(([, one], [, other]) => (other.at ?? "").localeCompare(one.at ?? ""));
    if (!latest || latest[1].at === this.#latest) return;
    this.#latest = latest[1].at ?? "";
    const question = call.questions.find(({ id }) => id === latest[0]);
    const section = this.#sections.get(question?.section ?? "")?.element;
    if (!section || section.open) return;
    if (this.#opened && !this.#opened.querySelector("answer-editor, :focus")) this.#opened.open = false;
    this.#opened = section;
    section.open = true;
  }

  #takeFiles() {
    const input = find(this, "[type=file]", HTMLInputElement);
    find(this, "[name=bring]", HTMLButtonElement).addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (file) this.#fire("bring", file);
      // The same file again is a change too.
      input.value = "";
    });
  }

  /** @param {string} name @returns {HTMLButtonElement} */
  #button(name) {
    return find(this, `[name=${name}]`, HTMLButtonElement);
  }

  /**
   * @param {string} selector
   * @param {boolean} isShown
   */
  #toggle(selector, isShown) {
    for (const element of this.querySelectorAll(selector)) element.toggleAttribute("hidden", !isShown);
  }

  /**
   * @param {string} name
   * @param {unknown} [detail]
   */
  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/**
 * @param {Question} question
 * @param {Draft} draft
 * @param {ReadonlyMap<string, string>} refusals
 * @param {boolean} mayChange
 * @returns {boolean}
 */
function isShown({ id, areas, forms, required }, { answers, missing, area }, refusals, mayChange) {
  if (id in answers || missing.includes(id) || refusals.has(id)) return true;
  // What need not be answered can be, once it is known that the area asks for it.
  return mayChange && !required && area !== null && areas.includes(area) && forms.includes("application");
}

customElements.define("draft-panel", DraftPanel);
