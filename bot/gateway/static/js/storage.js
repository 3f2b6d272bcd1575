/** What the browser remembers; where it may not, it is remembered until the page closes. */

const PREFIX = "tilskudd.";

/** @type {Map<string, string>} */
const meanwhile = new Map();

/**
 * @param {string} name
 * @returns {any} what was kept under the name, or null
 */
export function recall(name) {
  try {
    return parsed(localStorage.getItem(PREFIX + name) ?? meanwhile.get(name) ?? null);
  } catch {
    return parsed(meanwhile.get(name) ?? null);
  }
}

/**
 * @param {string} name
 * @param {unknown} value null forgets
 */
export function remember(name, value) {
  const written = JSON.stringify(value);
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, written);
    meanwhile.delete(name);
  } catch {
    // Blocked or full.
    if (value === null) meanwhile.delete(name);
    else meanwhile.set(name, written);
  }
}

/**
 * @param {string | null} written
 * @returns {any}
 */
function parsed(written) {
  try {
    return written === null ? null : JSON.parse(written);
  } catch {
    return null;
  }
}
