/** The specification: PROTOCOL.md section 6. */
const PADDING_STEP = 128;

/**
 * The zeros that bring a payload of `length` bytes to a multiple of 128, so that the length of a packet tells of a text
 * only how many times 128 bytes it has. At most 127, so the header of the byte field that holds them never grows.
 */
export const paddingFor = (length: number): Uint8Array =>
  new Uint8Array((PADDING_STEP - (length % PADDING_STEP)) % PADDING_STEP);
