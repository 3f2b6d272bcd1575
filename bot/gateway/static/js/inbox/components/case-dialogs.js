/** What is asked before a case is passed on, closed, sent back or marked. */

import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { area, labelled, select, tellProblem } from "../controls.js";
import { openDialog, openForm } from "./dialog.js";

/** @typedef {import("../types.js").CaseFile} CaseFile */
/** @typedef {(act: "pass" | "close" | "return" | "flag", body: Record<string, unknown>) => Promise<void>} Act */

const REASONS = ["answered", "by_phone", "duplicate", "outside_scheme", "no_reply", "other"];
const LONGEST = 4_000;

/** @param {import("../types.js").Person[]} others @param {Act} act */
export function openPass(others, act) {
  if (!others.length) return void openDialog("pass_heading", put(make("p"), "pass_nobody"), closing());
  const to = select(others.map(({ id, name }) => [id, name]));
  openForm("pass_heading", "case_pass", [labelled("pass_to", to)], () => act("pass", { to: to.value }));
}

/** @param {CaseFile} file @param {Act} act */
export function openClose(file, act) {
  const reason = select([["", "–"], ...REASONS.map((each) => /** @type {[string, string]} */ ([each, say(`reason_${each}`)]))]);
  reason.value = file.status === "answered" ? "answered" : "";
  const text = area(4, LONGEST);
  const children = [labelled("close_reason", reason), wordField(text, file)];
  openForm("close_heading", "case_close", children, () => {
    tellProblem(reason, reason.value ? "" : say("close_no_reason"));
    if (reason.value) return act("close", { reason: reason.value, ...wordIn(text, file) });
    reason.focus();
    return null;
  });
}

/** @param {CaseFile} file @param {Act} act */
export function openReturn(file, act) {
  const text = area(4, LONGEST);
  const children = [put(make("p"), "return_text"), wordField(text, file)];
  openForm("return_heading", "return_act", children, () => act("return", wordIn(text, file)));
}

/** @param {Act} act */
export function openFlag(act) {
  const comment = area(4, LONGEST);
  const children = [put(make("p"), "flag_text"), labelled("flag_comment", comment)];
  openForm("flag_heading", "flag_act", children, () => {
    const written = comment.value.trim();
    return act("flag", written ? { comment: written } : {});
  });
}

/** @param {HTMLTextAreaElement} text @param {CaseFile} file @returns {HTMLElement} */
function wordField(text, { language }) {
  text.lang = language;
  const hint = put(make("p", "hint"), "word_hint", { language: say(`language_${language}`).toLowerCase() });
  return labelled("word_to_applicant", text, hint);
}

/** @param {HTMLTextAreaElement} text @param {CaseFile} file @returns {Record<string, string>} */
function wordIn(text, { language }) {
  const written = text.value.trim();
  return written ? { text: written, language } : {};
}

/** @returns {HTMLElement} */
function closing() {
  const close = put(make("button"), "dialog_close");
  close.addEventListener("click", () => close.closest("dialog")?.close());
  return make("div", "buttons", close);
}
