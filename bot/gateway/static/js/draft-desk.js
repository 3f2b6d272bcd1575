/** What is done with the draft from its panel; loaded when the first such thing is asked for. */

import * as api from "./api.js";
import { AnswerEditor } from "./components/answer-editor.js";
import { openReady } from "./components/ready-dialog.js";
import { openShare } from "./components/share-dialog.js";
import { openVersions } from "./components/versions-dialog.js";
import { ChangedMeanwhile, bringIn, patch, putStatus } from "./draft-api.js";
import { clock } from "./dates.js";
import { say } from "./wording.js";
import "./texts-draft.js";

/** @typedef {import("./draft-view.js").DraftView} DraftView */
/** @typedef {import("./components/answer-row.js").AnswerRow} AnswerRow */

/** @type {Map<AnswerEditor, AnswerRow>} */
const open = new Map();
/** @type {AnswerRow | undefined} the row that tells when it was saved: the latest */
let told;

window.addEventListener("beforeunload", (event) => {
  if ([...open.keys()].some(({ isChanged }) => isChanged)) event.preventDefault();
});

/**
 * Let an answer be changed in its row.
 * @param {DraftView} view
 * @param {AnswerRow} row
 */
export async function edit(view, row) {
  const { draft } = view;
  if (!draft || !row.shown) return;
  const { question, answer } = row.shown;
  const { areas } = await view.call(draft.call);
  const years = Object.keys(draft.totals.years ?? {});
  const asked = { question, value: answer?.value ?? undefined, shown: answer?.shown ?? "", years, areas };
  const editor = new AnswerEditor(asked, saving(view, row));
  editor.addEventListener("done", (event) => {
    const { saved } = /** @type {CustomEvent} */ (event).detail;
    const note = saved ? say("saved_at", { time: clock(new Date()) }) : "";
    open.delete(editor);
    row.close();
    if (saved) told?.tell("");
    if (saved) told = row;
    row.tell(note);
    view.panel.announce(note);
  });
  open.set(editor, row);
  row.open(editor);
}

/** Another conversation begins: what is half written belongs to the one before. */
export function closeEditors() {
  for (const [editor, row] of open) {
    editor.isChanged = false;
    row.close();
  }
  open.clear();
}

/**
 * @param {DraftView} view
 * @param {AnswerRow} row
 * @returns {(value: any) => Promise<string | undefined>}
 */
function saving(view, row) {
  const id = row.shown?.question.id ?? "";
  let seen = row.shown?.answer?.at;
  return async (value) => {
    const now = await api.draft(view.access);
    if (now.answers[id]?.at !== seen) {
      seen = now.answers[id]?.at;
      await view.take(now);
      row.contest();
      throw new ChangedMeanwhile();
    }
    const changed = await patch(view.access, { [id]: value });
    if (changed.answers[id]?.level === "error") return changed.answers[id].message;
    view.refusals.delete(id);
    await view.take(changed);
  };
}

/** @param {DraftView} view */
export function share(view) {
  openShare(view.access);
}

/** @param {DraftView} view */
export async function versions(view) {
  const { draft } = view;
  if (draft) await openVersions(view, await view.call(draft.call));
}

/** @param {DraftView} view */
export async function ready(view) {
  const { draft } = view;
  if (draft) openReady(view, draft, await view.call(draft.call));
}

/** @param {DraftView} view */
export async function reopen(view) {
  await view.take(await putStatus(view.access, { status: "draft" }));
  view.panel.announce(say("status_draft"));
}

/**
 * Put the answers of an exported draft in.
 * @param {DraftView} view
 * @param {File} file
 * @returns {Promise<{taken: number, refused: number}>} how many answers were taken, and how many could not be
 */
export async function bring(view, file) {
  const exported = parsed(await file.text());
  const draft = await bringIn(view.access, exported);
  const refused = Object.entries(draft.answers).filter(([, { level }]) => level === "error");
  view.refusals = new Map(refused.map(([id, { message }]) => [id, message ?? ""]));
  await view.take(draft);
  return { taken: Object.keys(exported.answers).length - refused.length, refused: refused.length };
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    const exported = JSON.parse(text);
    if (exported?.answers) return exported;
  } catch {
    // Said below, as for a file of another kind.
  }
  throw new api.Problem(0, say("not_a_draft"), 0);
}
