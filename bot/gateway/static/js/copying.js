/** Copies the snippet; the button is there only where that can be done. */

import { find } from "./elements.js";

const button = find(document, ".copy", HTMLButtonElement);
const snippet = find(document, "#snippet", HTMLElement);
const told = find(document, "#copied", HTMLElement);

button.hidden = !navigator.clipboard;
button.addEventListener("click", async () => {
  await navigator.clipboard.writeText(snippet.textContent ?? "");
  told.textContent = told.dataset.done ?? "";
});
