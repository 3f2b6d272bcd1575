/** The shapes the inbox's part of the HTTP interface speaks in; /openapi.json has them in full. */

/** @typedef {import("../types.js").Citation} Citation */

/** @typedef {{id: string, name: string}} Person */

/** @typedef {Person & {email: string, role: "adviser" | "owner", language: "nb" | "nn"}} User */

/** @typedef {{user: User, csrf: string, idle_seconds?: number}} SignedIn */

/** @typedef {"new" | "claimed" | "waiting" | "answered" | "closed"} Status */

/** @typedef {"new" | "mine" | "waiting" | "answered" | "closed"} View */

/**
 * @typedef {{case: string, reference: string, question: string, status: Status, area: number | null,
 *   municipality: {number: string, name: string} | null, county: {number: string, name: string} | null, body: string,
 *   language: string, channel: "chat" | "email" | "phone", opened: string, due: string | null, overdue: boolean,
 *   updated: string, assigned_to: Person | null, flagged: boolean, helpful: boolean | null}} Row
 */

/** @typedef {Record<View | "overdue", number>} Counts */

/** @typedef {{cases: Row[], next?: string | null, counts: Counts}} Page */

/**
 * What the list is limited to; empty strings and false limit nothing.
 * @typedef {{view: View, area: string, county: string, municipality: string, body: string, overdue: boolean, q: string}} Filter
 */

/**
 * @typedef {{id: number, at: string, by: Person | "applicant" | "system", kind: string, text?: string | null,
 *   data: Record<string, any>}} CaseEvent
 */

/** @typedef {{question: string, title: string, value: string, section?: string}} Answered */

/** @typedef {{area: number, title: string, score?: number, reasons: string[]}} Suggested */

/**
 * @typedef {Row & {reach: {channel: string, address?: string | null}, call: {id: string, title: string},
 *   applicant: {organisation_number?: string | null, contact_person?: string | null}, verdict: string | null,
 *   findings: import("../types.js").Finding[],
 *   stipend: {request: import("../types.js").StipendAsked, result: import("../types.js").Stipend} | null,
 *   draft: Answered[], suggested: Suggested[] | null, language_chosen: boolean, may_pass_on: boolean,
 *   transcript: import("../types.js").Message[], events: CaseEvent[], closed_reason?: string | null,
 *   conversation: "open" | "deleted"}} CaseFile
 */

/** @typedef {{nb: string, nn: string}} Wording */

/**
 * `editable` says whether the reader may change it.
 * @typedef {{id: string, title: Wording, text: Wording, editable?: boolean}} Canned
 */

/** @typedef {{id: string, title: string, text?: string, citation?: Citation}} Statement */

/**
 * @typedef {{counties: {number: string, name: string}[], municipalities: {number: string, name: string}[],
 *   areas: {number: number, title: string}[]}} Places
 */

/**
 * A reply as it is being written; once it is being sent it has its `client_id`, and keeps it until the server has it.
 * @typedef {{text: string, language: string, citations: Statement[], ask?: boolean, client_id?: string}} Reply
 */

export {};
