/** Making elements without a word of HTML. */

import { put } from "./wording.js";

/** The design system's class for what it has. */
const DESIGNED = {
  a: "ds-link",
  button: "ds-button",
  dialog: "ds-dialog",
  input: "ds-input",
  select: "ds-input",
  table: "ds-table",
  textarea: "ds-input",
};

/**
 * A button is as weighty as its class says: `strong`, `quiet` or, without either, in between.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {string} [className]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (tag in DESIGNED) element.classList.add(DESIGNED[/** @type {keyof typeof DESIGNED} */ (tag)]);
  if (tag === "button") element.dataset.variant = variantOf(element.classList);
  element.append(...children);
  return element;
}

/** @param {DOMTokenList} classes @returns {"primary" | "secondary" | "tertiary"} */
function variantOf(classes) {
  if (classes.contains("strong")) return "primary";
  return classes.contains("quiet") ? "tertiary" : "secondary";
}

/**
 * @param {string} className
 * @param {string} key of the text on it
 * @param {() => void} act
 * @returns {HTMLButtonElement}
 */
export function makeButton(className, key, act) {
  const button = make("button", className);
  button.type = "button";
  put(button, key);
  button.addEventListener("click", act);
  return button;
}

/**
 * Find what the page must have.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
export function find(root, selector, kind) {
  const element = root.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the page has no ${selector}`);
  return element;
}

/**
 * Let the browser save what an address holds.
 * @param {string} address
 * @param {string} name
 */
export function save(address, name) {
  const link = make("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
