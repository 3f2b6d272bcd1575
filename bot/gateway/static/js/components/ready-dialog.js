/** Asks who says that the draft is ready for approval, and tells what is in the way. */

import { Problem } from "../api.js";
import { putStatus } from "../draft-api.js";
import { make } from "../elements.js";
import { put, say } from "../wording.js";
import { openDialog, problemLine } from "./dialog.js";

/** @typedef {import("../types.js").Call} Call */

/**
 * @param {import("../draft-view.js").DraftView} view
 * @param {import("../types.js").Draft} draft
 * @param {Call} call
 */
export function openReady(view, draft, call) {
  const input = make("input");
  input.id = "ready-name";
  input.maxLength = 100;
  input.autocomplete = "name";
  const label = put(make("label", "asked"), "ready_name");
  label.htmlFor = input.id;
  const problem = problemLine();
  problem.id = "ready-problem";
  input.setAttribute("aria-describedby", problem.id);
  const open = draft.missing.length ? [put(make("p"), "ready_missing", { count: draft.missing.length })] : [];
  const submit = put(make("button", "strong"), "ready");
  const form = make("form", "", label, input, problem, make("p", "buttons", submit));
  form.noValidate = true;
  const dialog = openDialog("ready_heading", put(make("p"), "ready_text"), ...open, form);
  input.focus();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await view.take(await putStatus(view.access, { status: "ready", by: input.value }));
      dialog.close();
      view.panel.announce(say("status_is_ready"));
    } catch (error) {
      problem.replaceChildren(...reasons(error, call));
      input.setAttribute("aria-invalid", "true");
      input.focus();
    }
  });
}

/**
 * @param {unknown} error
 * @param {Call} call
 * @returns {HTMLElement[]}
 */
function reasons(error, call) {
  if (!(error instanceof Problem)) return [make("span", "", say("not_saved"))];
  if (!error.errors.length) return [make("span", "", error.message)];
  return error.errors.map(({ field, message }) => {
    const question = call.questions.find(({ id }) => field.endsWith(id));
    return make("span", "reason", question ? `${question.label ?? question.text}: ${message}` : message);
  });
}
