import { fingerprint, saltboxId } from '../identity/identity';
import type { FriendRecord, FriendsTable } from '../storage/friends';
import type { MessagesTable } from '../storage/messages';
import type { Rendezvous, StoredAddress, WhereaboutsTable } from '../storage/whereabouts';
import { formatAddress, type Address } from '../../src-shared/address';
import type { FriendId, MessageId } from '../../src-shared/ids';
import type { Friend, FriendKeepDays, FriendState, Message, Reach } from '../../src-shared/model';
import { isMuted, type Dial, type Standing } from '../../src-shared/talk';
import type { Emit } from './events';

/** What is known of a friend beside the record: who is there, and what is being done to reach them. */
export interface Liveness {
  online(key: FriendId): Friend['online'];
  reach(key: FriendId): Reach;
}

interface Entry {
  record: FriendRecord;
  addresses: readonly StoredAddress[];
  rendezvous: Rendezvous | null;
  readonly id: string;
  readonly print: string;
  last: Message | null;
  unread: number;
  /** The base protocol was refused, because they have spoken the session before. */
  baseRefused: boolean;
}

const sameAddress = (a: Address, b: Address): boolean => a.host === b.host && a.port === b.port;

/** The list of friends: the table, and what of it is needed at hand. Writes go to the disk first. */
export class Friends {
  readonly #table: FriendsTable;
  readonly #whereabouts: WhereaboutsTable;
  readonly #messages: MessagesTable;
  readonly #emit: Emit;
  readonly #entries = new Map<FriendId, Entry>();

  constructor(table: FriendsTable, whereabouts: WhereaboutsTable, messages: MessagesTable, emit: Emit) {
    this.#table = table;
    this.#whereabouts = whereabouts;
    this.#messages = messages;
    this.#emit = emit;
    for (const record of table.all()) this.#load(record);
  }

  keys(): FriendId[] {
    return [...this.#entries.keys()];
  }

  get(key: FriendId): FriendRecord | null {
    return this.#entries.get(key)?.record ?? null;
  }

  keyOf(number: number): FriendId | null {
    return this.keys().find((key) => this.get(key)?.number === number) ?? null;
  }

  view(key: FriendId, live: Liveness): Friend | null {
    const entry = this.#entries.get(key);
    if (!entry) return null;
    return {
      key,
      nickname: entry.record.nickname,
      name: entry.record.name,
      state: entry.record.state,
      words: entry.record.words,
      addedAt: entry.record.addedAt,
      lastSeenAt: entry.record.lastSeenAt,
      id: entry.id,
      print: entry.print,
      addresses: entry.addresses.map(formatAddress),
      given: entry.addresses.filter(({ source }) => source === 'given').map(formatAddress),
      online: live.online(key),
      reach: live.reach(key),
      last: entry.last,
      unread: entry.unread,
      baseRefused: entry.baseRefused,
      readMarks: entry.record.readMarks,
      typing: entry.record.typing,
      presence: entry.record.presence,
      hidesPresence: entry.record.hidesPresence,
      spokeSession: entry.record.spokeSession,
      verified: entry.record.verified,
      keepDays: entry.record.keepDays,
      pinnedAt: entry.record.pinnedAt,
      mutedUntil: entry.record.mutedUntil,
      archived: entry.record.archived,
      markedUnread: entry.record.markedUnread,
    };
  }

  /** A row was stored: this friend is on the list from now on. */
  enter(record: FriendRecord): void {
    this.#load(record);
    this.#emit({ type: 'friendChanged', key: record.key });
  }

  remove(key: FriendId): void {
    this.#table.delete(key);
    this.#entries.delete(key);
    this.#emit({ type: 'friendRemoved', key });
  }

  setState(key: FriendId, state: FriendState): void {
    this.#table.setState(key, state);
    this.#update(key, { state });
  }

  /** They answered the request: its words have done their work. */
  confirm(key: FriendId): void {
    this.#table.confirm(key);
    this.#update(key, { state: 'friend', words: null });
  }

  setName(key: FriendId, name: string | null): void {
    if (this.#entries.get(key)?.record.name === name) return;
    this.#table.setName(key, name);
    this.#update(key, { name });
  }

  /** Null: none. */
  setNickname(key: FriendId, nickname: string | null): void {
    this.#table.setNickname(key, nickname);
    this.#update(key, { nickname });
  }

  /** True once a session of theirs was confirmed; false when the user takes the base protocol instead. */
  setSpokeSession(key: FriendId, spokeSession: boolean): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    entry.baseRefused = false;
    if (entry.record.spokeSession !== spokeSession) this.#table.setSpokeSession(key, spokeSession);
    this.#update(key, { spokeSession });
  }

  noteBaseRefused(key: FriendId): void {
    const entry = this.#entries.get(key);
    if (!entry || entry.baseRefused) return;
    entry.baseRefused = true;
    this.#emit({ type: 'friendChanged', key });
  }

  setLastSeen(key: FriendId, at: number): void {
    this.#table.setLastSeen(key, at);
    this.#update(key, { lastSeenAt: at });
  }

  addresses(key: FriendId): readonly StoredAddress[] {
    return this.#entries.get(key)?.addresses ?? [];
  }

  /** How they are found in the DHT, as they told. */
  rendezvous(key: FriendId): Rendezvous | null {
    return this.#entries.get(key)?.rendezvous ?? null;
  }

  /** The address the user gave, in place of all given before; null: none. */
  giveAddress(key: FriendId, address: Address | null): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#whereabouts.replace(entry.record.number, address ? [address] : [], 'given');
    this.#readWhereabouts(key, entry);
  }

