/** Amounts as people write them, in the language of the interface. */

import { locale } from "../../dates.js";
import { say } from "../../wording.js";

/**
 * @param {number | string} amount
 * @returns {string} with øre only where there are any
 */
export function plain(amount) {
  const value = Number(amount);
  const digits = Number.isInteger(value) ? 0 : 2;
  return value.toLocaleString(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** @param {number | string} amount @returns {string} */
export const kroner = (amount) => say("kroner", { amount: plain(amount) }).replaceAll(" ", "\u00a0");
