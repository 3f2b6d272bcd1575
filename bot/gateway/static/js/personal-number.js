/** Finds what looks like a national identity number, as bot/privacy/redaction.py does: by its shape alone. */

const SPACE = "[ \\t\\u00a0\\u2007\\u2009\\u202f]";
const DASH = "[-./_:\\u2010-\\u2015\\u2212]";
const BETWEEN = `(?:${SPACE}{0,2}${DASH}?${SPACE}{0,2})`;
const SEPARATOR = `(?:${SPACE}{0,2}${DASH}${SPACE}{0,2}|${SPACE})`;
const TAIL = `\\d{3}${SPACE}?\\d{2}`;
// An amount, however it is grouped.
const NO_AMOUNT = `(?!\\d|${SPACE}?(?:kr\\b|kroner|nok\\b|mill|,-|:-|deltak|person|%))`;

const SHAPES = [
  "(?<!\\d)\\d{11}(?!\\d)",
  `(?<!\\d)\\d{2}(?<separator>${SEPARATOR})\\d{2}\\k<separator>(?:19|20)?\\d{2}${BETWEEN}${TAIL}${NO_AMOUNT}`,
  `(?<!\\d)(?!\\d{2}0000)\\d{6}${BETWEEN}${TAIL}${NO_AMOUNT}`,
].map((shape) => new RegExp(shape, "i"));

/**
 * @param {string} text
 * @returns {boolean}
 */
export function looksLikePersonalNumber(text) {
  return SHAPES.some((shape) => shape.test(text));
}
