/** Reading server-sent events off a fetched stream. */

/** @typedef {{event: string, data: string}} ServerEvent */

/**
 * @param {ReadableStream<Uint8Array>} stream
 * @param {() => void} heard called at every sign of life, a comment's too
 * @returns {AsyncGenerator<ServerEvent>}
 */
export async function* eventsOf(stream, heard) {
  let lines = [];
  for await (const line of linesOf(stream, heard)) {
    if (line !== "") lines.push(line);
    else {
      const event = parsed(lines);
      lines = [];
      if (event) yield event;
    }
  }
}

/**
 * @param {ReadableStream<Uint8Array>} stream
 * @param {() => void} heard
 * @returns {AsyncGenerator<string>}
 */
async function* linesOf(stream, heard) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
    const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.replace(/\r$/, "");
  }
}

/**
 * @param {string[]} lines
 * @returns {ServerEvent | null}
 */
function parsed(lines) {
  let event = "message";
  const data = [];
  for (const line of lines) {
    const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    if (field === "event") event = value;
    if (field === "data") data.push(value);
  }
  return data.length ? { event, data: data.join("\n") } : null;
}
