const encoder = new TextEncoder();

/** Bytes of UTF-8. */
export const byteLength = (text: string): number => encoder.encode(text).length;
