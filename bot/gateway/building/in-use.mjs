/** Takes out of a style what the design system has for classes, attributes and elements that a page does not have. */

/** What tells that a rule is the design system's; our own rules stay, for what they name may be made up as the page runs. */
const THEIR_CLASS = /^ds-/;
const THEIR_ATTRIBUTE = /^data-(color|color-scheme|size|typography)$/;

/**
 * @param {string} words the page's HTML and scripts
 * @returns {import("lightningcss").Visitor<{}>}
 */
export function inUse(words) {
  const known = vocabulary(words);
  return { Selector: (selector) => (isTheirs(selector) ? (lived(selector, known) ?? []) : selector) };
}

/** @param {string} text @returns {Set<string>} its words, and the attributes behind `dataset.someName` */
function vocabulary(text) {
  const attributes = [...text.matchAll(/dataset\.(\w+)/g)].map(
    ([, name]) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter}`)}`,
  );
  return new Set([...text.split(/[^\w-]+/), ...attributes].map((word) => word.toLowerCase()));
}

/** @param {import("lightningcss").Selector} selector @returns {boolean} */
function isTheirs(selector) {
  return selector.some(
    (part) =>
      (part.type === "class" && THEIR_CLASS.test(part.name)) ||
      (part.type === "attribute" && THEIR_ATTRIBUTE.test(part.name)) ||
      (part.selectors ?? []).some?.(isTheirs),
  );
}

/** @param {import("lightningcss").Selector[]} selectors @param {Set<string>} known */
function living(selectors, known) {
  return selectors.map((selector) => lived(selector, known)).filter((selector) => selector !== null);
}

/**
 * @param {import("lightningcss").Selector} selector
 * @param {Set<string>} known
 * @returns {import("lightningcss").Selector | null} it, without the alternatives nothing can match; null if it is one itself
 */
function lived(selector, known) {
  const parts = [];
  for (const part of selector) {
    if (!Array.isArray(part.selectors)) {
      if (!isKnown(part, known)) return null;
      parts.push(part);
      continue;
    }
    const selectors = living(part.selectors, known);
    if (selectors.length > 0) parts.push({ ...part, selectors });
    else if (part.kind !== "not") return null;
  }
  return parts;
}

/** @param {import("lightningcss").SelectorComponent} part @param {Set<string>} known @returns {boolean} */
function isKnown(part, known) {
  if (part.type === "class") return known.has(part.name.toLowerCase());
  if (part.type === "type") return !part.name.includes("-") || known.has(part.name);
  if (part.type !== "attribute") return true;
  const value = part.operation?.value;
  if (part.name === "data-color-scheme" && value !== undefined) return value === "auto";
  return known.has(part.name) && (value === undefined || value === "" || known.has(value.toLowerCase()));
}
