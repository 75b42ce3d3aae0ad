/** The specification: PROTOCOL.md sections 2 to 4. Changing one of these breaks every other program. */
export const REQUEST = 0x01;
export const HELLO = 0x02;
export const DATA = 0x03;

export const MAX_PACKET = 65_535;
/** type 1, client_id 32, nonce 24, box overhead 16. */
export const REQUEST_OVERHEAD = 73;
export const MAX_WORDS = 1024;
/** type 1, nonce 24, boxed base nonce 40. */
export const HELLO_LENGTH = 65;
/** type 1, box overhead 16. */
export const DATA_OVERHEAD = 17;
export const MAX_PAYLOAD = MAX_PACKET - DATA_OVERHEAD;
/** The longest packet that somebody unproven may send. */
export const MAX_STRANGER_PACKET = REQUEST_OVERHEAD + MAX_WORDS;

/** Deadlines in milliseconds, each named after what must have happened by then. */
export const FIRST_PACKET_DEADLINE = 10_000;
export const HELLO_ANSWER_DEADLINE = 10_000;
export const CONFIRMATION_DEADLINE = 60_000;
/** A connection with a request that waits on a person. */
export const REQUEST_ANSWER_DEADLINE = 10 * 60_000;
/** A dialler that has read no data by then sends an empty payload. */
export const KEEPALIVE_AFTER_HELLO = 2_000;
