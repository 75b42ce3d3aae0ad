/** The specification: PROTOCOL.md sections 2 to 6. Changing one of these breaks every other program. */
export const REQUEST = 0x01;
export const HELLO = 0x02;
export const DATA = 0x03;

export const MAX_PACKET = 65_535;
/** Length, uint16 big-endian, in front of every packet. */
export const FRAME_HEADER = 2;
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

/** A HELLO is some 1,300 bytes; the rest is for fields of later versions. */
export const MAX_HELLO_BYTES = 4096;
/** Far more features than there will be; others are left out. */
export const MAX_FEATURES = 32;
/** Bytes of UTF-8: what is left of a payload when envelope and padding are around it. */
export const MAX_TEXT_BYTES = 65_000;
/** Code points, as people's names are counted where they are typed. */
export const MAX_NAME = 64;
export const MAX_STATUS = 140;
/** Ids of 16 bytes: a quarter of a payload. */
export const MAX_ACKED = 1024;
/** Bytes of UTF-8 of a reaction: one emoji, which may be made of many code points. */
export const MAX_EMOJI_BYTES = 64;
/** Addresses and relays that a side tells of itself: as many as a link has, and enough for a computer in two networks. */
export const MAX_TOLD_ADDRESSES = 8;
export const MAX_TOLD_RELAYS = 4;
/** Bytes of `host:port` with an IP address: the longest, `[IPv6%zone]:port`, with room. */
export const MAX_ADDRESS_BYTES = 64;
/** Levels of MessagePack: a map in a map in a list is all that a schema could want; what is deeper is not honest. */
export const MAX_DEPTH = 8;

/** Deadlines in milliseconds, each named after what must have happened by then. */
export const FIRST_PACKET_DEADLINE = 10_000;
export const HELLO_ANSWER_DEADLINE = 10_000;
export const CONFIRMATION_DEADLINE = 60_000;
/** A connection with a request that waits on a person. */
export const REQUEST_ANSWER_DEADLINE = 10 * 60_000;
/** A session with nothing received for so long is asked whether it lives, and later taken for dead. Section 6. */
export const PING_AFTER = 25_000;
/** The answerer waits longer, or both would ask in the same moment, each time: the dialler's ping is word enough. */
export const ANSWERER_PING_AFTER = 35_000;
export const SILENCE_DEADLINE = 60_000;
/** The same after a change of network or a sleep, when most streams that are dead do not know it. */
export const PROBE_DEADLINE = 3_000;
/** Renewal of the session's keys, whichever of them comes first in a direction. Section 5. */
export const RENEW_AFTER = 60 * 60_000;
export const RENEW_PACKETS = 2 ** 20;
export const RENEW_BYTES = 16 * 2 ** 30;

/**
 * Our choice. A caller whose first payload is empty may still send its HELLO, if it took the answer long to arrive;
 * after this time they are a base peer.
 */
export const BASE_DECISION = 5_000;

/** A dialler that has read no data by then sends an empty payload. */
export const KEEPALIVE_AFTER_HELLO = 2_000;
