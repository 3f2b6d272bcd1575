/** Keeps what is shown of the applicant's questions to IMDi in step with the server. */

import { chooseWhoAnswers, handOver, ownCases, rateAnswer, withdraw, writeInCase } from "./cases-api.js";
import { newId } from "./conversation.js";
import { make } from "./elements.js";
import { put } from "./wording.js";

/** @typedef {import("./components/own-cases.js").OwnCases} OwnCasesElement */

export class CaseView {
  /** @type {OwnCasesElement | null} */
  #element = null;
  #answers = "assistant";

  /**
   * @param {import("./conversation.js").Conversation} conversation
   * @param {HTMLElement} place where the element goes once there is something to show
   * @param {(act: () => Promise<unknown>) => Promise<void>} attempt
   * @param {(key: string) => Promise<boolean>} confirm
   * @param {HTMLElement} label of the field for messages: it says who gets them
   */
  constructor(conversation, place, attempt, confirm, label) {
    this.conversation = conversation;
    this.place = place;
    this.attempt = attempt;
    this.confirm = confirm;
    this.label = label;
  }

  /** Ask how the questions stand. */
  async refresh() {
    const { access } = this.conversation;
    // A link to the whole conversation, such as a letter's, leads to its questions too.
    if (!access || (access.mode ?? "resume") !== "resume") return;
    const shown = await ownCases(access);
    if (!shown.cases.length && !this.#element) return;
    (await this.#ready()).show(shown);
    this.#answers = shown.with;
    put(this.label, shown.with === "adviser" ? "message_label_adviser" : "message_label");
  }

  /** Let the assistant hear what is said next, such as a wish for a human: another question than the adviser's. */
  async takeBack() {
    const { access } = this.conversation;
    if (!access || this.#answers === "assistant") return;
    await chooseWhoAnswers(access, "assistant");
    await this.refresh();
  }

  /** Go to the questions, where they can be answered and the answers rated. */
  show() {
    const place = /** @type {HTMLElement | null | undefined} */ (this.#element?.querySelector("h2"));
    if (!place) return;
    place.tabIndex = -1;
    place.focus();
  }

  /** @param {import("./types.js").Handover} handover */
  async send(handover) {
    const { access } = this.conversation;
    if (!access) return;
    await handOver(access, handover);
    await this.refresh();
  }

  /** @returns {Promise<OwnCasesElement>} loaded when the first question has been asked */
  async #ready() {
    if (this.#element) return this.#element;
    await import("./components/own-cases.js");
    // What was asked meanwhile may have made it.
    if (this.#element) return this.#element;
    const element = /** @type {OwnCasesElement} */ (make(/** @type {any} */ ("own-cases")));
    this.#element = element;
    this.place.before(element);
    /** @type {Record<string, (access: import("./types.js").Access, detail: any) => Promise<unknown>>} */
    const acts = {
      write: async (access, { id, text, done }) => {
        await writeInCase(access, id, text, newId());
        done();
      },
      withdraw: async (access, id) => (await this.confirm("case_withdraw")) && withdraw(access, id),
      rate: (access, { id, helpful }) => rateAnswer(access, id, helpful),
      choose: chooseWhoAnswers,
    };
    for (const [name, act] of Object.entries(acts)) {
      element.addEventListener(name, (event) =>
        this.attempt(async () => {
          const { access } = this.conversation;
          if (access) await act(access, /** @type {CustomEvent} */ (event).detail);
          await this.refresh();
        }),
      );
    }
    return element;
  }
}
