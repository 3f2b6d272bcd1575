/** A plain text, laid out as paragraphs and lists. */

import { make } from "../elements.js";

const ITEM = /^\s*[–•*-]\s+/;

/**
 * @param {string} text
 * @returns {HTMLElement[]}
 */
export function textBlocks(text) {
  /** @type {HTMLElement[]} */
  const blocks = [];
  for (const paragraph of text.trim().split(/\n\s*\n/)) {
    /** @type {HTMLElement} */
    let block = make("p");
    for (const line of paragraph.split("\n")) {
      const isItem = ITEM.test(line);
      const tag = isItem ? "ul" : "p";
      if (!block.hasChildNodes() || block.localName !== tag) {
        block = make(tag);
        blocks.push(block);
      } else if (!isItem) block.append(make("br"));
      block.append(isItem ? make("li", "", line.replace(ITEM, "")) : line);
    }
  }
  return blocks;
}
