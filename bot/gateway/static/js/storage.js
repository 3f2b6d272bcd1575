/** What the browser remembers; where it may not, it is remembered until the page closes. */

// Where a browser does not keep the two apart, the frame's conversation must not take the place of the page's.
const PREFIX = location.pathname === "/frame" ? "tilskudd.frame." : "tilskudd.";

/** @type {Map<string, string>} */
const meanwhile = new Map();

/**
 * @param {string} name
 * @returns {any} what was kept under the name, or null
 */
export function recall(name) {
  const written = read("localStorage", name) ?? read("sessionStorage", name) ?? meanwhile.get(name) ?? null;
  try {
    return written === null ? null : JSON.parse(written);
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {unknown} value null forgets
 * @param {"localStorage" | "sessionStorage"} [shelf] the latter is emptied when the tab closes
 */
export function remember(name, value, shelf = "localStorage") {
  for (const each of /** @type {const} */ (["localStorage", "sessionStorage"])) write(each, name, null);
  meanwhile.delete(name);
  if (value === null) return;
  const written = JSON.stringify(value);
  if (!write(shelf, name, written)) meanwhile.set(name, written);
}

/**
 * @param {"localStorage" | "sessionStorage"} shelf
 * @param {string} name
 * @returns {string | null}
 */
function read(shelf, name) {
  try {
    return window[shelf].getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/**
 * @param {"localStorage" | "sessionStorage"} shelf
 * @param {string} name
 * @param {string | null} written null takes away
 * @returns {boolean} whether it could be done: it is neither blocked nor full
 */
function write(shelf, name, written) {
  try {
    if (written === null) window[shelf].removeItem(PREFIX + name);
    else window[shelf].setItem(PREFIX + name, written);
    return true;
  } catch {
    return false;
  }
}
