import type { SharedBox } from '../crypto/box';
import { openHello, type HelloPacket } from '../protocol/packet';
import type { Peer } from '../protocol/session-context';
import { friendIdBytes, type FriendId } from '../../src-shared/ids';
import { Turns } from './turns';

export interface Recognised {
  readonly peer: Peer;
  readonly base: Uint8Array;
}

/** Knows friends by trying a hello against the box shared with each (PROTOCOL.md section 4). */
export class Recogniser {
  readonly #makeBox: (publicKey: Uint8Array) => SharedBox | null;
  readonly #turns: Turns;
  /** In the order they were last recognised in, the latest first to be tried. */
  readonly #peers = new Map<FriendId, Peer | null>();

  constructor(options: {
    makeBox: (publicKey: Uint8Array) => SharedBox | null;
    now: () => number;
    yieldTurn: () => Promise<void>;
  }) {
    this.#makeBox = options.makeBox;
    this.#turns = new Turns(options.now, options.yieldTurn);
  }

  get size(): number {
    return this.#peers.size;
  }

  has(key: FriendId): boolean {
    return this.#peers.has(key);
  }

  /** The box itself is made when it is first needed: it costs a scalar multiplication. */
  add(key: FriendId): void {
    if (!this.#peers.has(key)) this.#peers.set(key, null);
  }

  remove(key: FriendId): void {
    this.#peers.delete(key);
  }

  /** Forgets everybody, and the keys shared with them. For the end: a trial under way finds nobody. */
  wipe(): void {
    for (const peer of this.#peers.values()) peer?.box.wipe();
    this.#peers.clear();
  }

  /** The friend behind a key, or null for one who is none. */
  peer(key: FriendId): Peer | null {
    const known = this.#peers.get(key);
    if (known !== null) return known ?? null;
    const bytes = friendIdBytes(key);
    const box = this.#makeBox(bytes);
    if (!box) return null;
    const peer = { key: bytes, box };
    this.#peers.set(key, peer);
    return peer;
  }

  /** Makes all boxes ahead of time, a few a turn. */
  async warm(): Promise<void> {
    await this.#each(() => false);
  }

  async recognise(hello: HelloPacket): Promise<Recognised | null> {
    let found: Recognised | null = null;
    await this.#each((peer) => {
      const base = openHello(hello, peer.box);
      if (base) found = { peer, base };
      return base !== null;
    });
    return found;
  }

  /** One key a step, until `visit` answers true. */
  #each(visit: (peer: Peer) => boolean): Promise<void> {
    let keys: FriendId[] | null = null;
    return this.#turns.run(() => {
      // Newest last in the map, and most likely to call again. Listed in the first step: with many friends it takes time.
      keys ??= [...this.#peers.keys()];
      const key = keys.pop();
      if (key === undefined) return true;
      const peer = this.peer(key);
      if (!peer || !visit(peer)) return false;
      this.#peers.delete(key);
      this.#peers.set(key, peer);
      return true;
    });
  }
}
