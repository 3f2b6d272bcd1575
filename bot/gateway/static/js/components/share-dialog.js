/** Makes links to go on later, or for a colleague; shows those there are, and takes them back. */

import { Problem } from "../api.js";
import { clock, day } from "../dates.js";
import { links, makeLink, revoke } from "../draft-api.js";
import { make, makeButton } from "../elements.js";
import { put, say } from "../wording.js";
import { openDialog, problemLine } from "./dialog.js";

/** @typedef {import("../types.js").Access} Access */
/** @typedef {import("../types.js").Link} Link */

const MODES = /** @type {const} */ (["resume", "edit", "read"]);

/** @param {Access} access */
export function openShare(access) {
  const made = make("div", "made");
  const list = make("div", "links");
  const problem = problemLine();
  const show = () => showLinks(access, list, attempt);
  const attempt = (/** @type {() => Promise<void>} */ act) => trying(act, problem);
  const form = modesForm((mode) =>
    attempt(async () => {
      const { url, expires } = await makeLink(access, mode);
      made.replaceChildren(...madeLink(url, expires));
      made.querySelector("input")?.select();
      await show();
    }),
  );
  openDialog("share", put(make("p"), "share_text"), form, problem, made, list);
  attempt(show);
}

/**
 * @param {() => Promise<void>} act
 * @param {HTMLElement} problem
 */
async function trying(act, problem) {
  try {
    problem.textContent = "";
    await act();
  } catch (error) {
    problem.textContent = (error instanceof Problem && error.message) || say("not_saved");
  }
}

/** @param {(mode: string) => void} choose @returns {HTMLFormElement} */
function modesForm(choose) {
  const options = MODES.map((mode, place) => {
    const input = make("input");
    input.type = "radio";
    input.name = "mode";
    input.value = mode;
    input.checked = place === 0;
    const told = make("span", "", put(make("strong"), `link_${mode}`), put(make("span", "hint"), `link_${mode}_hint`));
    return make("label", "option", input, told);
  });
  const choice = make("fieldset", "", put(make("legend", "asked"), "share_what"), ...options);
  const form = make("form", "", choice, make("p", "buttons", put(make("button", "strong"), "link_make")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    choose(String(new FormData(form).get("mode")));
  });
  return form;
}

/**
 * @param {string} url
 * @param {string} expires
 * @returns {HTMLElement[]}
 */
function madeLink(url, expires) {
  const input = make("input");
  input.id = "made-link";
  input.readOnly = true;
  input.value = url;
  const label = put(make("label", "asked"), "link_made");
  label.htmlFor = input.id;
  const told = make("p", "hint");
  told.setAttribute("role", "status");
  put(told, "link_once", { expires: day(expires) });
  const copy = makeButton("strong", "copy", async () => {
    await copied(input);
    put(told, "copied");
  });
  return [label, make("div", "field", input, copy), told];
}

/** @param {HTMLInputElement} input */
async function copied(input) {
  input.select();
  // Without TLS there is no clipboard to ask for.
  if (navigator.clipboard) await navigator.clipboard.writeText(input.value).catch(() => document.execCommand("copy"));
  else document.execCommand("copy");
}

/**
 * @param {Access} access
 * @param {HTMLElement} place
 * @param {(act: () => Promise<void>) => Promise<void>} attempt
 */
async function showLinks(access, place, attempt) {
  const { links: known } = await links(access);
  const heading = put(make("h3"), "links");
  heading.tabIndex = -1;
  const items = known.map((link) =>
    item(link, () =>
      attempt(async () => {
        await revoke(access, link.link);
        await showLinks(access, place, attempt);
        place.querySelector("h3")?.focus();
      }),
    ),
  );
  const list = make("ul", "rows", ...items);
  list.setAttribute("role", "list");
  place.replaceChildren(heading, known.length ? list : put(make("p", "hint"), "links_none"));
}

/**
 * @param {Link} link
 * @param {() => void} take
 * @returns {HTMLLIElement}
 */
function item({ mode, created, expires }, take) {
  const dates = put(make("p", "hint"), "link_dates", { created: clock(new Date(created)), expires: day(expires) });
  const button = makeButton("quiet", "link_revoke", take);
  button.setAttribute("aria-label", `${button.textContent}: ${say(`link_${mode}`)}, ${dates.textContent}`);
  return make("li", "row", make("div", "row-content", put(make("p"), `link_${mode}`), dates), button);
}
