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

/**
 * `expires` is when the token ends.
 * @typedef {{messages: Message[], pending: {question: string} | null, expires?: string}} Transcript
 */

/** @typedef {{seq: number} & Partial<Transcript>} Answer */

/**
 * `edit` and `read` are those of a colleague who came by a link; everybody else may do everything.
 * @typedef {"resume" | "edit" | "read"} Mode
 */

/**
 * Without a token it is the browser's cookie that tells who asks.
 * @typedef {{id: string, token: string | null, mode?: Mode}} Access
 */

/** @typedef {{conversation: string, token: string, mode: Mode, language: string}} OpenedLink */

/** @typedef {{link: string, mode: Mode, created: string, expires: string}} Link */

/** @typedef {{conversation: string, token: string, language: string, messages: Message[]}} Opened */

/**
 * What the user has said and the server has not confirmed; `choice` is the id of the button with the text.
 * @typedef {{client_msg_id: string, text: string, choice?: string}} Said
 */

/**
 * `shown` is the value as a person reads it, where it does not read so as it is.
 * @typedef {{value: any, shown?: string, level: string, at: string | null, origin?: string | null,
 *   message?: string, citations?: Citation[]}} DraftAnswer
 */

/** @typedef {Record<"costs" | "own" | "other" | "applied" | "unfinanced", number | null>} Sums */

/** @typedef {{status: "draft" | "ready", by?: string, at?: string}} DraftStatus */

/**
 * @typedef {{version: number, at: string, by: string,
 *   changes: {question: string, before: any, after: any}[]}} Version
 */

/**
 * How a condition stands.
 * @typedef {{condition: string, kind: string, status: "met" | "unmet" | "unknown" | "not_applicable", text: string,
 *   citation: Citation, remedy?: string}} Finding
 */

/**
 * @typedef {{call: string, area: number | null, language: string, answers: Record<string, DraftAnswer>,
 *   missing: string[], findings: Finding[], totals: Sums & {years?: Record<string, Sums>}, status: DraftStatus}} Draft
 */

/**
 * `met_by` is set where the value says whether a condition is met: the answer that meets it.
 * @typedef {{id: string, kind: string, areas: number[], forms: string[], label?: string, text: string, help?: string,
 *   example?: string, section?: string, required: boolean, met_by?: boolean, minimum?: number,
 *   maximum?: number, role?: "cost" | "own" | "other" | "stipend" | "applied",
 *   options?: {id: string, title: string}[]}} Question
 */

/**
 * `asked_by` is the question whose answer judges it, where its id is another one.
 * @typedef {{id: string, kind: string, areas: number[], text: string, citation: Citation, asked_by?: string,
 *   last_step?: string}} Condition
 */

/**
 * @typedef {{number: number, title: string, gist?: string, target_group?: string, refers_to?: string,
 *   stipend?: "year4" | "cap" | "none" | "refer", longest_months?: number}} Area
 */

/**
 * @typedef {{count: number, months: number, age_group?: string, other_benefit?: boolean}} Participants
 * @typedef {{call: string, area: number, participants: Participants[], on?: string, base_amount?: string,
 *   language: string}} StipendAsked
 */

/**
 * Amounts are kroner with two decimals, and null where nobody can know.
 * @typedef {{count: number, age_group: string | null, months: number, stipend: string | null, grant: string,
 *   own: string | null, steps: string[]}} StipendLine
 * @typedef {{rule: string, text?: string, citation: Citation | null, lines?: StipendLine[],
 *   stipend_total: string | null, grant_max: string, own_share: string | null, assumptions?: string[],
 *   range?: {stipend_min: string, stipend_max: string}, base_amount?: {value: string, source: string}}} Stipend
 */

/** @typedef {{name: string, body: string, phone?: string, email?: string}} Contact */

/**
 * @typedef {{id: string, title: string, deadline: string, areas: Area[], conditions: Condition[],
 *   sections: {id: string, title: string}[], questions: Question[], contacts: Contact[]}} Call
 */

export {};

/** @typedef {{question: string, reach: {channel: string, address?: string}, consent: boolean}} Handover */

/**
 * A question to IMDi.
 * @typedef {{case: string, reference: string, question: string, status: string, opened: string,
 *   expected: string | null, closed_reason: string | null, helpful: boolean | null}} OwnCase
 */

/** @typedef {{cases: OwnCase[], with: "assistant" | "adviser"}} OwnCases */
