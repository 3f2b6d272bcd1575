/** What the assistant had written down and suggested, and what was said in the conversation. */

import { clock } from "../../dates.js";
import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { citationList } from "../../components/citations.js";
import { textBlocks } from "../../components/text-blocks.js";
import { counted, folded } from "./folded.js";

/** @typedef {import("../types.js").CaseFile} CaseFile */
/** @typedef {import("../../types.js").Message} Message */

/** @param {CaseFile} file @returns {HTMLElement[]} */
export function draftAnswers({ draft, language }) {
  if (!draft.length) return [];
  /** @type {Map<string, HTMLElement[]>} */
  const sections = new Map();
  for (const { section = say("draft_other"), title, value } of draft) {
    const shown = make("dd", "", ...textBlocks(value));
    shown.lang = language;
    sections.set(section, [...(sections.get(section) ?? []), make("div", "", make("dt", "", title), shown)]);
  }
  const content = [...sections].flatMap(([name, answers]) => [make("h4", "", name), make("dl", "answers", ...answers)]);
  return [folded("draft_of_case", counted("draft_answers", { count: draft.length }), content)];
}

/** @param {CaseFile} file @returns {HTMLElement[]} */
export function suggestions({ suggested, language }) {
  if (!suggested?.length) return [];
  const items = suggested.map(({ area, title, reasons }) => {
    const told = make("ul", "", ...reasons.map((reason) => make("li", "", reason)));
    told.lang = language;
    return make("li", "", put(make("strong"), "suggested_area", { area, title }), told);
  });
  return [folded("suggested", [say("row_area", { area: suggested[0].area })], [make("ol", "suggestions", ...items)])];
}

/** @param {CaseFile} file @returns {HTMLElement[]} */
export function talk({ transcript }) {
  if (!transcript.length) return [];
  const list = make("ol", "talk", ...transcript.map(messageItem));
  list.setAttribute("role", "list");
  return [folded("talk", counted("talk_count", { count: transcript.length }), [list])];
}

/** @param {Message} message @returns {HTMLLIElement} */
function messageItem({ from, at, text, lang, citations = [] }) {
  const time = make("time", "", clock(new Date(at)));
  time.dateTime = at;
  const words = make("div", "said", ...textBlocks(text));
  if (lang) words.lang = lang;
  const head = make("p", "said-head", put(make("strong"), `talk_from_${from}`), " ", time);
  return make("li", `said-by-${from}`, head, words, ...(citations.length ? [citationList(citations, lang)] : []));
}
