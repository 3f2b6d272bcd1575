/** What happens with the cases, as it happens. */

import { Stream } from "../stream.js";
import { events } from "./inbox-api.js";

/** Fires `case` with what the server tells, and `up`, `down` and `gone` as a conversation's stream does. */
export class Feed extends Stream {
  /** @param {AbortSignal} signal @returns {Promise<Response>} */
  connect(signal) {
    return events(signal);
  }
}
