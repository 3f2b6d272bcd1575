/** Puts the page together. */

import * as api from "./api.js";
import { ChatComposer } from "./components/chat-composer.js";
import { ChatLog } from "./components/chat-log.js";
import { ConfirmDialog } from "./components/confirm-dialog.js";
import { DraftPanel } from "./components/draft-panel.js";
import { LanguageSwitch } from "./components/language-switch.js";
import { PrivacyNotice } from "./components/privacy-notice.js";
import { StatusLine } from "./components/status-line.js";
import { Conversation } from "./conversation.js";
import { DraftView } from "./draft-view.js";
import { find, save } from "./elements.js";
import { recall, remember } from "./storage.js";
import { saveTranscript } from "./transcript.js";
import { languageFor, preferredLanguage, say, speak } from "./wording.js";

const log = find(document, "chat-log", ChatLog);
const composer = find(document, "chat-composer", ChatComposer);
const status = find(document, "status-line", StatusLine);
const panel = find(document, "draft-panel", DraftPanel);
const languages = find(document, "language-switch", LanguageSwitch);
const question = find(document, "confirm-dialog", ConfirmDialog);
const typing = find(document, ".typing", HTMLElement);

const conversation = new Conversation();
const draft = new DraftView(conversation, panel);

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

/** @param {string} format */
function download(format) {
  attempt(async () => {
    const { access } = conversation;
    if (!access) return;
    const { url, filename } = await api.exported(access, format);
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

function showMessages() {
  on(conversation, "begun", ({ messages, isNew }) => log.show(messages, isNew));
  on(conversation, "message", (message) => log.add(message));
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
  on(conversation, "gone", () => status.tell("gone"));
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
}

function connectControls() {
  log.surroundings = { download, contacts: () => draft.contacts() };
  on(log, "choose", ({ id, title }) => conversation.say(title, id));
  on(composer, "say", (text) => conversation.say(text));
  on(panel, "begin", () => conversation.say(say("draft_begin", {}, "nb")));
  on(panel, "download", download);
  on(find(document, "#human", HTMLElement), "click", () => conversation.say(say("human_said")));
  on(find(document, "#transcript", HTMLElement), "click", () => saveTranscript(conversation.messages.values()));
  on(find(document, "privacy-notice", PrivacyNotice), "accept", () => composer.field.focus());
  on(languages, "choose", (language) => {
    remember("language", language);
    show(language);
    draft.refresh();
    conversation.say(say("language_said"));
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

/** The last message stands clear of the composer, also when that grows: a long text, a warning, a lost connection. */
function keepClearOfComposer() {
  const foot = find(document, ".foot", HTMLElement);
  new ResizeObserver(() => {
    const isAtEnd = log.isRead;
    document.documentElement.style.setProperty("--foot", `${foot.offsetHeight}px`);
    if (isAtEnd) log.toEnd();
  }).observe(foot);
}

function watchNetwork() {
  window.addEventListener("online", () => conversation.hurry());
  window.addEventListener("offline", () => conversation.drop());
  document.addEventListener("visibilitychange", () => document.hidden || conversation.hurry());
}

document.documentElement.classList.add("scripted");
show(recall("language") ?? preferredLanguage(navigator.languages));
showMessages();
showConnection();
showDraft();
connectControls();
keepClearOfComposer();
watchNetwork();
attempt(() => conversation.start());
