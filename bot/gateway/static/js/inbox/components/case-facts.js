/** Who asks, how they want the answer, and by when. */

import { clock, day } from "../../dates.js";
import { make } from "../../elements.js";
import { put, say } from "../../wording.js";
import { mark } from "./marks.js";

/** @typedef {import("../types.js").CaseFile} CaseFile */
/** @typedef {Node | string} Shown */

const LANGUAGES = ["nb", "nn", "en"];

/**
 * @param {CaseFile} file
 * @param {string} me the reader's id
 * @returns {HTMLElement}
 */
export function factList(file, me) {
  /** @type {[string, Shown[]][]} */
  const facts = [
    ["fact_municipality", placeOf(file)],
    ["fact_contact", contactOf(file)],
    ["fact_reach", reachOf(file)],
    ["fact_language", languageOf(file)],
    ["fact_due", dueOf(file)],
    ["fact_holder", [holderOf(file, me)]],
    ["fact_area", areaOf(file)],
    ["fact_opened", [clock(new Date(file.opened))]],
    ["fact_body", file.body === "imdi" ? [] : [file.body === "hkdir" ? "HK-dir" : file.body]],
    ["fact_helpful", file.helpful === null ? [] : [say(`helpful_${file.helpful}`)]],
    ["fact_conversation", file.conversation === "deleted" ? [say("conversation_deleted")] : []],
    ["fact_call", [capitalised(file.call.title)]],
  ];
  const known = facts.filter(([, shown]) => shown.length);
  return make("dl", "facts", ...known.map(([key, shown]) => make("div", "fact", put(make("dt"), key), make("dd", "", ...shown))));
}

/** @param {CaseFile} file @returns {Shown[]} */
function placeOf({ municipality, county }) {
  if (!municipality) return [none()];
  const where = [municipality.number, county?.name].filter((part) => part && part !== municipality.name).join(", ");
  return [make("strong", "", municipality.name), " ", make("span", "lesser", `(${where})`)];
}

/** @param {CaseFile} file @returns {Shown[]} */
function contactOf({ applicant }) {
  const { contact_person: person, organisation_number: number } = applicant;
  const shown = [
    ...(person ? [make("span", "line", person)] : []),
    ...(number ? [make("span", "line lesser", say("fact_organisation", { number }))] : []),
  ];
  return shown.length ? shown : [none()];
}

/** @param {CaseFile} file @returns {Shown[]} */
function reachOf({ reach }) {
  if (reach.channel === "chat" || !reach.address) return [say(reach.channel === "chat" ? "reach_chat" : `channel_${reach.channel}`)];
  const link = make("a", "", reach.address);
  link.href = reach.channel === "email" ? `mailto:${reach.address}` : `tel:${reach.address.replace(/[^\d+]/g, "")}`;
  return [`${say(`channel_${reach.channel}`)}: `, link];
}

/** @param {CaseFile} file @returns {Shown[]} */
function languageOf({ language, language_chosen: isChosen }) {
  const name = LANGUAGES.includes(language) ? say(`language_${language}`) : language;
  return [make("strong", "", name), " ", make("span", "lesser", `(${say(isChosen ? "language_chosen" : "language_followed")})`)];
}

/** @param {CaseFile} file @returns {Shown[]} */
function dueOf({ due, overdue }) {
  if (!due) return [];
  return [day(due), ...(overdue ? [" ", mark("overdue", "row_overdue")] : [])];
}

/** @param {CaseFile} file @param {string} me @returns {string} */
function holderOf({ assigned_to: holder }, me) {
  if (!holder) return say("holder_none");
  return holder.id === me ? say("holder_you") : holder.name;
}

/** @param {CaseFile} file @returns {Shown[]} */
function areaOf({ area }) {
  return area ? [say("row_area", { area })] : [];
}

/** @param {string} title that is written as it stands within a sentence @returns {string} */
const capitalised = (title) => title.charAt(0).toUpperCase() + title.slice(1);

/** @returns {HTMLElement} */
function none() {
  return put(make("span", "lesser"), "fact_none");
}
