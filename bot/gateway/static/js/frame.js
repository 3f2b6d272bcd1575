/** Puts the chat in the frame together: what the page has, without the draft. */

import * as api from "./api.js";
import { ChatComposer } from "./components/chat-composer.js";
import { ChatLog } from "./components/chat-log.js";
import { LanguageSwitch } from "./components/language-switch.js";
import { PrivacyNotice } from "./components/privacy-notice.js";
import { StatusLine } from "./components/status-line.js";
import { Conversation } from "./conversation.js";
import { day } from "./dates.js";
import { find, save } from "./elements.js";
import * as host from "./host.js";
import { openingIn, takeUp } from "./keeping.js";
import { recall, remember } from "./storage.js";
import { currentLanguage, languageFor, preferredLanguage, say, speak } from "./wording.js";

/** @typedef {import("./types.js").Message} Message */

const log = find(document, "chat-log", ChatLog);
const composer = find(document, "chat-composer", ChatComposer);
const status = find(document, "status-line", StatusLine);
const languages = find(document, "language-switch", LanguageSwitch);
const privacy = find(document, "privacy-notice", PrivacyNotice);
const typing = find(document, ".typing", HTMLElement);
const menu = find(document, ".menu", HTMLDetailsElement);
const language = host.language && languageFor(host.language);
const conversation = new Conversation();
conversation.opening = openingIn(language);

/**
 * @param {EventTarget | string} target or the id of an element
 * @param {string} name
 * @param {(detail: any) => void} act
 */
function on(target, name, act) {
  const from = typeof target === "string" ? find(document, `#${target}`, HTMLElement) : target;
  from.addEventListener(name, (event) => act(/** @type {CustomEvent} */ (event).detail));
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

/** @param {string} tag of a language */
function show(tag) {
  speak(languageFor(tag));
  languages.show(languageFor(tag));
}

/** @param {Message | undefined} message whose language the interface takes on */
function follow(message) {
  if (message?.from !== "bot" || !message.lang || languageFor(message.lang) === currentLanguage()) return;
  if (recall("language")) remember("language", languageFor(message.lang));
  show(message.lang);
}

function showMessages() {
  on(conversation, "begun", ({ messages, isNew }) => {
    log.show(messages, isNew);
    // Where nothing may be stored, whoever has written has read it all the same.
    privacy.hidden ||= messages.some((/** @type {Message} */ { from }) => from === "user");
    follow(messages.findLast((/** @type {Message} */ { from }) => from === "bot"));
  });
  on(conversation, "message", (message) => {
    log.add(message);
    follow(message);
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
  on(conversation, "begun", () => status.clear());
  on(conversation, "starting", () => status.tell(navigator.onLine ? "starting" : "lost"));
  on(conversation, "gone", ({ isEnded, unsent }) => {
    status.tell(isEnded ? "ended" : "gone");
    composer.restore(unsent);
  });
  on(conversation, "ending", ({ expires }) => status.tell("ending", { day: day(expires) }));
  on(conversation, "arrived", () => status.clear("ending"));
  on(conversation, "down", () => status.tell("lost"));
  on(conversation, "up", () => status.isOf("lost", "human_lost") && status.tellShortly("back"));
  addEventListener("online", () => conversation.hurry());
  addEventListener("offline", () => conversation.drop());
  document.addEventListener("visibilitychange", () => document.hidden || conversation.hurry());
}

/** @returns {Promise<import("./types.js").Contact[]>} whom the newest call names */
async function contacts() {
  return (await api.call(await newest())).contacts;
}

/** @returns {Promise<string>} the id of the newest call */
async function newest() {
  return (await api.calls()).calls.at(-1)?.id ?? "";
}

/** @param {string} format */
function download(format) {
  attempt(async () => {
    if (!conversation.access) return;
    const { url, filename } = await api.exported(conversation.access, format);
    save(url, filename);
    status.tellShortly("downloaded", { name: filename });
  });
}

function connectTalk() {
  log.surroundings = {
    download: (format) => download(format),
    contacts,
    statement: async (id, tongue) => api.statement(await newest(), id, tongue),
    elsewhere: openPage,
  };
  on(log, "choose", ({ id, title }) => conversation.say(title, id));
  on(composer, "say", (text) => conversation.say(text));
  on("human", "click", () => {
    conversation.say(say("human_said"));
    if (status.isOf("lost", "starting")) status.tell("human_lost");
  });
  on(privacy, "accept", () => composer.field.focus());
  on(languages, "choose", (chosen) => {
    remember("language", chosen);
    show(chosen);
    conversation.say(say("language_said"));
  });
}

function openPage() {
  attempt(async () => (await import("./full-page.js")).openFullPage(conversation));
}

/** What is seldom used is loaded when it is. */
function connectMenu() {
  on("full", "click", openPage);
  on("transcript", "click", () =>
    attempt(async () => (await import("./transcript.js")).saveTranscript(conversation.messages.values())),
  );
  confirmed("renew", "renewed", () => conversation.open());
  confirmed("erase", "erased", () => conversation.erase());
  menu.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLButtonElement) menu.open = false;
  });
  document.addEventListener("click", ({ target }) => {
    if (!menu.contains(/** @type {Node} */ (target))) menu.open = false;
  });
}

/**
 * Let a button act once its question has been answered with yes.
 * @param {string} name the button's id, and the key of the question
 * @param {string} done what to tell then
 * @param {() => Promise<void>} act
 */
function confirmed(name, done, act) {
  on(name, "click", () =>
    attempt(async () => {
      const { ConfirmDialog } = await import("./components/confirm-dialog.js");
      if (!(await find(document, "confirm-dialog", ConfirmDialog).ask(name))) return;
      await act();
      status.tellShortly(done);
    }),
  );
}

/** Escape closes what is on top: a dialog by itself, the menu, in the end the frame. */
function watchEscape() {
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || document.querySelector("dialog[open]")) return;
    if (!menu.open) return host.leave();
    menu.open = false;
    find(menu, "summary", HTMLElement).focus();
  });
}

/** The last message stands clear of the composer, also when that grows. */
function keepClearOfComposer() {
  const foot = find(document, ".foot", HTMLElement);
  new ResizeObserver(() => {
    const isAtEnd = log.isRead;
    document.documentElement.style.setProperty("--foot", `${foot.offsetHeight}px`);
    if (isAtEnd) log.toEnd();
  }).observe(foot);
}

document.documentElement.classList.add("scripted");
host.dress();
show(recall("language") ?? language ?? preferredLanguage([host.pageLanguage, ...navigator.languages]));
showMessages();
showConnection();
connectTalk();
connectMenu();
watchEscape();
keepClearOfComposer();
composer.begin();
host.onFocus(() => composer.field.focus());
attempt(async () => {
  await api.insist(takeUp, () => status.tell(navigator.onLine ? "starting" : "lost"));
  await conversation.start();
});
