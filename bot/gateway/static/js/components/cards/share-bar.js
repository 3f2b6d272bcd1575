/** A bar of IMDi's share and the municipality's own, side by side. */

import { make } from "../../elements.js";
import { put } from "../../wording.js";

const NAMESPACE = "http://www.w3.org/2000/svg";
const WIDTH = 1_000;
const HEIGHT = 24;

/**
 * @param {string} grant in kroner
 * @param {string} own in kroner
 * @param {string} whole what the whole width stands for
 * @returns {SVGElement}
 */
export function bar(grant, own, whole) {
  const scale = WIDTH / Number(whole);
  const middle = Number(grant) * scale;
  const drawing = element("svg", {
    class: "bar-drawing",
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    preserveAspectRatio: "none",
  });
  drawing.append(
    element("rect", { class: "share-grant", x: 0, y: 0, width: middle, height: HEIGHT }),
    element("rect", { class: "share-own", x: middle, y: 0, width: Number(own) * scale, height: HEIGHT }),
  );
  return drawing;
}

/** @returns {HTMLElement} what the two colours stand for */
export function legend() {
  const items = ["grant", "own"].map((share) =>
    make("span", "legend-item", make("i", `swatch swatch-${share}`), put(make("span"), `stipend_${share}`)),
  );
  return make("div", "bar-legend", ...items);
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @returns {SVGElement}
 */
function element(name, attributes) {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
