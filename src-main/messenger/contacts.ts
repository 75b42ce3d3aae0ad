import type { Clock } from '../base/clock';
import { fingerprint, saltboxId, type Identity } from '../identity/identity';
import { sha512 } from '../crypto/box';
import type { CloseReason } from '../protocol/errors';
import type { Database } from '../storage/database';
import type { FriendsTable, NewFriend } from '../storage/friends';
import type { StrangersTable } from '../storage/strangers';
import type { AddressSource } from '../storage/whereabouts';
import { formatAddress, type Address } from '../../src-shared/address';
import { parseInvite } from '../../src-shared/deeplink';
import { fail, ok, type Result } from '../../src-shared/errors';
import { friendIdBytes, type FriendId } from '../../src-shared/ids';
import type { KeyCheck } from '../../src-shared/model';
import { checkAddress, checkNickname, checkWords } from './checks';
import type { Connections } from './connections';
import type { Emit } from './events';
import type { Friends } from './friends';
import { DEFAULT_LISTEN } from './listening';
import type { Presence } from './presence';
import type { Strangers } from './strangers';

export interface ContactsOptions {
  readonly identity: Identity;
  readonly database: Database;
  readonly friendTable: FriendsTable;
  readonly strangerTable: StrangersTable;
  readonly friends: Friends;
  readonly strangers: Strangers;
  readonly presence: Presence;
  readonly connections: Connections;
  readonly clock: Clock;
  readonly emit: Emit;
}

/** Who is a friend, who asked, and who is kept out: what the user decides. PROTOCOL.md section 4. */
export class Contacts {
  readonly #options: ContactsOptions;

  constructor(options: ContactsOptions) {
    this.#options = options;
  }

