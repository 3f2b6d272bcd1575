/** Where a statement stands in the circular. */

import { make } from "../elements.js";
import { put } from "../wording.js";

/** @typedef {import("../types.js").Citation} Citation */

/**
 * @param {Citation[]} citations
 * @param {string} language of the citations
 * @param {(statement: string) => Promise<string>} [read] gives what a citation names, or nothing where it is told already
 * @returns {HTMLDetailsElement}
 */
export function citationList(citations, language, read) {
  // The summary of a single one has its place already.
  const items = citations.map((citation) => itemOf(citation, language, citations.length > 1));
  const details = make("details", "citations", summaryOf(citations, language), make("ul", "", ...items));
  if (read) details.addEventListener("toggle", () => details.open && items.forEach((item) => quote(item, language, read)));
  return details;
}

/**
 * Show what the citation names, once; what cannot be read now is tried again when the list is opened again.
 * @param {HTMLLIElement} item
 * @param {string} language
 * @param {(statement: string) => Promise<string>} read
 */
async function quote(item, language, read) {
  if (item.querySelector("blockquote")) return;
  const text = await read(item.dataset.statement ?? "").catch(() => "");
  if (!text || item.querySelector("blockquote")) return;
  const quoted = make("blockquote", "", text);
  quoted.lang = language;
  item.prepend(quoted);
}

/**
 * @param {Citation[]} citations
 * @param {string} language
 * @returns {HTMLElement}
 */
function summaryOf(citations, language) {
  if (citations.length > 1) return put(make("summary"), "sources", { count: citations.length });
  const place = make("span", "", ...placeOf(citations[0], language));
  return make("summary", "", put(make("span"), "source"), ": ", place);
}

/**
 * @param {Citation} citation
 * @param {string} language
 * @param {boolean} withPlace
 * @returns {HTMLLIElement}
 */
function itemOf(citation, language, withPlace) {
  const circular = make("span", "circular", citation.circular);
  circular.lang = language;
  const item = make("li", "", ...(withPlace ? placeOf(citation, language) : []), circular);
  item.dataset.statement = citation.statement;
  if (citation.area) item.append(put(make("span", "circular"), "source_area", { area: citation.area }));
  if (citation.url && /^https?:/.test(citation.url)) {
    const link = put(make("a"), "source_open");
    link.href = citation.url;
    link.rel = "noopener";
    item.append(link);
  }
  return item;
}

/**
 * @param {Citation} citation
 * @param {string} language
 * @returns {(Node | string)[]}
 */
function placeOf(citation, language) {
  const named = make("span", "", `${shortCircular(citation.circular)}, ${citation.section}`);
  named.lang = language;
  return citation.point ? [named, ", ", put(make("span"), "source_point", { point: citation.point })] : [named];
}

/**
 * @param {string} circular such as «Rundskriv: Tilskudd til … 2023»
 * @returns {string} its kind and its year, or all of it where it is called otherwise
 */
export function shortCircular(circular) {
  const [, kind, year] = /^([^:]+):.*?(\d{4})$/.exec(circular) ?? [];
  return kind ? `${kind} ${year}` : circular;
}
