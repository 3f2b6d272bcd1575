/** Tables that stay tables for a screen reader when the style stacks their cells in a narrow place. */

import { make } from "../../elements.js";

/**
 * @param {string} className
 * @param {string} caption
 * @param {HTMLElement} head a row
 * @param {...HTMLElement} bodies
 * @returns {HTMLTableElement}
 */
export function tableOf(className, caption, head, ...bodies) {
  const heads = withRole(make("thead", "", head), "rowgroup");
  return withRole(
    make("table", `card-table ${className}`, make("caption", "unseen", caption), heads, ...bodies),
    "table",
  );
}

/** @param {...HTMLElement} rows @returns {HTMLTableSectionElement} */
export const bodyOf = (...rows) => withRole(make("tbody", "", ...rows), "rowgroup");

/** @param {string} className @param {...HTMLElement} cells @returns {HTMLTableRowElement} */
export const rowOf = (className, ...cells) => withRole(make("tr", className, ...cells), "row");

/**
 * @param {"col" | "row" | "rowgroup"} scope
 * @param {...(Node | string)} children
 * @returns {HTMLTableCellElement}
 */
export function headCell(scope, ...children) {
  const head = make("th", "", ...children);
  head.scope = scope;
  return withRole(head, scope === "col" ? "columnheader" : "rowheader");
}

/**
 * @param {string} className
 * @param {string} label what stands before the content where the cells are stacked
 * @param {...(Node | string)} children
 * @returns {HTMLTableCellElement}
 */
export function cell(className, label, ...children) {
  const element = make("td", className, ...children);
  if (label) element.dataset.column = label;
  return withRole(element, "cell");
}

/**
 * @template {HTMLElement} T
 * @param {T} element
 * @param {string} role
 * @returns {T}
 */
function withRole(element, role) {
  element.setAttribute("role", role);
  return element;
}
