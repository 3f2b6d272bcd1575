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
  // Nearly always, and the same in our languages: the first moment a browser formats takes it 25 ms.
  if (moment.toDateString() === new Date().toDateString()) return moment.toTimeString().slice(0, 5);
  return moment.toLocaleString(locale(), { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
}

/** @param {string} date ISO @returns {number} of days from today, as it is in Norway; below 0 where it has passed */
export function daysUntil(date) {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Oslo" });
  return (Date.parse(date) - Date.parse(today)) / 86_400_000;
}

/** @param {string} moment ISO, or a date @returns {string} the day with its month and year */
export function day(moment) {
  // A date alone is the same day wherever the reader is.
  const isDate = !moment.includes("T");
  return new Date(moment).toLocaleDateString(locale(), { dateStyle: "long", ...(isDate && { timeZone: "UTC" }) });
}
