/** A note that only advisers see. */

import { make } from "../../elements.js";
import { say } from "../../wording.js";
import { area, button, labelled, tellProblem } from "../controls.js";
import { folded } from "./folded.js";

/**
 * @param {(text: string) => Promise<boolean>} save says whether it was taken
 * @returns {HTMLElement}
 */
export function noteForm(save) {
  const text = area(3, 4_000);
  const form = make("form", "", labelled("note_text", text), button("secondary", "note_save", null));
  form.noValidate = true;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const written = text.value.trim();
    tellProblem(text, written ? "" : say("note_empty"));
    if (!written) text.focus();
    else if (await save(written)) text.value = "";
  });
  return folded("note", [], [form]);
}
