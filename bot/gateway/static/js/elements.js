/** Making elements without a word of HTML. */

import { put } from "./wording.js";

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {string} [className]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
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