  /** Remembers where a call of theirs came from, unless it is known. */
  seenAt(key: FriendId, address: Address): void {
    const entry = this.#entries.get(key);
    if (!entry || entry.addresses.some((known) => sameAddress(known, address))) return;
    this.#whereabouts.replace(entry.record.number, [address], 'seen');
    this.#readWhereabouts(key, entry);
  }

  /** Remembers that they were reached there. */
  reachedAt(key: FriendId, address: Address): void {
    const entry = this.#entries.get(key);
    if (!entry || entry.addresses.some((known) => known.good && sameAddress(known, address))) return;
    this.#whereabouts.setGood(entry.record.number, address);
    this.#readWhereabouts(key, entry);
  }

  /** Remembers where they say they can be found, in place of what they said before; null: they left it out. */
  told(key: FriendId, addresses: readonly Address[], rendezvous: Rendezvous | null): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#whereabouts.replace(entry.record.number, addresses, 'told');
    if (rendezvous) this.#whereabouts.setRendezvous(entry.record.number, rendezvous);
    this.#readWhereabouts(key, entry);
  }

  setStanding(key: FriendId, change: Partial<Standing>): void {
    const record = this.get(key);
    if (!record) return;
    this.#table.setStanding(record.number, { ...record, ...change });
    this.#update(key, change);
  }

  /**
   * A message is being stored, inside that transaction: it brings an archived conversation back, unless it is muted and
   * the message is theirs. Answers whether it does; `noteMessage` is to be told.
   */
  unarchive(record: FriendRecord, from: Message['from'], now: number): boolean {
    if (!record.archived || (from === 'friend' && isMuted(record, now))) return false;
    this.#table.setStanding(record.number, { ...record, archived: false });
    return true;
  }

  /** A message was stored, and has brought its conversation back out of the archive, or not. */
  noteMessage(key: FriendId, message: Message, unarchived: boolean): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    if (unarchived) entry.record = { ...entry.record, archived: false };
    entry.last = message;
    if (message.from === 'friend') entry.unread += 1;
    this.#emit({ type: 'friendChanged', key });
  }

  /** A message is not what it was. */
  noteChange(key: FriendId, message: Message): void {
    const entry = this.#entries.get(key);
    if (entry?.last?.id !== message.id) return;
    entry.last = message;
    this.#emit({ type: 'friendChanged', key });
  }

  /** A message of one's own is gone. */
  noteRemoval(key: FriendId, id: MessageId): void {
    const entry = this.#entries.get(key);
    if (entry?.last?.id !== id) return;
    entry.last = this.#messages.newest(entry.record.number);
    this.#emit({ type: 'friendChanged', key });
  }

  setVerified(key: FriendId, verified: boolean): void {
    this.#table.setVerified(key, verified);
    this.#update(key, { verified });
  }

  /** Null: as for everybody. */
  setDial(key: FriendId, dial: Dial, on: boolean | null): void {
    this.#table.setDial(key, dial, on);
    this.#update(key, { [dial]: on });
  }

  setHidesPresence(key: FriendId, hidesPresence: boolean): void {
    if (this.get(key)?.hidesPresence === hidesPresence) return;
    this.#table.setHidesPresence(key, hidesPresence);
    this.#update(key, { hidesPresence });
  }

  setKeepDays(key: FriendId, keepDays: FriendKeepDays | null): void {
    this.#table.setKeepDays(key, keepDays);
    this.#update(key, { keepDays });
  }

  /** Old messages are gone, perhaps all of them. */
  noteExpired(key: FriendId): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    entry.last = this.#messages.newest(entry.record.number);
    entry.unread = this.#messages.unread(entry.record.number);
    this.#emit({ type: 'friendChanged', key });
  }

  /** The state of a message changed. */
  noteDelivery(key: FriendId, { id, state }: Pick<Message, 'id' | 'state'>): void {
    const entry = this.#entries.get(key);
    if (entry?.last?.id !== id) return;
    entry.last = { ...entry.last, state };
    this.#emit({ type: 'friendChanged', key });
  }

  /** False where there was nothing new to read. */
  markRead(key: FriendId): boolean {
    const entry = this.#entries.get(key);
    if (entry?.record.markedUnread) this.setStanding(key, { markedUnread: false });
    if (!entry || entry.unread === 0) return false;
    this.#messages.markRead(entry.record.number);
    entry.unread = 0;
    this.#emit({ type: 'friendChanged', key });
    return true;
  }

  #load(record: FriendRecord): void {
    this.#entries.set(record.key, {
      record,
      addresses: this.#whereabouts.addresses(record.number),
      rendezvous: this.#whereabouts.rendezvous(record.number),
      id: saltboxId(record.key),
      print: fingerprint(record.key),
      last: this.#messages.newest(record.number),
      unread: this.#messages.unread(record.number),
      baseRefused: false,
    });
  }

  #readWhereabouts(key: FriendId, entry: Entry): void {
    entry.addresses = this.#whereabouts.addresses(entry.record.number);
    entry.rendezvous = this.#whereabouts.rendezvous(entry.record.number);
    this.#emit({ type: 'friendChanged', key });
  }

  #update(key: FriendId, change: Partial<FriendRecord>): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    entry.record = { ...entry.record, ...change };
    this.#emit({ type: 'friendChanged', key });
  }
}
