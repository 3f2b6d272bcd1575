/** Lets a menu close as one expects: with Escape, when one goes elsewhere, and when something has been chosen. */

/** @param {HTMLDetailsElement} menu */
export function closeWhenLeft(menu) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(/** @type {Node} */ (event.relatedTarget))) menu.open = false;
  });
  document.addEventListener("pointerdown", (event) => {
    if (!menu.contains(/** @type {Node} */ (event.target))) menu.open = false;
  });
  menu.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest(".menu-items :is(a, button)")) menu.open = false;
  });
}
