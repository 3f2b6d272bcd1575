/** Puts the inbox together: signing in, the list, and one case. */

import "../texts-page.js";
import "../texts-cards.js";
import "./texts.js";
import "./texts-case.js";
import { ConnectionLost, Problem } from "../api.js";
import { LanguageSwitch } from "../components/language-switch.js";
import { StatusLine } from "../components/status-line.js";
import { find, make } from "../elements.js";
import { recall, remember } from "../storage.js";
import { languageFor, preferredLanguage, put, say, speak } from "../wording.js";
import { CaseDesk } from "./case-desk.js";
import { backLink } from "./components/case-head.js";
import { CaseList, VIEWS } from "./components/case-list.js";
import { warnOfEnding } from "./components/ending-dialog.js";
import { closeWhenLeft } from "./components/menu.js";
import { SignIn } from "./components/sign-in.js";
import { Feed } from "./feed.js";
import * as api from "./inbox-api.js";
import { ReplyDrafts } from "./reply-drafts.js";
import { Session } from "./session.js";
import { Shelf } from "./shelf.js";
import { Worklist } from "./worklist.js";

const CASE = /^#\/sak\/([\w-]+)$/;

const page = document.documentElement;
const status = find(document, "status-line", StatusLine);
const languages = find(document, "language-switch", LanguageSwitch);
const signIn = find(document, "sign-in", SignIn);
const list = find(document, "case-list", CaseList);
const place = find(document, ".case-place", HTMLElement);
const menu = find(document, ".user-menu", HTMLDetailsElement);

const session = new Session();
const worklist = new Worklist();
/** @type {Feed | null} */
let feed = null;
let shelf = new Shelf();
/** @type {CaseDesk | null} */
let desk = null;
/** Whose desk this is; stays when the session ends by itself, so that the same one can go on. */
let owner = "";

const me = () => owner;

/** @param {string} language */
function show(language) {
  const ours = languageFor(language) === "nn" ? "nn" : "nb";
  speak(ours);
  languages.show(ours);
  title();
}

function title() {
  document.title = desk?.file ? say("inbox_title_case", { reference: desk.file.reference }) : say("inbox_title");
}

/** @param {"out" | "in" | "starting"} state */
function turn(state) {
  page.dataset.session = state;
}

/** @param {import("./types.js").User} user */
async function begin(user) {
  const isOther = owner !== user.id;
  owner = user.id;
  find(document, ".user-name", HTMLElement).textContent = user.name;
  signIn.know(user.email);
  show(user.language);
  turn("in");
  feed?.stop();
  feed = listening();
  if (isOther) await settle();
  else {
    desk?.refresh();
    desk?.hurry();
    worklist.refresh();
  }
}

/** A new desk: nothing of the one before is left. */
async function settle() {
  desk?.leave();
  desk = null;
  shelf = new Shelf();
  await attempt(() => shelf.fill());
  attempt(async () => list.filters.offer(await api.places()));
  await follow();
}

/** @returns {Feed} */
function listening() {
  const made = new Feed(/** @type {any} */ (null), () => 0);
  let isDown = false;
  made.addEventListener("case", (event) => {
    worklist.refreshSoon();
    if (desk?.id === /** @type {CustomEvent} */ (event).detail.case) desk.refresh();
  });
  made.addEventListener("down", () => {
    isDown = true;
    status.tell("feed_lost");
  });
  made.addEventListener("up", () => {
    if (!isDown) return;
    isDown = false;
    status.tellShortly("feed_back");
    worklist.refresh();
    desk?.refresh();
    desk?.hurry();
  });
  made.start();
  return made;
}

/** Go where the address says. */
async function follow() {
  if (!session.user) return;
  const [, id] = CASE.exec(location.hash) ?? [];
  const view = VIEWS.find((each) => location.hash === `#/${each}`);
  if (view ? view !== worklist.filter.view || !worklist.counts : !worklist.counts) {
    await worklist.limit(view ? { view } : {});
  }
  if (id) await openCase(id);
  else closeCase();
}

