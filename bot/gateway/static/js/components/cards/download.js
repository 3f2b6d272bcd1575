/** The draft as files. */

import { make, makeButton } from "../../elements.js";
import { put } from "../../wording.js";

const FORMATS = ["docx", "pdf", "md", "json", "ics"];

/**
 * @param {Record<string, any>} data `formats`, or all
 * @param {{download: (format: string) => void}} surroundings
 * @returns {HTMLElement}
 */
export function downloadCard(data, { download }) {
  const wanted = FORMATS.filter((format) => !data.formats || data.formats.includes(format));
  const buttons = wanted.map((format) => makeButton("download", `format_${format}`, () => download(format)));
  const heading = put(make("p", "card-heading"), "download");
  return make("div", "card", heading, make("div", "buttons", ...buttons));
}
