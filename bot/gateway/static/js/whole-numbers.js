/** Whole numbers as people type them. */

/**
 * @param {string} text such as «300 000», «300.000 kr» or «300000,-»
 * @returns {number | string} the number, or the text where it is none: the server then says what is wrong
 */
export function wholeNumber(text) {
  const bare = text.replace(/\s|kr\.?|kroner|,-$/gi, "").replace(/(?<=\d)\.(?=\d{3}(\D|$))/g, "");
  return /^-?\d+$/.test(bare) ? Number(bare) : text;
}
