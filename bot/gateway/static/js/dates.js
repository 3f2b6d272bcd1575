/** Moments as people write them, in the language of the interface. */

import { currentLanguage } from "./wording.js";

/** @returns {string[]} what the browser calls that language; one without nynorsk writes dates and numbers as in bokmål */
export function locale() {
  return currentLanguage() === "en" ? ["en-GB"] : [`${currentLanguage()}-NO`, "nb-NO"];
}

/**
 * @param {Date} moment
 * @returns {string} the time of day, with the date in front unless it is today
 */
export function clock(moment) {
  const isToday = moment.toDateString() === new Date().toDateString();
  /** @type {Intl.DateTimeFormatOptions} */
  const wanted = { hour: "2-digit", minute: "2-digit", ...(!isToday && { day: "numeric", month: "short" }) };
  return moment.toLocaleString(locale(), wanted);
}

/** @param {string} moment ISO @returns {string} the day with its month and year */
export function day(moment) {
  return new Date(moment).toLocaleDateString(locale(), { dateStyle: "long" });
}
