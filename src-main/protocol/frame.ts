import { room } from '../crypto/room';
import { FRAME_HEADER as HEADER, MAX_PACKET } from './constants';
import { RemoteError } from './errors';

/** `[length: uint16 big-endian][packet]`, PROTOCOL.md section 2. */
export function encodeFrame(packet: Uint8Array): Uint8Array {
  if (packet.length < 1 || packet.length > MAX_PACKET) throw new RangeError('a packet has 1 to 65535 bytes');
  const frame = new Uint8Array(HEADER + packet.length);
  frame[0] = packet.length >> 8;
  frame[1] = packet.length & 0xff;
  frame.set(packet, HEADER);
  return frame;
}

/**
 * Takes a byte stream in pieces of any size and gives packets. It holds the last piece it was given and one
 * unfinished packet, whose room is taken only once its length is known and allowed.
 */
export class FrameReader {
  #piece: Uint8Array = new Uint8Array(0);
  #at = 0;
  #length: number | null = null;
  #highByte: number | null = null;
  /** Used for one unfinished packet after the other. */
  #room: Uint8Array = new Uint8Array(0);
  #packet: Uint8Array | null = null;
  #filled = 0;

  push(piece: Uint8Array): void {
    this.#piece = this.#at < this.#piece.length ? joined(this.#piece.subarray(this.#at), piece) : piece;
    this.#at = 0;
  }

  /**
   * The next whole packet of at most `max` bytes, or null until more comes. It lies in a piece that was pushed or in
   * room that is used again: what is to outlive the following call must be copied.
   */
  next(max: number): Uint8Array | null {
    const length = this.#readLength(max);
    if (length === null) return null;
    const left = this.#piece.length - this.#at;
    if (!this.#packet && left >= length) {
      const packet = this.#piece.subarray(this.#at, this.#at + length);
      this.#at += length;
      this.#length = null;
      return packet;
    }
    this.#packet ??= this.#roomFor(length);
    const take = Math.min(left, length - this.#filled);
    this.#packet.set(this.#piece.subarray(this.#at, this.#at + take), this.#filled);
    this.#at += take;
    this.#filled += take;
    this.#releasePiece();
    if (this.#filled < length) return null;
    const packet = this.#packet;
    this.#packet = null;
    this.#filled = 0;
    this.#length = null;
    return packet;
  }

  #roomFor(length: number): Uint8Array {
    if (this.#room.length < length) this.#room = room(length);
    return this.#room.subarray(0, length);
  }

  #readLength(max: number): number | null {
    while (this.#length === null) {
      const byte = this.#piece[this.#at];
      if (byte === undefined) {
        this.#releasePiece();
        return null;
      }
      this.#at += 1;
      if (this.#highByte === null) {
        this.#highByte = byte;
        continue;
      }
      const length = (this.#highByte << 8) | byte;
      this.#highByte = null;
      if (length === 0 || length > max) throw new RemoteError('frame-length');
      this.#length = length;
    }
    return this.#length;
  }

  #releasePiece(): void {
    if (this.#at < this.#piece.length) return;
    this.#piece = new Uint8Array(0);
    this.#at = 0;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}
