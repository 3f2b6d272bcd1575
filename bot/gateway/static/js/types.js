/** The shapes the HTTP interface speaks in; /openapi.json has them in full. */

/** @typedef {{id: string, title: string}} Choice */

/**
 * @typedef {{circular: string, area: number | null, section: string, point: number | null, statement: string,
 *   url: string | null}} Citation
 */

/** @typedef {{kind: string, data: Record<string, any>}} Card */

/**
 * @typedef {{seq: number, from: "user" | "bot" | "adviser" | "system", lang: string, at: string, text: string,
 *   citations: Citation[], choices: Choice[], card?: Card}} Message
 */

/** @typedef {{messages: Message[], pending: {question: string} | null}} Transcript */

/** @typedef {{seq: number} & Partial<Transcript>} Answer */

/** @typedef {{id: string, token: string}} Access */

/** @typedef {{conversation: string, token: string, language: string, messages: Message[]}} Opened */

/**
 * What the user has said and the server has not confirmed; `choice` is the id of the button with the text.
 * @typedef {{client_msg_id: string, text: string, choice?: string}} Said
 */

/** @typedef {{value: any, level: string, message?: string}} DraftAnswer */

/** @typedef {{call: string, area: number | null, answers: Record<string, DraftAnswer>, missing: string[]}} Draft */

/**
 * @typedef {{id: string, kind: string, label?: string, text: string,
 *   options?: {id: string, title: string}[]}} Question
 */

/** @typedef {{name: string, body: string, phone?: string, email?: string}} Contact */

/**
 * @typedef {{id: string, title: string, areas: {number: number, title: string}[], questions: Question[],
 *   contacts: Contact[]}} Call
 */

export {};
