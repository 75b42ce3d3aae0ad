import type { SharedBox } from '../crypto/box';
import { NonceCounter } from '../crypto/nonce';
import { openData, sealDataFrame, type DataPacket } from './packet';

/** How much has gone through one direction under its present key. */
export interface Used {
  readonly packets: number;
  readonly bytes: number;
}

/** One direction of data packets: a key that may be replaced, and a nonce that counts on. PROTOCOL.md section 3. */
class Direction {
  readonly nonce: NonceCounter;
  box: SharedBox;
  packets = 0;
  bytes = 0;

  constructor(baseNonce: Uint8Array, box: SharedBox) {
    this.nonce = new NonceCounter(baseNonce);
    this.box = box;
  }

  count(bytes: number): void {
    this.packets += 1;
    this.bytes += bytes;
  }

  /** `old` is a session's key of its own and is wiped; the long-term box is shared with other connections and is not. */
  replace(box: SharedBox, wipeOld: boolean): void {
    if (wipeOld) this.box.wipe();
    this.box = box;
    this.packets = 0;
    this.bytes = 0;
  }
}

/** Both directions of one connection, once the hellos were exchanged. */
export class Channel {
  readonly #sending: Direction;
  readonly #receiving: Direction;
  #sessionSending = false;
  #sessionReceiving = false;

  /** A side seals under the base nonce that it received, and opens under the one that it sent. */
  constructor(theirBase: Uint8Array, ownBase: Uint8Array, longTerm: SharedBox) {
    this.#sending = new Direction(theirBase, longTerm);
    this.#receiving = new Direction(ownBase, longTerm);
  }

  get sent(): Used {
    return this.#sending;
  }

  get received(): Used {
    return this.#receiving;
  }

  /** The frame of the next data packet. */
  seal(payload: Uint8Array): Uint8Array {
    this.#sending.count(payload.length);
    return sealDataFrame(payload, this.#sending.nonce.next(), this.#sending.box);
  }

  /** The payload of the next data packet, or a `RemoteError`. */
  open(packet: DataPacket): Uint8Array {
    const payload = openData(packet, this.#receiving.nonce.next(), this.#receiving.box);
    this.#receiving.count(payload.length);
    return payload;
  }

  /** What is sealed from now on is sealed with this key. */
  sealWith(box: SharedBox): void {
    this.#sending.replace(box, this.#sessionSending);
    this.#sessionSending = true;
  }

  /** What is opened from now on is opened with this key. */
  openWith(box: SharedBox): void {
    this.#receiving.replace(box, this.#sessionReceiving);
    this.#sessionReceiving = true;
  }

  /** Forgets the session's keys. */
  wipe(): void {
    if (this.#sessionSending) this.#sending.box.wipe();
    if (this.#sessionReceiving) this.#receiving.box.wipe();
  }
}
