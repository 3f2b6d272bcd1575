/** Puts the page together. */

import "./texts-page.js";
import * as api from "./api.js";
import { Arrival } from "./arrival.js";
import { ArrivalNotice } from "./components/arrival-notice.js";
import { ChatComposer } from "./components/chat-composer.js";
import { ChatLog } from "./components/chat-log.js";
import { ConfirmDialog } from "./components/confirm-dialog.js";
import { DeadlineBanner } from "./components/deadline-banner.js";
import { DraftPanel } from "./components/draft-panel.js";
import { LanguageSwitch } from "./components/language-switch.js";
import { PrivacyNotice } from "./components/privacy-notice.js";
import { StatusLine } from "./components/status-line.js";
import { CaseView } from "./case-view.js";
import { Conversation } from "./conversation.js";
import { day } from "./dates.js";
import { DraftView } from "./draft-view.js";
import { keepClearOfComposer } from "./composer-room.js";
import { find, save } from "./elements.js";
import { open } from "./opening.js";
import { recall, remember } from "./storage.js";
import { saveTranscript } from "./transcript.js";
import { currentLanguage, languageFor, preferredLanguage, say, speak } from "./wording.js";

const log = find(document, "chat-log", ChatLog);
const composer = find(document, "chat-composer", ChatComposer);
const status = find(document, "status-line", StatusLine);
const panel = find(document, "draft-panel", DraftPanel);
const notice = find(document, "arrival-notice", ArrivalNotice);
const languages = find(document, "language-switch", LanguageSwitch);
const question = find(document, "confirm-dialog", ConfirmDialog);
const typing = find(document, ".typing", HTMLElement);

const conversation = new Conversation();
conversation.opening.open = open;
const draft = new DraftView(conversation, panel);
const label = find(composer, "label", HTMLElement);
const cases = new CaseView(conversation, log, attempt, (key) => question.ask(key), label);
const arrival = new Arrival(conversation, draft, notice, status);

/** @typedef {import("./types.js").Message} Message */

/**
 * @param {EventTarget} target
 * @param {string} name
 * @param {(detail: any) => void} act
 */
function on(target, name, act) {
  target.addEventListener(name, (event) => act(/** @type {CustomEvent} */ (event).detail));
}

/**
 * Do what may be refused, and tell if it was.
 * @param {() => Promise<unknown>} act
 */
async function attempt(act) {
  try {
    await act();
  } catch (error) {
    if (error instanceof api.Problem && error.message) status.quote(error.message);
    else status.tellShortly("failed");
    if (!(error instanceof api.Problem || error instanceof api.ConnectionLost)) throw error;
  }
}

/**
 * @param {string} format
 * @param {boolean} [blank] the questions without the answers
 */
function download(format, blank) {
  attempt(async () => {
    const { access } = conversation;
    if (!access) return;
    const { url, filename } = await api.exported(access, format, blank);
    save(url, filename);
    status.tellShortly("downloaded", { name: filename });
  });
}

/** @param {string} language a language tag */
function show(language) {
  const ours = languageFor(language);
  speak(ours);
  languages.show(ours);
}

/**
 * The interface speaks the language the assistant does, also when the user has just changed that by writing.
 * @param {Message | undefined} message
 */
function followLanguage(message) {
  if (message?.from !== "bot" || !message.lang || languageFor(message.lang) === currentLanguage()) return;
  // What was chosen here before has been overtaken by what was asked for in the conversation.
  if (recall("language")) remember("language", languageFor(message.lang));
  show(message.lang);
  draft.refresh();
}

function showMessages() {
  on(conversation, "begun", ({ messages, isNew }) => {
    log.show(messages, isNew);
    followLanguage(messages.findLast((/** @type {Message} */ { from }) => from === "bot"));
  });
  on(conversation, "message", (message) => {
    log.add(message);
    followLanguage(message);
  });
  on(conversation, "echo", ({ said }) => log.echo(said));
  on(conversation, "state", ({ said, state, problem }) => {
    log.mark(said, state, problem?.message);
    typing.hidden = state !== "sending";
    if (state === "refused") composer.restore(said.choice ? "" : said.text);
  });
  on(conversation, "arrived", ({ said, seq }) => {
    log.settle(said, seq);
    typing.hidden = true;
  });
  on(conversation, "typing", (detail) => (typing.hidden = !detail.on));
}

