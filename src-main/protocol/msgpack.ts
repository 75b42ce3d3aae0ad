import { Encoder } from '@msgpack/msgpack';
import { fromUtf8 } from '../base/bytes';
import { MAX_DEPTH } from './constants';

/** One for all: each has a buffer of its own, which costs more than most messages. */
const encoder = new Encoder();

/** The msgpack of a map of our own making: only strings, whole numbers, bytes and lists of these. */
export const encodeMap = (map: Readonly<Record<string, unknown>>): Uint8Array => encoder.encode(map);

/**
 * Reads bytes from outside that are one msgpack map and nothing after it, or null. Keys are strings, each there once;
 * texts are UTF-8; extension types read as null. Byte fields are copies. Whole numbers beyond 2^53 come out inexact,
 * and never safe. The cost is bounded by the length: nothing is set aside for what a header only announces.
 *
 * Written out because `decode` of @msgpack/msgpack 3.1.3 knows no depth and sets lists aside before they are read (65
 * KB of list headers take 200 MB), takes broken UTF-8 and reads on past its end, drops a BOM, takes keys twice, and
 * keeps keys that it has seen in a cache of the process. Tests hold the two equal on everything that this one takes.
 */
export function decodeMap(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    return new Reader(bytes).whole();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Throws a RangeError, as DataView does past its end, wherever the bytes break a rule. */
class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  whole(): Readonly<Record<string, unknown>> {
    const size = this.#mapSize(this.#uint(0));
    if (size === null) throw new RangeError('not a map');
    const map = this.#map(size, 1);
    if (this.#at !== this.#bytes.length) throw new RangeError('something follows the map');
    return map;
  }

  #value(depth: number): unknown {
    const head = this.#uint(0);
    if (head < 0x80) return head;
    if (head >= 0xe0) return head - 0x100;
    const size = this.#mapSize(head);
    if (size !== null) return this.#map(size, depth + 1);
    if (head < 0xa0) return this.#list(head - 0x90, depth + 1);
    if (head < 0xc0) return this.#text(head - 0xa0);
    if (head >= 0xdc) return this.#list(this.#uint(head - 0xdb), depth + 1);
    if (head >= 0xd9) return this.#text(this.#uint(head - 0xd9));
    if (head >= 0xd4) return this.#extension(1 << (head - 0xd4));
    if (head >= 0xc4 && head <= 0xc6) return this.#binary(this.#uint(head - 0xc4));
    if (head >= 0xc7 && head <= 0xc9) return this.#extension(this.#uint(head - 0xc7));
    return this.#plain(head);
  }

  /** What has no length of its own to tell. */
  #plain(head: number): unknown {
    const view = this.#view;
    switch (head) {
      case 0xc0:
        return null;
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xca:
        return view.getFloat32(this.#skip(4));
      case 0xcb:
        return view.getFloat64(this.#skip(8));
      case 0xcc:
      case 0xcd:
      case 0xce:
        return this.#uint(head - 0xcc);
      case 0xcf:
        return Number(view.getBigUint64(this.#skip(8)));
      case 0xd0:
        return view.getInt8(this.#skip(1));
      case 0xd1:
        return view.getInt16(this.#skip(2));
      case 0xd2:
        return view.getInt32(this.#skip(4));
      case 0xd3:
        return Number(view.getBigInt64(this.#skip(8)));
      default:
        throw new RangeError('no such type');
    }
  }

  /** The number of pairs, where this is the header of a map. */
  #mapSize(head: number): number | null {
    if (head >> 4 === 0x8) return head & 0x0f;
    return head === 0xde || head === 0xdf ? this.#uint(head - 0xdd) : null;
  }

  #map(size: number, depth: number): Readonly<Record<string, unknown>> {
    if (depth > MAX_DEPTH) throw new RangeError('too deep');
    const entries = new Map<string, unknown>();
    for (let i = 0; i < size; i++) {
      const key = this.#value(depth);
      if (typeof key !== 'string' || entries.has(key)) throw new RangeError('a bad key');
      entries.set(key, this.#value(depth));
    }
    // Unlike an assignment, this makes an ordinary field even of the key `__proto__`.
    return Object.fromEntries(entries);
  }

  #list(size: number, depth: number): readonly unknown[] {
    if (depth > MAX_DEPTH) throw new RangeError('too deep');
    const items: unknown[] = [];
    for (let i = 0; i < size; i++) items.push(this.#value(depth));
    return items;
  }

  #text(length: number): string {
    const text = fromUtf8(this.#take(length));
    if (text === null) throw new RangeError('not UTF-8');
    return text;
  }

  #binary(length: number): Uint8Array {
    return new Uint8Array(this.#take(length));
  }

  /** One byte of type and `length` of data, for nobody here. */
  #extension(length: number): null {
    this.#skip(1 + length);
    return null;
  }

  #take(length: number): Uint8Array {
    const start = this.#skip(length);
    return this.#bytes.subarray(start, start + length);
  }

  /** Moves on by `length`, and says from where. */
  #skip(length: number): number {
    const start = this.#at;
    if (length > this.#bytes.length - start) throw new RangeError('cut short');
    this.#at += length;
    return start;
  }

  /** A whole number of 1, 2 or 4 bytes: 2 to the power given. */
  #uint(power: number): number {
    if (power === 0) return this.#view.getUint8(this.#skip(1));
    return power === 1 ? this.#view.getUint16(this.#skip(2)) : this.#view.getUint32(this.#skip(4));
  }
}
