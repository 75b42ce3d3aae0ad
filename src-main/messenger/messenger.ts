import { fromUtf8 } from '../base/bytes';
import type { Clock } from '../base/clock';
import { Emitter } from '../base/emitter';
import type { Log } from '../base/log';
import type { Random } from '../base/random';
import { sha512 } from '../crypto/box';
import { engine } from '../crypto/choose';
import { fingerprint, saltboxId, type Identity } from '../identity/identity';
import { strangerLimits, type StrangerLimits } from '../peers/limits';
import type { Link } from '../peers/link';
import type { PeerMessage } from '../protocol/secured';
import type { CloseReason } from '../protocol/errors';
import type { Database } from '../storage/database';
import { FriendsTable, type AddressSource, type FriendRecord } from '../storage/friends';
import { MessagesTable } from '../storage/messages';
import { SettingsTable } from '../storage/settings';
import { StrangersTable } from '../storage/strangers';
import type { Listener, Transport } from '../transport/transport';
import { formatAddress, type Address } from '../../src-shared/address';
import { parseInvite } from '../../src-shared/deeplink';
import { fail, ok, SaltboxError, type Failure, type Result } from '../../src-shared/errors';
import { friendIdBytes, toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import type { Friend, KeyCheck, Message, Profile, Request, Security } from '../../src-shared/model';
import { checkAddress, checkName, checkNickname, checkText, checkWords } from './checks';
import { Connections } from './connections';
import type { MessengerEvent } from './events';
import { Friends } from './friends';
import { DEFAULT_LISTEN, listen } from './listening';
import { Inbox } from './inbox';
import { Outbox } from './outbox';
import { Presence } from './presence';
import { Strangers } from './strangers';

export interface MessengerOptions {
  readonly identity: Identity;
  readonly sealedBy: Profile['sealedBy'];
  readonly database: Database;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Where to listen; null: the default port, or a free one. */
  readonly listenAt: Address | null;
  /** What the user should know from the start. */
  readonly notices?: readonly Failure[];
  readonly limits?: StrangerLimits;
  /** Speaks the base protocol only; for tests of what others see then. */
  readonly baseOnly?: boolean;
  /** Lets other work of the process have its turn. */
  readonly yieldTurn?: () => Promise<void>;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The messenger without a face: commands in, events out. Every command is on the disk when it answers. It is the same
 * behind the window and in headless.
 */
export class Messenger {
  readonly #options: MessengerOptions;
  readonly #emitter: Emitter<MessengerEvent>;
  readonly #settings: SettingsTable;
  readonly #messages: MessagesTable;
  readonly #friendTable: FriendsTable;
  readonly #strangerTable: StrangersTable;
  readonly #friends: Friends;
  readonly #strangers: Strangers;
  readonly #presence: Presence;
  readonly #connections: Connections;
  readonly #inbox: Inbox;
  readonly #outbox: Outbox;
  #listener: Listener | null = null;
  #notices: readonly Failure[];

  constructor(options: MessengerOptions) {
    this.#options = options;
    this.#notices = options.notices ?? [];
    const { identity, database, clock, random, transport, log } = options;
    this.#emitter = new Emitter((error) => {
      log('error', 'listener-failed', { error });
    });
    const emit = (event: MessengerEvent): void => {
      this.#emitter.emit(event);
    };
    this.#settings = new SettingsTable(database);
    this.#messages = new MessagesTable(database);
    this.#friendTable = new FriendsTable(database);
    this.#strangerTable = new StrangersTable(database);
    this.#friends = new Friends(this.#friendTable, this.#messages, emit);
    this.#strangers = new Strangers(this.#strangerTable, emit);
    this.#presence = new Presence(identity.id, clock, emit, (key, livedFor) => {
      this.#onGone(key, livedFor);
    });
    this.#inbox = new Inbox({
      database,
      messages: this.#messages,
      friends: this.#friends,
      emit,
      onError: (error) => {
        this.#trouble(error);
      },
    });
    this.#outbox = new Outbox({
      database,
      messages: this.#messages,
      friends: this.#friends,
      presence: this.#presence,
      clock,
      emit,
      onError: (error) => {
        this.#trouble(error);
      },
    });
    this.#connections = new Connections({
      identity,
      clock,
      random,
      transport,
      log,
      limits: options.limits ?? strangerLimits,
      yieldTurn: options.yieldTurn ?? nextTurn,
      words: (key) => {
        const friend = this.#friends.get(key);
        return friend?.state === 'awaiting' ? friend.words : null;
      },
      addresses: (key) => this.#friends.addresses(key),
      onReach: (key) => {
        emit({ type: 'friendChanged', key });
      },
      onRequest: (link, key, words) => {
        this.#onRequest(link, key, words);
      },
      onLink: (link, key) => {
        this.#presence.track(key, link);
      },
      baseOnly: options.baseOnly ?? false,
      sessionOnly: (key) => this.#friends.get(key)?.spokeSession ?? false,
      greeting: () => ({ kind: 'profile', name: this.#settings.get('name') ?? '', status: '', features: [] }),
      onEstablished: (link, key, security) => {
        this.#onEstablished(link, key, security);
      },
      onMessage: (link, key, message) => {
        this.#onMessage(link, key, message);
      },
      onPayload: (link, key, payload) => {
        this.#onPayload(link, key, payload);
      },
      onDrain: (link, key) => {
        this.#outbox.drained(key, link);
      },
      onClosed: (link, key, reason) => {
        this.#onClosed(link, key, reason);
      },
    });
  }

  on(listener: (event: MessengerEvent) => void): () => void {
    return this.#emitter.on(listener);
  }

  /** Begins to listen, and to call friends. */
  async start(): Promise<void> {
    const { transport, listenAt } = this.#options;
    const { listener, notice } = await listen(transport, listenAt, (stream) => {
      this.#connections.accept(stream);
    });
    this.#listener = listener;
    if (notice) this.#notice(notice);
    this.#connections.startAll(
      this.#friends.keys().filter((key) => this.#friends.get(key)?.state !== 'blocked'),
    );
  }

  /**
   * Ends every connection, after what was handed to it has gone out. What waits stays on the disk. Nothing that was
   * handed over may be cut off: it is marked as sent.
   */
  async stop(): Promise<void> {
    await this.#connections.close();
    this.#inbox.flush();
    this.#outbox.commit();
    await this.#listener?.close();
  }

  /** The network changed, or the machine slept: find out which links live, and call everybody else now. */
  wake(): void {
    for (const link of this.#presence.allLinks()) if (link.established) link.probe();
    this.#connections.wake();
  }

  retry(key: FriendId): Result<null> {
    if (!this.#friends.get(key)) return fail('friend-unknown');
    this.#connections.wake(key);
    return ok(null);
  }

  get profile(): Profile {
    const { identity, sealedBy } = this.#options;
    const name = this.#settings.get('name') ?? '';
    const addresses = this.#listener?.addresses ?? [];
    return {
      name,
      clientId: identity.id,
      id: identity.saltboxId,
      print: fingerprint(identity.id),
      link: identity.link(name, addresses),
      addresses: addresses.map(formatAddress),
      sealedBy,
      engine: engine.name,
      notices: this.#notices,
    };
  }

  setName(text: string): Result<null> {
    const name = checkName(text);
    if (!name.ok) return name;
    this.#settings.set('name', name.value);
    this.#emitter.emit({ type: 'profileChanged' });
    return ok(null);
  }

  friends(): Friend[] {
    return this.#friends.keys().flatMap((key) => this.friend(key) ?? []);
  }

  friend(key: FriendId): Friend | null {
    return this.#friends.view(key, {
      online: (one) => this.#presence.online(one),
      reach: (one) => this.#connections.reach(one),
    });
  }

  requests(): Request[] {
    return this.#strangers.views();
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
    const asked = this.#strangers.get(key)?.state === 'pending';
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
  addFriend(request: {
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
    this.#connections.add(key);
    this.#admit(key);
    return ok({ key });
  }

  removeFriend(key: FriendId): Result<null> {
    if (!this.#friends.get(key)) return fail('friend-unknown');
    // Off the list first: what ends then is no friend's any more, and is not called again.
    this.#friends.remove(key);
    this.#cut(key, 'stopped');
    return ok(null);
  }

  /** Also takes back a decline. */
  accept(key: FriendId): Result<null> {
    const stranger = this.#strangers.get(key);
    if (!stranger || stranger.state === 'blocked') return fail('request-unknown');
    const seen = stranger.host === null ? [] : [{ host: stranger.host, port: DEFAULT_LISTEN.port }];
    this.#befriend(this.#newFriend(key, 'friend', null, null), seen, 'seen');
    this.#emitter.emit({ type: 'friendAdded', key });
    this.#connections.allow(key);
    this.#admit(key);
    // Where they still wait on the line they are answered there; else they are called.
    if (this.#presence.links(key).length === 0) this.#connections.add(key);
    return ok(null);
  }

  decline(key: FriendId): Result<null> {
    const stranger = this.#strangers.get(key);
    if (!stranger || stranger.state === 'blocked') return fail('request-unknown');
    if (stranger.state === 'pending') this.#strangers.setState(key, 'declined', this.#options.clock.now());
    return ok(null);
  }

  /** Nothing is heard of them any more, and a session is cut. */
  block(key: FriendId): Result<null> {
    if (key === this.#options.identity.id) return fail('key-own');
    if (this.#friends.get(key)) {
      this.#friends.setState(key, 'blocked');
      this.#cut(key, 'blocked');
    } else this.#strangers.setState(key, 'blocked', this.#options.clock.now());
    return ok(null);
  }

  /** A blocked friend is a friend again; a stranger, blocked or declined, may ask again. */
  unblock(key: FriendId): Result<null> {
    const friend = this.#friends.get(key);
    if (friend?.state === 'blocked') {
      this.#friends.setState(key, friend.words === null ? 'friend' : 'awaiting');
      this.#connections.add(key);
      this.#admit(key);
      return ok(null);
    }
    const stranger = this.#strangers.get(key);
    if (!stranger || stranger.state === 'pending') return fail('request-unknown');
    this.#strangerTable.delete(key);
    this.#strangers.forget(key);
    return ok(null);
  }

  /** Stores a message, and sends it as soon as the friend is here. */
  send(key: FriendId, text: string): Result<{ id: MessageId }> {
    const friend = this.#friends.get(key);
    if (!friend) return fail('friend-unknown');
    if (friend.state === 'blocked') return fail('friend-blocked');
    const checked = checkText(text);
    if (!checked.ok) return checked;
    const message = this.#newMessage('me', checked.value);
    this.#outbox.add(key, message);
    return ok({ id: message.id });
  }

  history(key: FriendId, limit: number, before: MessageId | null): Result<Message[]> {
    if (!this.#friends.get(key)) return fail('friend-unknown');
    const number = before === null ? null : this.#messages.numberOf(key, before);
    if (before !== null && number === null) return fail('message-unknown');
    return ok(this.#messages.page(key, limit, number));
  }

  /** The friend's computer has lost the session and offers the base protocol alone: the user takes that, until it is back. */
  allowBase(key: FriendId): Result<null> {
    if (!this.#friends.get(key)) return fail('friend-unknown');
    this.#friends.setSpokeSession(key, false);
    this.#connections.wake(key);
    return ok(null);
  }

  markRead(key: FriendId): Result<null> {
    if (!this.#friends.get(key)) return fail('friend-unknown');
    this.#friends.markRead(key);
    return ok(null);
  }

  #onRequest(link: Link, key: FriendId, words: string): void {
    const friend = this.#friends.get(key);
    if (!friend) {
      this.#safely(() => {
        this.#strangers.asked(key, words, link.stream.remote.host, this.#options.clock.now());
      });
    } else if (friend.state !== 'blocked') link.admit();
  }

  #onEstablished(link: Link, key: FriendId, security: Security): void {
    const friend = this.#friends.get(key);
    if (!friend || friend.state === 'blocked') {
      link.close('blocked');
      return;
    }
    this.#safely(() => {
      if (friend.state === 'awaiting') {
        this.#friends.confirm(key);
        this.#emitter.emit({ type: 'friendAdded', key });
      }
      if (security === 'session') this.#friends.setSpokeSession(key, true);
      if (!link.dialled)
        this.#friends.seenAt(key, { host: link.stream.remote.host, port: DEFAULT_LISTEN.port });
    });
    this.#connections.rest(key);
    this.#presence.established(key, link, security);
    this.#emitter.emit({ type: 'friendChanged', key });
    this.#outbox.flush(key);
  }

  #onPayload(link: Link, key: FriendId, payload: Uint8Array): void {
    const text = fromUtf8(payload);
    if (text === null) {
      // Not the base protocol; what cannot be read is not kept, and whoever sends it is not listened to.
      link.close('data-not-text');
      return;
    }
    this.#inbox.add(link, key, this.#newMessage('friend', text));
  }

  #onMessage(link: Link, key: FriendId, message: PeerMessage): void {
    switch (message.kind) {
      case 'profile':
        this.#safely(() => {
          // It stands beside other names: what would break the line is cut out, as from one's own.
          const name = checkName(message.name);
          this.#friends.setName(key, name.ok ? name.value : null);
        });
        break;
      case 'text': {
        const id = toHex(message.id) as MessageId;
        // Their clock says when it was written; one that runs ahead is not believed.
        const sentAt = Math.min(message.at, this.#options.clock.now());
        this.#inbox.add(link, key, { id, from: 'friend', text: message.text, sentAt, state: 'received' });
        break;
      }
      case 'ack':
        // Nothing is kept until it is acknowledged yet, so nobody has a reason to send one.
        break;
    }
  }

  #onClosed(link: Link, key: FriendId, reason: CloseReason): void {
    if (reason === 'downgrade') this.#friends.noteBaseRefused(key);
    this.#inbox.flush();
    this.#presence.closed(key, link, reason);
    this.#outbox.giveBack(key, link);
    // A friend who was accepted, or recognised, while their connection was open, and went before it was proven.
    if (!link.dialled && this.#isWanted(key) && !this.#presence.online(key)) this.#connections.add(key);
  }

  #onGone(key: FriendId, livedFor: number): void {
    if (!this.#isWanted(key)) return;
    this.#safely(() => {
      this.#friends.setLastSeen(key, this.#options.clock.now());
    });
    this.#connections.lost(key, livedFor);
  }

  #isWanted(key: FriendId): boolean {
    const friend = this.#friends.get(key);
    return friend !== null && friend.state !== 'blocked';
  }

  /** Somebody who may have been a stranger is on the list now. */
  #befriend(record: FriendRecord, addresses: readonly Address[], source: AddressSource): void {
    this.#options.database.transaction(() => {
      this.#strangerTable.delete(record.key);
      this.#friendTable.insert(record, addresses, source);
    });
    this.#strangers.forget(record.key);
    this.#friends.enter(record);
  }

  /** Answers the open connections on which this friend's request waits. */
  #admit(key: FriendId): void {
    for (const link of this.#presence.links(key)) link.admit();
  }

  #cut(key: FriendId, reason: CloseReason): void {
    this.#connections.remove(key);
    for (const link of this.#presence.links(key)) link.close(reason);
  }

  #known(key: FriendId): ReturnType<typeof fail> | null {
    const codes = {
      friend: 'friend-exists',
      awaiting: 'friend-requested',
      blocked: 'friend-blocked',
    } as const;
    const friend = this.#friends.get(key);
    return friend ? fail(codes[friend.state]) : null;
  }

  #newFriend(
    key: FriendId,
    state: 'awaiting' | 'friend',
    words: string | null,
    nickname: string | null,
  ): FriendRecord {
    const addedAt = this.#options.clock.now();
    return { key, nickname, name: null, state, words, addedAt, lastSeenAt: null, spokeSession: false };
  }

  #newMessage(from: Message['from'], text: string): Message {
    const { random, clock } = this.#options;
    const id = toHex(random(16)) as MessageId;
    return { id, from, text, sentAt: clock.now(), state: from === 'me' ? 'waiting' : 'received' };
  }

  /** For work that nobody asked for: a failure is told as a notice, and Saltbox lives on. */
  #safely(work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      this.#trouble(error);
      return false;
    }
  }

  #trouble(error: unknown): void {
    this.#options.log('error', 'not-stored', { error });
    this.#notice(error instanceof SaltboxError ? error.failure : { code: 'internal' });
  }

  #notice(notice: Failure): void {
    if (this.#notices.some(({ code }) => code === notice.code)) return;
    this.#notices = [...this.#notices, notice];
    this.#emitter.emit({ type: 'notice', notice });
  }
}
