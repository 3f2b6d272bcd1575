/** Keeps room for the composer, which stands over the end of the conversation. */

import { find } from "./elements.js";

/**
 * The last message stands clear of the composer, also when that grows: a long text, a warning, a lost connection.
 * @param {import("./components/chat-log.js").ChatLog} log
 */
export function keepClearOfComposer(log) {
  const foot = find(document, ".foot", HTMLElement);
  new ResizeObserver(() => {
    const isAtEnd = log.isRead;
    document.documentElement.style.setProperty("--foot", `${foot.offsetHeight}px`);
    if (isAtEnd) log.toEnd();
  }).observe(foot);
}
