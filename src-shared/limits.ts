/** Bounds of what people type, in the units they are checked in. */

/** Bytes of UTF-8 in the words of a request. PROTOCOL.md section 3. */
export const MAX_WORDS_BYTES = 1024;
/**
 * Bytes of UTF-8 in a text. A data packet carries 65,518; the rest is left for the envelope and the padding to a
 * multiple of 128 that the Saltbox session puts around it.
 */
export const MAX_TEXT_BYTES = 65_000;
/** Characters of a name or nickname. */
export const MAX_NAME_LENGTH = 64;
/** Messages answered to one `history` question. */
export const MAX_HISTORY = 500;
/** Friends to whom a message is sent on at once. */
export const MAX_FORWARD = 20;
/** Messages that are chosen at once, to be copied, sent on or deleted together. */
export const MAX_CHOSEN = 500;
/** UTF-16 units that are put on the clipboard at once. */
export const MAX_COPY_LENGTH = 4_000_000;
/** Messages answered to one search. */
export const MAX_FOUND = 100;
/** UTF-16 units of what is searched for. */
export const MAX_QUERY_LENGTH = 500;
/** Days that messages may be kept, short of for ever. */
export const MAX_KEEP_DAYS = 36_500;
/** Characters of anything pasted into a key field; longer text is refused unread. */
export const MAX_PASTE_LENGTH = 16_384;
/** UTF-16 units of a reaction, which is one emoji: the longest families and flags, with room. */
export const MAX_REACTION_LENGTH = 32;
/** Characters of an address that is opened, as it is shown; browsers take about as many. */
export const MAX_LINK_LENGTH = 2048;
/** Emoji that the picker remembers: three lines of it. */
export const MAX_RECENT_EMOJI = 24;
/** Characters of a picture in a data URL: the largest QR code of a link is a tenth of it. */
export const MAX_PICTURE_LENGTH = 400_000;
/** What the log can come to: files, and bytes of each. */
export const LOG_FILES = 5;
export const LOG_FILE_SIZE = 1_000_000;
/** Characters of a passphrase. */
export const MAX_PASSPHRASE_LENGTH = 1024;
