/** The page around the frame: what it told the frame, and what the two say to each other. */

const asked = new URLSearchParams(location.search);
const host = asked.get("host");
const COLORS = { color: "--brand", text: "--on-brand" };

/** What the snippet says of the conversation. */
export const municipality = asked.get("municipality");
export const language = asked.get("language");

/** The language of the page around. */
export const pageLanguage = asked.get("page") ?? "";

/** Take on the colours of the button. */
export function dress() {
  for (const [name, property] of Object.entries(COLORS)) {
    const color = asked.get(name) ?? "";
    if (CSS.supports("color", color)) document.documentElement.style.setProperty(property, color);
  }
}

/** Ask the page to close the frame. */
export function leave() {
  if (host && parent !== window) parent.postMessage("tilskudd:close", host);
}

/** @param {() => void} focus where one writes, once the frame has been opened, unless the focus is in it already */
export function onFocus(focus) {
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || origin !== host || data !== "tilskudd:focus") return;
    if (document.activeElement === document.body) focus();
  });
}