  /** Reads a key as people paste it, and refuses what can be nobody's. */
  readKey(text: string): Result<{ key: FriendId; name: string | null; addresses: readonly Address[] }> {
    const invite = parseInvite(text, sha512);
    if (!invite.ok) return invite;
    const { key, name, addresses } = invite.value;
    if (key === this.#options.identity.id) return fail('key-own');
    if (!this.#options.identity.boxWith(friendIdBytes(key))) return fail('key-unusable');
    return ok({ key, name: name ?? null, addresses });
  }

  checkKey(text: string): Result<KeyCheck> {
    const read = this.readKey(text);
    if (!read.ok) return read;
    const { key, name, addresses } = read.value;
    const refused = this.#known(key);
    if (refused) return refused;
    const asked = this.#options.strangers.get(key)?.state === 'pending';
    return ok({
      key,
      name,
      asked,
      id: saltboxId(key),
      print: fingerprint(key),
      addresses: addresses.map(formatAddress),
    });
  }

  /** Puts somebody on the list with the words of a request; they are called until they answer. */
  add(request: {
    text: string;
    words: string;
    nickname: string | null;
    address: string | null;
  }): Result<{ key: FriendId }> {
    const read = this.readKey(request.text);
    if (!read.ok) return read;
    const { key } = read.value;
    const refused = this.#known(key);
    if (refused) return refused;
    const words = checkWords(request.words);
    if (!words.ok) return words;
    const nickname = checkNickname(request.nickname);
    if (!nickname.ok) return nickname;
    const address = checkAddress(request.address);
    if (!address.ok) return address;
    const addresses = [...(address.value ? [address.value] : []), ...read.value.addresses];
    this.#befriend(this.#newFriend(key, 'awaiting', words.value, nickname.value), addresses, 'given');
    this.#options.connections.add(key);
    this.#admit(key);
    return ok({ key });
  }

  /** What they are called here alone; null, or nothing but space: by their own name. */
  setNickname(key: FriendId, text: string | null): Result<null> {
    if (!this.#options.friends.get(key)) return fail('friend-unknown');
    const nickname = checkNickname(text);
    if (!nickname.ok) return nickname;
    this.#options.friends.setNickname(key, nickname.value);
    return ok(null);
  }

  /** Where they can be called, in place of what was given before; null, or nothing but space: nowhere. Tries it at once. */
  setAddress(key: FriendId, text: string | null): Result<null> {
    const friend = this.#options.friends.get(key);
    if (!friend) return fail('friend-unknown');
    const address = checkAddress(text);
    if (!address.ok) return address;
    this.#options.friends.giveAddress(key, address.value);
    if (address.value && friend.state !== 'blocked') this.#options.connections.wake(key);
    return ok(null);
  }

  remove(key: FriendId): Result<null> {
    if (!this.#options.friends.get(key)) return fail('friend-unknown');
    // Off the list first: what ends then is no friend's any more, and is not called again.
    this.#options.friends.remove(key);
    this.#cut(key, 'stopped');
    return ok(null);
  }

  /** Also takes back a decline. */
  accept(key: FriendId): Result<null> {
    const stranger = this.#options.strangers.get(key);
    if (!stranger || stranger.state === 'blocked') return fail('request-unknown');
    const seen = stranger.host === null ? [] : [{ host: stranger.host, port: DEFAULT_LISTEN.port }];
    this.#befriend(this.#newFriend(key, 'friend', null, null), seen, 'seen');
    this.#options.emit({ type: 'friendAdded', key });
    this.#options.connections.allow(key);
    this.#admit(key);
    // Where they still wait on the line they are answered there; else they are called.
    if (this.#options.presence.links(key).length === 0) this.#options.connections.add(key);
    return ok(null);
  }

  decline(key: FriendId): Result<null> {
    const stranger = this.#options.strangers.get(key);
    if (!stranger || stranger.state === 'blocked') return fail('request-unknown');
    if (stranger.state === 'pending')
      this.#options.strangers.setState(key, 'declined', this.#options.clock.now());
    return ok(null);
  }

  /** Nothing is heard of them any more, and a session is cut. */
  block(key: FriendId): Result<null> {
    if (key === this.#options.identity.id) return fail('key-own');
    if (this.#options.friends.get(key)) {
      this.#options.friends.setState(key, 'blocked');
      this.#cut(key, 'blocked');
    } else this.#options.strangers.setState(key, 'blocked', this.#options.clock.now());
    return ok(null);
  }

  /** A blocked friend is a friend again; a stranger, blocked or declined, may ask again. */
  unblock(key: FriendId): Result<null> {
    const friend = this.#options.friends.get(key);
    if (friend?.state === 'blocked') {
      this.#options.friends.setState(key, friend.words === null ? 'friend' : 'awaiting');
      this.#options.connections.add(key);
      this.#admit(key);
      return ok(null);
    }
    const stranger = this.#options.strangers.get(key);
    if (!stranger || stranger.state === 'pending') return fail('request-unknown');
    this.#options.strangerTable.delete(key);
    this.#options.strangers.forget(key);
    return ok(null);
  }

  /** Somebody who may have been a stranger is on the list now. */
  #befriend(friend: NewFriend, addresses: readonly Address[], source: AddressSource): void {
    const { database, strangerTable, friendTable } = this.#options;
    const record = database.transaction(() => {
      strangerTable.delete(friend.key);
      return friendTable.insert(friend, addresses, source);
    });
    this.#options.strangers.forget(record.key);
    this.#options.friends.enter(record);
  }

  /** Answers the open connections on which this friend's request waits. */
  #admit(key: FriendId): void {
    for (const link of this.#options.presence.links(key)) link.admit();
  }

  #cut(key: FriendId, reason: CloseReason): void {
    this.#options.connections.remove(key);
    for (const link of this.#options.presence.links(key)) link.close(reason);
  }

  #known(key: FriendId): ReturnType<typeof fail> | null {
    const codes = {
      friend: 'friend-exists',
      awaiting: 'friend-requested',
      blocked: 'friend-blocked',
    } as const;
    const friend = this.#options.friends.get(key);
    return friend ? fail(codes[friend.state]) : null;
  }

  #newFriend(
    key: FriendId,
    state: 'awaiting' | 'friend',
    words: string | null,
    nickname: string | null,
  ): NewFriend {
    return { key, nickname, state, words, addedAt: this.#options.clock.now() };
  }
}