/** @param {string} id */
async function openCase(id) {
  if (desk?.id === id) return;
  desk?.leave();
  page.dataset.showing = "case";
  const opened = new CaseDesk(id, place, { me, drafts: new ReplyDrafts(owner), shelf });
  desk = opened;
  list.mark(id);
  const isThere = await opened.open();
  if (desk !== opened) return;
  title();
  if (isThere) opened.page.head.enter();
}

function closeCase() {
  const wasOpen = desk?.id;
  desk?.leave();
  desk = null;
  delete page.dataset.showing;
  place.replaceChildren(put(make("p", "desk-told"), "case_none"));
  list.mark("");
  title();
  if (wasOpen) list.enter(wasOpen);
}

/**
 * Do what may be refused, and tell if it was.
 * @param {() => Promise<unknown>} act
 */
async function attempt(act) {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Problem || error instanceof ConnectionLost)) throw error;
    if (session.user) status.tellShortly("inbox_failed");
  }
}

/** @returns {string} the key of why one has to sign in */
function reasonToSignIn() {
  if (owner) return "sign_again";
  return page.dataset.session === "in" ? "sign_left" : "sign_intro";
}

function watchSession() {
  session.addEventListener("in", (event) => begin(/** @type {CustomEvent} */ (event).detail));
  session.addEventListener("ending", () => warnOfEnding(session));
  session.addEventListener("left", () => {
    new ReplyDrafts(owner).forget();
    desk?.leave();
    desk = null;
    owner = "";
    place.replaceChildren();
    signIn.forget();
    location.hash = "";
  });
  session.addEventListener("out", () => {
    feed?.stop();
    menu.open = false;
    for (const dialog of document.querySelectorAll("dialog")) dialog.close();
    if (page.dataset.session !== "out") signIn.tell(reasonToSignIn());
    turn("out");
    signIn.enter();
  });
}

function connectControls() {
  languages.addEventListener("choose", (event) => {
    const language = /** @type {CustomEvent} */ (event).detail;
    remember("inbox.language", language);
    show(language);
    if (session.user) attempt(() => changeLanguage(language));
  });
  find(document, "#sign-out", HTMLElement).addEventListener("click", () => attempt(() => session.signOut(false)));
  find(document, "#sign-out-everywhere", HTMLElement).addEventListener("click", () => attempt(() => session.signOut(true)));
  closeWhenLeft(menu);
}

/** @param {string} language */
async function changeLanguage(language) {
  await session.speak(language);
  list.filters.offer(await api.places());
  list.redraw();
  const id = desk?.id;
  if (!id) return;
  desk?.leave();
  desk = null;
  await openCase(id);
  // The case is read again, but one stays where one has chosen.
  find(languages, "button[aria-pressed=true]", HTMLElement).focus();
}

function watchNetwork() {
  window.addEventListener("hashchange", () => follow());
  window.addEventListener("online", () => feed?.hurry());
  window.addEventListener("offline", () => feed?.drop());
  document.addEventListener("visibilitychange", () => document.hidden || feed?.hurry());
}

/** @returns {Promise<void>} */
async function start() {
  try {
    await session.resume();
  } catch (error) {
    if (!(error instanceof Problem || error instanceof ConnectionLost)) throw error;
    session.lose();
    if (!(error instanceof Problem)) status.tell("feed_lost");
  }
  const failed = new URLSearchParams(location.search).get("feil");
  if (failed && !session.user) signIn.tellOfProvider(failed);
}

page.classList.add("scripted");
turn("starting");
show(recall("inbox.language") ?? preferredLanguage(navigator.languages));
find(document, ".case-side", HTMLElement).prepend(backLink());
list.begin(worklist, me);
signIn.begin(session, api.providers());
watchSession();
connectControls();
watchNetwork();
start();
