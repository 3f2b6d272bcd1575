/**
 * The widget: a button and a frame in somebody else's page, and nothing else.
 * <script src="https://…/widget.js" data-municipality="1804" data-language="nn" data-button="none" defer></script>
 */
(() => {
  const { src, dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);
  if (document.getElementById("tilskudd-frame")) return;

  const root = document.documentElement;
  /** @type {Record<string, string[]>} what the button says closed and open, and the name of the frame */
  const texts = {
    nb: ["Spør om tilskudd", "Lukk veilederen", "Tilskuddsveilederen"],
    nn: ["Spør om tilskot", "Lukk rettleiaren", "Tilskotsrettleiaren"],
    en: ["Ask about grants", "Close the guide", "Tilskuddsveilederen"],
  };
  const language = (dataset.language || root.lang).slice(0, 2);
  const [ask, done, name] = texts[language] || texts.nb;
  const own = '[data-open="tilskudd"]';
  /** @param {string} property @returns {string} what the page sets it to */
  const themed = (property) => getComputedStyle(root).getPropertyValue("--tilskudd-" + property).trim();
  const side = themed("side") === "left" ? "left" : "right";
  const small = "(max-width:30em),(max-height:26em)";
  const narrow = matchMedia(small);

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`#tilskudd-button,#tilskudd-frame{all:initial;position:fixed;z-index:2147483000;${side}:var(--tilskudd-offset,1em);bottom:var(--tilskudd-offset,1em);box-sizing:border-box;box-shadow:0 2px 12px #0004}
#tilskudd-button{padding:0 1.25em;min-height:3em;border:2px solid #fff0;border-radius:var(--tilskudd-radius,1.5em);background:var(--tilskudd-color,#0062ba);color:var(--tilskudd-text,#fff);font:600 medium/1.3 var(--tilskudd-font,system-ui,sans-serif);text-align:center;cursor:pointer}
#tilskudd-button:hover{text-decoration:underline}
#tilskudd-button:focus-visible{outline:3px solid var(--tilskudd-text,#fff);box-shadow:0 0 0 6px var(--tilskudd-color,#0062ba)}
#tilskudd-frame{bottom:calc(var(--tilskudd-offset,1em) + 3.75em);width:var(--tilskudd-width,26em);height:min(var(--tilskudd-height,44em),100% - 6em);border:1px solid #77797b;border-radius:.625em;background:#fff}
@media ${small}{#tilskudd-frame{inset:3em 0 auto;width:100%;height:calc(100% - 3em);border:0;border-radius:0}#tilskudd-button[aria-expanded=true]{inset:0 0 auto;height:3em;border-radius:0}}
#tilskudd-button[hidden],#tilskudd-frame[hidden]{display:none}
@media print{#tilskudd-button,#tilskudd-frame{display:none}}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const address = new URL("frame", src);
  /** @type {Record<string, string | undefined>} */
  const asked = { municipality: dataset.municipality, language: dataset.language, page: root.lang, color: themed("color"), text: themed("text"), host: location.origin };
  for (const [key, value] of Object.entries(asked)) if (value) address.searchParams.set(key, value);

  const button = document.createElement("button");
  const frame = document.createElement("iframe");
  /** @type {unknown[]} */
  const ours = [button, frame];
  button.id = "tilskudd-button";
  button.type = "button";
  frame.id = "tilskudd-frame";
  frame.title = name;

  let isLoaded = false;
  /** @type {HTMLElement | undefined} */
  let opener;
  /** @type {HTMLElement[]} */
  let behind = [];

  /** @param {boolean} isOpen from now on, and on the next page */
  function show(isOpen) {
    if (isOpen) frame.src ||= address.href;
    frame.hidden = !isOpen;
    button.hidden = !isOpen && dataset.button === "none";
    button.textContent = isOpen ? done : ask;
    button.setAttribute("aria-expanded", `${isOpen}`);
    try {
      sessionStorage.tilskudd = isOpen ? "open" : "";
    } catch {
      // The page may not store anything; then the widget is closed on the next one.
    }
    cover();
  }

  /** What a full-height sheet covers cannot be reached by keyboard. */
  function cover() {
    for (const each of behind) each.inert = false;
    behind = frame.hidden || !narrow.matches ? [] : /** @type {HTMLElement[]} */ ([...document.body.children]).filter((each) => !ours.includes(each) && !each.inert);
    for (const each of behind) each.inert = true;
  }

  /** Give the frame the focus; it puts it where one writes. */
  function enter() {
    frame.focus();
    if (isLoaded) frame.contentWindow?.postMessage("tilskudd:focus", address.origin);
  }

  /** @param {HTMLElement} by what gets the focus back */
  function open(by) {
    opener = by;
    show(true);
    enter();
  }

  /** Close; the focus goes back if it was with us. */
  function close() {
    const wasInside = ours.includes(document.activeElement);
    show(false);
    if (wasInside) (opener?.isConnected ? opener : button.hidden ? /** @type {HTMLElement | null} */ (document.querySelector(own)) : button)?.focus();
  }

  button.addEventListener("click", () => (frame.hidden ? open(button) : close()));
  frame.addEventListener("load", () => {
    isLoaded = !!frame.src;
    if (document.activeElement === frame) enter();
  });
  narrow.addEventListener("change", cover);
  document.addEventListener("click", (event) => {
    const by = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest?.(own));
    if (!by) return;
    event.preventDefault();
    open(by);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !frame.hidden && !event.defaultPrevented) close();
  });
  addEventListener("message", ({ origin, source, data }) => {
    if (origin === address.origin && source === frame.contentWindow && data === "tilskudd:close") close();
  });

  document.body.append(button, frame);
  let wasOpen;
  try {
    wasOpen = sessionStorage.tilskudd;
  } catch {
    // As above.
  }
  show(!!wasOpen && !narrow.matches);
})();