function showConnection() {
  let isDown = false;
  on(conversation, "begun", () => {
    isDown = false;
    status.clear("starting");
    status.clear("lost");
  });
  on(conversation, "starting", () => status.tell(navigator.onLine ? "starting" : "lost"));
  on(conversation, "gone", ({ isEnded, unsent }) => {
    status.tell(isEnded ? "ended" : "gone");
    composer.restore(unsent);
  });
  on(conversation, "ending", ({ expires, byLink }) =>
    status.tell(byLink ? "ending_link" : "ending", { day: day(expires) }),
  );
  on(conversation, "arrived", () => status.clear("ending"));
  on(conversation, "down", () => {
    isDown = true;
    status.tell("lost");
  });
  on(conversation, "up", () => {
    if (!isDown) return;
    isDown = false;
    status.tellShortly("back");
  });
}

function showDraft() {
  // After a lost connection too: what changed meanwhile was not told.
  for (const name of ["begun", "draft", "up"]) on(conversation, name, () => draft.refresh());
  const banner = find(document, "deadline-banner", DeadlineBanner);
  on(draft, "shown", async () => draft.draft && banner.show((await draft.call(draft.draft.call)).deadline));
}

function showCases() {
  for (const name of ["begun", "handoff", "up"]) on(conversation, name, () => attempt(() => cases.refresh()));
}

function connectControls() {
  log.surroundings = {
    toCases: () => cases.show(),
    handOverForm: async (prepared) =>
      (await import("./components/cards/hand-over.js")).create(prepared, (handover) => cases.send(handover)),
    download: (format) => download(format),
    contacts: () => draft.contacts(),
    statement: (id, language) => draft.statement(id, language),
    view: draft,
    showCard: async (...card) => (await import("./components/cards/live-cards.js")).showCard(...card),
    say: (text) => conversation.say(text),
  };
  on(log, "choose", ({ id, title }) => conversation.say(title, id));
  on(composer, "say", (text) => conversation.say(text));
  on(panel, "begin", () => conversation.say(say("draft_begin", {}, "nb")));
  on(panel, "download", ({ format, blank }) => download(format, blank));
  on(find(document, "#human", HTMLElement), "click", async () => {
    if (notice.hidden) {
      await attempt(() => cases.takeBack());
      conversation.say(say("human_said"));
      if (status.isOf("lost", "starting")) status.tell("human_lost");
    } else notice.showContacts(draft.contacts());
  });
  on(find(document, "#transcript", HTMLElement), "click", () => saveTranscript(conversation.messages.values()));
  on(find(document, "privacy-notice", PrivacyNotice), "accept", () => composer.field.focus());
  on(languages, "choose", (language) => {
    remember("language", language);
    show(language);
    draft.refresh();
    if (notice.hidden) conversation.say(say("language_said"));
  });
  confirmed("renew", "renewed", () => conversation.open());
  confirmed("erase", "erased", () => conversation.erase());
}

/**
 * Let a button act once its question has been answered with yes.
 * @param {string} name the button's id, and the key of the question
 * @param {string} done what to tell then
 * @param {() => Promise<void>} act
 */
function confirmed(name, done, act) {
  on(find(document, `#${name}`, HTMLElement), "click", async () => {
    if (!(await question.ask(name))) return;
    await attempt(async () => {
      await act();
      status.tellShortly(done);
    });
  });
}

function watchNetwork() {
  window.addEventListener("online", () => conversation.hurry());
  window.addEventListener("offline", () => conversation.drop());
  document.addEventListener("visibilitychange", () => document.hidden || conversation.hurry());
}

/** What is done with the draft is loaded when it is first asked for. */
function connectDesk() {
  const desk = () => import("./draft-desk.js");
  on(panel, "edit", (row) => attempt(async () => (await desk()).edit(draft, row)));
  on(panel, "share", () => attempt(async () => (await desk()).share(draft)));
  on(panel, "versions", () => attempt(async () => (await desk()).versions(draft)));
  on(panel, "ready", () => attempt(async () => (await desk()).ready(draft)));
  on(panel, "reopen", () => attempt(async () => (await desk()).reopen(draft)));
  on(panel, "bring", (file) =>
    attempt(async () => {
      const { taken, refused } = await (await desk()).bring(draft, file);
      status.tell(refused ? "brought_partly" : "brought", { taken, refused });
    }),
  );
  on(conversation, "begun", () => {
    draft.refusals.clear();
    if (document.querySelector("answer-editor")) attempt(async () => (await desk()).closeEditors());
  });
}

document.documentElement.classList.add("scripted");
show(recall("language") ?? preferredLanguage(navigator.languages));
showMessages();
showConnection();
showDraft();
showCases();
connectControls();
connectDesk();
keepClearOfComposer(log);
watchNetwork();
composer.begin();
on(arrival, "language", show);
attempt(() => arrival.start());
