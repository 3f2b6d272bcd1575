/** How the conditions stood when the question was asked, each with where it comes from. */

import { make } from "../../elements.js";
import { currentLanguage, put, say } from "../../wording.js";
import { citationList } from "../../components/citations.js";
import { icon } from "../icons.js";
import { folded } from "./folded.js";

/** @typedef {import("../../types.js").Finding} Finding */

const FIRST = ["unmet", "met", "unknown", "not_applicable"];
// What decides comes first; what nobody has said, or what does not apply, is there for whoever looks for it.
const DECIDED = ["unmet", "met"];

/** @param {import("../types.js").CaseFile} file @returns {HTMLElement[]} */
export function verdicts({ findings, verdict }) {
  const judged = findings.filter(({ kind }) => kind !== "info");
  if (!judged.length) return [];
  const ordered = [...judged].sort((one, other) => FIRST.indexOf(one.status) - FIRST.indexOf(other.status));
  const decided = ordered.filter(({ status }) => DECIDED.includes(status));
  const rest = ordered.filter(({ status }) => !DECIDED.includes(status));
  const content = [
    ...(verdict ? [put(make("p", "verdict-told"), `judged_${verdict}`)] : []),
    ...(decided.length ? [listOf(decided)] : []),
    ...(rest.length ? [restOf(rest, !decided.length)] : []),
  ];
  return [folded("verdicts", [countsOf(judged)], content)];
}

/** @param {Finding[]} findings @returns {string} */
function countsOf(findings) {
  const count = (/** @type {string} */ wanted) => findings.filter(({ status }) => status === wanted).length;
  return say("verdict_counts", { met: count("met"), unmet: count("unmet"), unknown: count("unknown") });
}

/** @param {Finding[]} findings @param {boolean} isOpen @returns {HTMLElement} */
function restOf(findings, isOpen) {
  const details = make("details", "rest", put(make("summary"), "verdict_rest", { count: findings.length }), listOf(findings));
  details.open = isOpen;
  return details;
}

/** @param {Finding[]} findings @returns {HTMLElement} */
function listOf(findings) {
  const list = make("ul", "findings", ...findings.map(itemOf));
  list.setAttribute("role", "list");
  return list;
}

/** @param {Finding} finding @returns {HTMLLIElement} */
function itemOf({ status, text, remedy, citation }) {
  const standing = make("p", "standing", icon(status), put(make("strong"), `finding_${status}`));
  const item = make("li", "finding", standing, make("p", "", text));
  item.dataset.status = status;
  if (remedy && status !== "met") item.append(make("p", "lesser", remedy));
  if (citation) item.append(citationList([citation], currentLanguage()));
  return item;
}
