/** The conversation as a text file, made in the browser. */

import { shortCircular } from "./components/citations.js";
import { save } from "./elements.js";
import { say } from "./wording.js";

/** @typedef {import("./types.js").Message} Message */

/** @param {Iterable<Message>} messages */
export function saveTranscript(messages) {
  const inOrder = [...messages].sort((one, other) => one.seq - other.seq);
  const text = inOrder.map(written).join("\n\n");
  // Notepad takes a file without the mark for another encoding.
  const address = URL.createObjectURL(new Blob(["\ufeff", text, "\n"], { type: "text/plain;charset=utf-8" }));
  save(address, say("transcript_name"));
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * @param {Message} message
 * @returns {string}
 */
function written({ from, at, text, citations, choices }) {
  const lines = [`${say(`from_${from}`)} (${new Date(at).toLocaleString("nb-NO")}):`, text];
  for (const { circular, section, point } of citations) {
    const place = point ? `, ${say("source_point", { point })}` : "";
    lines.push(`${say("source")}: ${shortCircular(circular)}, ${section}${place}`);
  }
  for (const { title } of choices) lines.push(`[ ] ${title}`);
  return lines.join("\n");
}
