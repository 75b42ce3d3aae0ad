import { concat, fromUtf8, utf8 } from '../base/bytes';
import type { SharedBox } from '../crypto/box';
import { KEY_LENGTH } from '../crypto/box';
import { NONCE_LENGTH } from '../crypto/nonce';
import { room } from '../crypto/room';
import {
  DATA,
  DATA_OVERHEAD,
  FRAME_HEADER,
  HELLO,
  HELLO_LENGTH,
  MAX_PACKET,
  MAX_PAYLOAD,
  MAX_WORDS,
  REQUEST,
  REQUEST_OVERHEAD,
} from './constants';
import { RemoteError } from './errors';

/** `[01][sender client_id 32][nonce 24][box(words, nonce)]` */
export interface RequestPacket {
  readonly type: typeof REQUEST;
  readonly sender: Uint8Array;
  readonly nonce: Uint8Array;
  readonly boxed: Uint8Array;
}
/** `[02][nonce 24][box(base nonce 24, nonce)]` */
export interface HelloPacket {
  readonly type: typeof HELLO;
  readonly nonce: Uint8Array;
  readonly boxed: Uint8Array;
}
/** `[03][box(payload, base nonce + n)]` */
export interface DataPacket {
  readonly type: typeof DATA;
  readonly boxed: Uint8Array;
}
export type Packet = RequestPacket | HelloPacket | DataPacket;

/** Takes a packet apart by its exact layout. Opens nothing. */
export function parsePacket(bytes: Uint8Array): Packet {
  const size = bytes.length;
  switch (bytes[0]) {
    case REQUEST: {
      if (size < REQUEST_OVERHEAD + 1 || size > REQUEST_OVERHEAD + MAX_WORDS)
        throw new RemoteError('packet-size');
      const nonceAt = 1 + KEY_LENGTH;
      const boxAt = nonceAt + NONCE_LENGTH;
      return {
        type: REQUEST,
        sender: bytes.subarray(1, nonceAt),
        nonce: bytes.subarray(nonceAt, boxAt),
        boxed: bytes.subarray(boxAt),
      };
    }
    case HELLO: {
      if (size !== HELLO_LENGTH) throw new RemoteError('packet-size');
      const boxAt = 1 + NONCE_LENGTH;
      return { type: HELLO, nonce: bytes.subarray(1, boxAt), boxed: bytes.subarray(boxAt) };
    }
    case DATA:
      if (size < DATA_OVERHEAD || size > MAX_PACKET) throw new RemoteError('packet-size');
      return { type: DATA, boxed: bytes.subarray(1) };
    default:
      throw new RemoteError('packet-type');
  }
}

export function sealRequest(
  sender: Uint8Array,
  words: string,
  nonce: Uint8Array,
  box: SharedBox,
): Uint8Array {
  const message = utf8(words);
  if (message.length < 1 || message.length > MAX_WORDS) throw new RangeError('words have 1 to 1024 bytes');
  return concat([REQUEST], sender, nonce, box.seal(message, nonce));
}

/** The words, or an error where the box does not open or does not hold UTF-8. */
export function openRequest({ nonce, boxed }: RequestPacket, box: SharedBox): string {
  const message = box.open(boxed, nonce);
  if (!message) throw new RemoteError('request-not-opened');
  const words = fromUtf8(message);
  if (words === null) throw new RemoteError('request-not-text');
  return words;
}

export function sealHello(baseNonce: Uint8Array, nonce: Uint8Array, box: SharedBox): Uint8Array {
  return concat([HELLO], nonce, box.seal(baseNonce, nonce));
}

/** The other side's base nonce, or null where this hello was not made with this box. */
export const openHello = ({ nonce, boxed }: HelloPacket, box: SharedBox): Uint8Array | null =>
  box.open(boxed, nonce);

export function sealData(payload: Uint8Array, nonce: Uint8Array, box: SharedBox): Uint8Array {
  if (payload.length > MAX_PAYLOAD) throw new RangeError('a payload has at most 65518 bytes');
  return concat([DATA], box.seal(payload, nonce));
}

/** The whole frame of a data packet, sealed where it stands: `[length 2][03][box(payload)]`. */
export function sealDataFrame(payload: Uint8Array, nonce: Uint8Array, box: SharedBox): Uint8Array {
  const size = payload.length + DATA_OVERHEAD;
  if (size > MAX_PACKET) throw new RangeError('a payload has at most 65518 bytes');
  const frame = room(FRAME_HEADER + size);
  frame[0] = size >> 8;
  frame[1] = size & 0xff;
  frame[2] = DATA;
  box.sealInto(frame, FRAME_HEADER + 1, payload, nonce);
  return frame;
}

/** The payload, in the bytes of the packet itself. */
export function openData({ boxed }: DataPacket, nonce: Uint8Array, box: SharedBox): Uint8Array {
  const payload = box.openInPlace(boxed, nonce);
  if (!payload) throw new RemoteError('data-not-opened');
  return payload;
}
