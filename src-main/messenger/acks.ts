import { MAX_ACKED } from '../protocol/constants';
import type { FriendId } from '../../src-shared/ids';
import type { Presence } from './presence';

/** Acknowledgements that are owed: of lasting messages that are on the disk here. Those of one turn go together. */
export class Acks {
  readonly #presence: Presence;
  readonly #owed = new Map<FriendId, Uint8Array[]>();

  constructor(presence: Presence) {
    this.#presence = presence;
  }

  /** To be called after the commit; `id` is the wire's, 16 bytes. */
  owe(key: FriendId, id: Uint8Array): void {
    const owed = this.#owed.get(key);
    if (owed) {
      owed.push(id);
      return;
    }
    this.#owed.set(key, [id]);
    queueMicrotask(() => {
      this.#say(key);
    });
  }

  /** Without a link nothing is said: who hears nothing sends again, and is told then. */
  #say(key: FriendId): void {
    const ids = this.#owed.get(key) ?? [];
    this.#owed.delete(key);
    const link = this.#presence.link(key);
    if (!link?.established || link.security !== 'session') return;
    for (let i = 0; i < ids.length; i += MAX_ACKED)
      link.sendMessage({ kind: 'ack', ids: ids.slice(i, i + MAX_ACKED) });
  }
}
