/** The language of the interface, and texts in it. */

import { TEXTS } from "./texts.js";

/** @typedef {import("./texts.js").Language} Language */

/** @type {Language} */
let language = "nb";

/** @returns {Language} the language of the interface */
export function currentLanguage() {
  return language;
}

/**
 * @param {string} tag a language tag
 * @returns {Language} the one of ours that fits
 */
export function languageFor(tag) {
  const known = { no: "nb", nb: "nb", nn: "nn", en: "en" };
  const primary = tag.toLowerCase().split("-")[0];
  return /** @type {Language} */ (primary in known ? known[/** @type {keyof typeof known} */ (primary)] : "nb");
}

/**
 * @param {readonly string[]} tags what the browser wants, first things first
 * @returns {Language} the first Norwegian one, for whoever reads Norwegian is best served by it; else the first
 */
export function preferredLanguage(tags) {
  const known = tags.map(languageFor).filter((_, place) => /^(n[obn]|en)\b/i.test(tags[place]));
  return known.find((each) => each !== "en") ?? known[0] ?? "nb";
}

/** @param {typeof TEXTS} more texts of what is loaded when it is needed */
export function extend(more) {
  Object.assign(TEXTS, more);
}

/**
 * @param {string} key
 * @param {Record<string, unknown>} [values]
 * @param {Language} [inLanguage]
 * @returns {string}
 */
export function say(key, values = {}, inLanguage = language) {
  return TEXTS[key][inLanguage].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/**
 * Put a text into an element, so that it follows the language from now on.
 * @template {HTMLElement} T
 * @param {T} element
 * @param {string} key
 * @param {Record<string, unknown>} [values]
 * @returns {T}
 */
export function put(element, key, values) {
  element.dataset.text = key;
  if (values) element.dataset.values = JSON.stringify(values);
  else delete element.dataset.values;
  element.textContent = say(key, values);
  return element;
}

/** @param {Language} chosen the language of the interface from now on, before it says anything */
export function beginIn(chosen) {
  language = chosen;
}

/**
 * Change the language of the interface, and every text of it that stands in the page.
 * @param {Language} chosen
 */
export function speak(chosen) {
  beginIn(chosen);
  document.documentElement.lang = chosen;
  document.title = say("title");
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-text]"))) {
    const { text = "", values } = element.dataset;
    element.textContent = say(text, values ? JSON.parse(values) : {});
  }
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-label]"))) {
    element.setAttribute("aria-label", say(element.dataset.label ?? ""));
  }
}
