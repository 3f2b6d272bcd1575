/** What the draft has been through: when, by whom, what; each version can be brought back. */

import { Problem } from "../api.js";
import { clock } from "../dates.js";
import { links, restore, versions } from "../draft-api.js";
import { shownValue } from "../draft-values.js";
import { make, makeButton } from "../elements.js";
import { put, say } from "../wording.js";
import { openDialog, problemLine } from "./dialog.js";

/** @typedef {import("../types.js").Call} Call */
/** @typedef {import("../types.js").Version} Version */
/** @typedef {import("../draft-values.js").Known} Known */
/** @typedef {import("../draft-view.js").DraftView} DraftView */

const LONGEST = 90;
const MOST = 6;

/**
 * @param {DraftView} view
 * @param {Call} call
 */
export async function openVersions(view, call) {
  const { versions: known, places } = await versions(view.access);
  const who = await naming(view);
  const problem = problemLine();
  const list = make("ol", "rows versions");
  list.setAttribute("role", "list");
  const dialog = openDialog("versions", put(make("p"), "versions_text"), problem, list);
  const bringBack = async (/** @type {Version} */ version) => {
    try {
      await view.take(await restore(view.access, version.version));
      dialog.close();
      view.panel.announce(say("restored", { time: clock(new Date(version.at)) }));
    } catch (error) {
      problem.textContent = (error instanceof Problem && error.message) || say("not_saved");
    }
  };
  const items = known.map((version, place) => item(version, who(version.by), { call, places }, place ? bringBack : null));
  list.append(...(items.length ? items : [put(make("li", "hint"), "versions_none")]));
}

/**
 * Only the owner may know which links there are.
 * @param {DraftView} view
 * @returns {Promise<(by: string) => string>}
 */
async function naming({ access }) {
  const isOwner = (access.mode ?? "resume") === "resume";
  const known = isOwner ? (await links(access).catch(() => ({ links: [] }))).links : [];
  return (by) => {
    if (by === "owner") return say(isOwner ? "by_you" : "by_owner");
    const link = known.find((each) => each.link === by);
    return link ? say("by_link_made", { time: clock(new Date(link.created)) }) : say("by_link");
  };
}

/**
 * @param {Version} version
 * @param {string} who
 * @param {Known} known
 * @param {((version: Version) => void) | null} bringBack null for what the draft is now
 * @returns {HTMLLIElement}
 */
function item(version, who, known, bringBack) {
  const time = make("time", "", clock(new Date(version.at)));
  time.dateTime = version.at;
  const head = make("p", "version-head", make("strong", "", time), ` ${who}`);
  const changes = version.changes.slice(0, MOST).map((each) => make("li", "", ...changeOf(each, known)));
  const more = version.changes.length - changes.length;
  if (more > 0) changes.push(put(make("li"), "versions_more", { count: more }));
  const content = make("div", "row-content", head, make("ul", "changes", ...changes));
  if (!bringBack) return make("li", "row", content, put(make("span", "now"), "version_now"));
  const button = makeButton("quiet", "restore", () => bringBack(version));
  button.setAttribute("aria-label", `${button.textContent}: ${time.textContent}`);
  return make("li", "row", content, button);
}

/**
 * @param {Version["changes"][number]} change
 * @param {Known} known
 * @returns {(Node | string)[]}
 */
function changeOf({ question: id, before, after }, known) {
  const question = known.call.questions.find((each) => each.id === id);
  if (!question) return [id];
  const name = make("span", "row-label", `${question.label ?? question.text}: `);
  const shown = (/** @type {any} */ value) => shortened(shownValue(question, value, known));
  if (before === null) return [name, shown(after)];
  if (after === null) return [name, put(make("span"), "taken_out"), " ", make("del", "", shown(before))];
  return [name, make("del", "", shown(before)), " → ", shown(after)];
}

/** @param {string} text @returns {string} */
function shortened(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text;
}
