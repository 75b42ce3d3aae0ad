import type { Clock } from '../base/clock';
import { Emitter } from '../base/emitter';
import type { Log } from '../base/log';
import type { Random } from '../base/random';
import { engine, tellEngine } from '../crypto/choose';
import { tellKem } from '../crypto/kem-choose';
import type { Argon2Cost } from '../crypto/engine';
import { fingerprint, type Identity } from '../identity/identity';
import { strangerLimits, type StrangerLimits } from '../peers/limits';
import type { Database } from '../storage/database';
import { ChangesTable } from '../storage/changes';
import { DraftsTable } from '../storage/drafts';
import { examine, type Examine } from '../storage/examine';
import { FriendsTable } from '../storage/friends';
import { InstancesTable } from '../storage/instances';
import { MessagesTable } from '../storage/messages';
import { OutboxTable } from '../storage/outbox';
import { SettingsTable } from '../storage/settings';
import { StrangersTable } from '../storage/strangers';
import { WhereaboutsTable } from '../storage/whereabouts';
import type { Services } from '../transport/services';
import type { Transport } from '../transport/transport';
import { formatAddress, type Address } from '../../src-shared/address';
import { fail, ok, type Failure, type Result } from '../../src-shared/errors';
import { friendIdBytes, type FriendId, type MessageId } from '../../src-shared/ids';
import type {
  DialBack,
  Found,
  Friend,
  FriendKeepDays,
  KeyCheck,
  Message,
  MessageDetails,
  NetworkChoices,
  NetworkState,
  Profile,
  Request,
} from '../../src-shared/model';
import { Acks } from './acks';
import { Archive, BACKUP_COST } from './archive';
import { Clearing } from './clearing';
import { checkName } from './checks';
import { Carriers } from './carriers';
import { Connections } from './connections';
import { Contacts } from './contacts';
import { Conversations } from './conversations';
import { Copies } from './copies';
import type { MessengerEvent } from './events';
import { DialBacks } from './dial-backs';
import { Drafts } from './drafts';
import { Finder, type Wanted } from './finder';
import { Friends } from './friends';
import { GroupCommit } from './group-commit';
import { History, type Beside, type Tally } from './history';
import { Inbox } from './inbox';
import { Outbox } from './outbox';
import { Network } from './network';
import { NetworkSettings } from './network-settings';
import { networkState } from './network-state';
import type { Place } from './place';
import { Notices } from './notices';
import { Presence } from './presence';
import { Privacy } from './privacy';
import { ReadMarks } from './read-marks';
import { Reception } from './reception';
import { Safety } from './safety';
import { Strangers } from './strangers';
import { Talks } from './talks';
import { Told } from './told';
import { Typing } from './typing';
import { Upkeep } from './upkeep';
import { Ways } from './ways';

export interface MessengerOptions {
  readonly identity: Identity;
  readonly database: Database;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Where to listen; null: the default port, or a free one. */
  readonly listenAt: Address | null;
  /** What else of the network may be used. */
  readonly services?: Services;
  /** What holds in the network for this run, whatever is stored. */
  readonly choices?: Partial<NetworkChoices>;
  /** Nodes to join the DHT by; none: those of the public network. */
  readonly bootstrap?: readonly Address[];
  /** Public keys (32 bytes) of relays of the own choice, for where no hole can be punched. */
  readonly relays?: readonly Uint8Array[];
  /** The last end was in the middle of work: all of the database is read once. */
  readonly unclean?: boolean;
  /** What the user should know from the start. */
  readonly notices?: readonly Failure[];
  readonly limits?: StrangerLimits;
  /** Speaks the base protocol only; for tests of what others see then. */
  readonly baseOnly?: boolean;
  /** The folder of the profile; without it there are no backups. */
  readonly place?: Place;
  /** Reads a copy of a database to its end, in a thread of its own where this one has other things to do. */
  readonly examine?: Examine;
  /** What the passphrase of a new backup costs to try. */
  readonly backupCost?: Argon2Cost;
  /** Lets other work of the process have its turn. */
  readonly yieldTurn?: () => Promise<void>;
  /** Calls back when the turn is over: what was written in it is committed together then. */
  readonly defer?: (work: () => void) => void;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The messenger without a face: commands in, events out. Every command is on the disk when it answers; those that need
 * what others of the same turn have written commit that first. It is the same behind the window and in headless.
 */
export class Messenger {
  readonly #options: MessengerOptions;
  readonly #emitter: Emitter<MessengerEvent>;
  readonly #settings: SettingsTable;
  readonly #commit: GroupCommit;
  readonly #friends: Friends;
  readonly #strangers: Strangers;
  readonly #presence: Presence;
  readonly #connections: Connections;
  readonly #outbox: Outbox;
  readonly #readMarks: ReadMarks;
  /** Backups, restores and exports. */
  readonly archive: Archive;
  /** How conversations stand in the list. */
  readonly talks: Talks;
  readonly drafts: Drafts;
  readonly safety: Safety;
  readonly privacy: Privacy;
  readonly typing: Typing;
  readonly #contacts: Contacts;
  readonly #conversations: Conversations;
  readonly #history: History;
  readonly #finder: Finder;
  readonly #upkeep: Upkeep;
  readonly #clearing: Clearing;
  readonly #notices: Notices;
  readonly #choices: NetworkSettings;
  readonly #network: Network;
  readonly #ways: Ways;
  readonly #told: Told;
  readonly #dialBacks: DialBacks;

  constructor(options: MessengerOptions) {
    this.#options = options;
    const { identity, database, clock, random, transport, log } = options;
    tellEngine(log);
    void tellKem(log);
    this.#emitter = new Emitter((error) => {
      log('error', 'listener-failed', { error });
    });
    const emit = (event: MessengerEvent): void => {
      this.#emitter.emit(event);
    };
    const notices = new Notices(log, emit, options.notices ?? []);
    this.#notices = notices;
    const onError = (error: unknown): void => {
      notices.trouble(error);
    };
    this.#settings = new SettingsTable(database);
    this.#commit = new GroupCommit(database, options.defer ?? setImmediate);
    const messages = new MessagesTable(database);
    const changes = new ChangesTable(database);
    const outboxTable = new OutboxTable(database);
    const friendTable = new FriendsTable(database);
    const strangerTable = new StrangersTable(database);
    this.#friends = new Friends(friendTable, new WhereaboutsTable(database), messages, emit);
    this.#strangers = new Strangers(strangerTable, emit);
    this.#presence = new Presence(identity.id, clock, emit, (key, livedFor) => {
      reception.gone(key, livedFor);
    });
    const shared = { commit: this.#commit, messages, friends: this.#friends, clock, emit, onError };
    const presence = this.#presence;
    this.safety = new Safety({ identity, friends: this.#friends });
    this.talks = new Talks({
      ...{ friends: this.#friends, clock },
      safely: (work) => {
        notices.safely(work);
      },
    });
    this.privacy = new Privacy({
      ...{ settings: this.#settings, friends: this.#friends, emit },
      onChanged: (dial, keys) => {
        if (dial === 'typing') this.typing.changed(keys);
        else if (dial === 'presence') for (const key of keys) reception.greet(key);
      },
    });
    const { privacy } = this;
    this.typing = new Typing({ ...shared, presence, privacy });
    this.#emitter.on((event) => {
      this.typing.onEvent(event);
    });
    this.#readMarks = new ReadMarks({ ...shared, privacy, presence });
    const copies = new Copies({
      settings: this.#settings,
      table: new InstancesTable(database),
      friends: this.#friends,
      notice: (notice) => {
        notices.add(notice);
      },
    });
    const inbox = new Inbox({ ...shared, changes, friendTable, acks: new Acks(presence) });
    this.#outbox = new Outbox({ ...shared, table: outboxTable, friendTable, presence });
    this.drafts = new Drafts({ ...shared, table: new DraftsTable(database) });
    this.#conversations = new Conversations({
      ...shared,
      changes,
      drafts: this.drafts,
      outboxTable,
      outbox: this.#outbox,
      random,
    });
    this.#history = new History({ messages, changes, outboxTable, friends: this.#friends });
    const yieldTurn = options.yieldTurn ?? nextTurn;
    this.#finder = new Finder({ database, messages, friends: this.#friends, yieldTurn });
    this.#upkeep = new Upkeep({
      ...{ database, clock, commit: this.#commit, unclean: options.unclean ?? false, onError },
      onSwept: ({ friend, deleted }) => {
        const key = this.#friends.keyOf(friend);
        if (!key) return;
        emit({ type: 'expired', key, ids: deleted });
        this.#friends.noteExpired(key);
      },
    });
    this.#clearing = new Clearing({
      ...{ friends: this.#friends, emit, yieldTurn },
      table: this.#upkeep.retention.table,
      onDone: () => {
        this.#upkeep.changed();
        this.#upkeep.retention.start();
      },
    });
    this.archive = new Archive({
      ...{ ...shared, identity, database, changes, random, settings: this.#settings },
      place: options.place ?? null,
      examine: options.examine ?? ((copy) => Promise.resolve().then(() => examine(copy))),
      cost: options.backupCost ?? BACKUP_COST,
    });
    const { relays = [] } = options;
    const carriers = new Carriers(presence);
    this.#choices = new NetworkSettings(this.#settings, options.choices ?? {});
    this.#network = new Network({
      ...{ identity, transport, random, log, settings: this.#settings, choices: this.#choices },
      services: options.services ?? {},
      listenAt: options.listenAt,
      bootstrap: options.bootstrap ?? [],
      relays,
      passFor: (relay) => carriers.passFor(relay),
      onStream: (stream) => {
        this.#dialBacks.called();
        this.#connections.accept(stream);
      },
      onChanged: () => {
        emit({ type: 'profileChanged' });
        this.#told.changed();
      },
      onSeen: (seen) => {
        for (const key of this.#friends.keys())
          if (!presence.online(key) && seen.isOf(friendIdBytes(key))) this.#connections.wake(key);
      },
    });
    const network = this.#network;
    this.#ways = new Ways({ friends: this.#friends, network, carriers, clock });
    this.#told = new Told({
      ...{ friends: this.#friends, presence, network, carriers, clock },
      onNews: (key) => {
        this.#connections.wake(key);
      },
    });
    this.#dialBacks = new DialBacks({ presence, network, clock, emit });
    const reception = new Reception({
      ...{ presence, inbox, copies, notices, clock, random, emit },
      settings: this.#settings,
      friends: this.#friends,
      strangers: this.#strangers,
      outbox: this.#outbox,
      readMarks: this.#readMarks,
      ...{ privacy, typing: this.typing },
      ways: this.#ways,
      told: this.#told,
      dialBacks: this.#dialBacks,
      connections: () => this.#connections,
    });
    this.#connections = new Connections({
      ...{ identity, clock, random, log, yieldTurn },
      limits: options.limits ?? strangerLimits,
      baseOnly: options.baseOnly ?? false,
      ...reception.heard,
    });
    this.#contacts = new Contacts({
      ...{ identity, database, friendTable, strangerTable, presence, clock, emit },
      friends: this.#friends,
      strangers: this.#strangers,
      connections: this.#connections,
    });
  }

  on(listener: (event: MessengerEvent) => void): () => void {
    return this.#emitter.on(listener);
  }

  /** Begins to listen, and to call friends. */
  async start(): Promise<void> {
    this.#upkeep.start();
    this.talks.start();
    this.archive.tidy();
    const notice = await this.#network.apply();
    if (notice) this.#notices.add(notice);
    this.#connections.startAll(
      this.#friends.keys().filter((key) => this.#friends.get(key)?.state !== 'blocked'),
    );
  }

  /**
   * Ends every connection, after what was handed to it has gone out. What waits stays on the disk. Nothing that was
   * handed over may be cut off: it is marked as sent.
   */
  async stop(): Promise<void> {
    await this.archive.close();
    this.#clearing.stop();
    this.#told.stop();
    this.#dialBacks.stop();
    await this.#connections.close();
    this.#outbox.mark();
    this.#commit.end();
    this.#upkeep.stop();
    this.talks.stop();
    this.typing.stop();
    await this.#network.close();
  }

  /** The network changed, or the machine slept: find out which links live, and call everybody else now. */
  wake(): void {
    this.#network.moved();
    this.#ways.forget();
    this.#connections.wake();
  }

  /** The computer is about to sleep. */
  suspend(): void {
    this.#network.suspend();
  }

  get network(): NetworkState {
    return networkState(this.#network, this.#choices.chosen, this.#connections.open());
  }

  /** What is left out stays as it is. Fulfilled when it holds. */
  async setNetwork(choices: Partial<NetworkChoices>): Promise<Result<null>> {
    const proxied = this.#choices.active.proxy;
    const set = this.#choices.set(choices);
    if (!set.ok) return set;
    const notice = await this.#network.apply();
    if (notice) this.#notices.add(notice);
    // Friends who could not be found may be found now.
    if (choices.dht || choices.lan) {
      this.#ways.forget();
      this.#connections.wake();
    }
    // What goes round a proxy that was chosen must end; and what went through one goes a better way without it.
    if (this.#choices.active.proxy !== proxied) this.#connections.recall();
    return ok(null);
  }

  /** Asks a friend who is online to call here, to see whether that works from outside. */
  dialBack(key: FriendId): Promise<Result<DialBack>> {
    return this.#friends.get(key) ? this.#dialBacks.ask(key) : Promise.resolve(fail('friend-unknown'));
  }

  retry(key: FriendId): Result<null> {
    if (!this.#friends.get(key)) return fail('friend-unknown');
    this.#connections.wake(key);
    return ok(null);
  }

  get profile(): Profile {
    const { identity } = this.#options;
    const name = this.#settings.get('name') ?? '';
    const { addresses } = this.#network;
    return {
      name,
      clientId: identity.id,
      id: identity.saltboxId,
      print: fingerprint(identity.id),
      link: identity.link(name, addresses),
      addresses: addresses.map(formatAddress),
      ...this.privacy.all,
      keepDays: this.#upkeep.retention.table.days(),
      restored: this.#settings.get('restored') === 'yes',
      engine: engine.name,
      notices: this.#notices.all,
    };
  }

  setName(text: string): Result<null> {
    const name = checkName(text);
    if (!name.ok) return name;
    this.#settings.set('name', name.value);
    this.#emitter.emit({ type: 'profileChanged' });
    return ok(null);
  }

  /** What a restored profile is offered at its first start was offered. */
  finishSetUp(): Result<null> {
    this.#settings.set('restored', '');
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
  readKey(text: string): ReturnType<Contacts['readKey']> {
    return this.#contacts.readKey(text);
  }

  checkKey(text: string): Result<KeyCheck> {
    return this.#contacts.checkKey(text);
  }

  addFriend(request: Parameters<Contacts['add']>[0]): Result<{ key: FriendId }> {
    return this.#contacts.add(request);
  }

  setNickname(key: FriendId, nickname: string | null): Result<null> {
    return this.#contacts.setNickname(key, nickname);
  }

  setAddress(key: FriendId, address: string | null): Result<null> {
    return this.#contacts.setAddress(key, address);
  }

  removeFriend(key: FriendId): Result<null> {
    this.#commit.flush();
    this.#upkeep.changed();
    this.drafts.forget(key);
    return this.#part(key, () => this.#contacts.remove(key));
  }

  accept(key: FriendId): Result<null> {
    return this.#contacts.accept(key);
  }

  decline(key: FriendId): Result<null> {
    return this.#contacts.decline(key);
  }

  block(key: FriendId): Result<null> {
    this.#commit.flush();
    return this.#part(key, () => this.#contacts.block(key));
  }

  unblock(key: FriendId): Result<null> {
    return this.#contacts.unblock(key);
  }

  /** The friend's computer has lost the session and offers the base protocol alone: the user takes that, until it is back. */
  allowBase(key: FriendId): Result<null> {
    if (!this.#friends.get(key)) return fail('friend-unknown');
    this.#friends.setSpokeSession(key, false);
    this.#connections.wake(key);
    return ok(null);
  }

  send(key: FriendId, text: string, replyTo: MessageId | null = null): Promise<Result<{ id: MessageId }>> {
    return this.#conversations.send(key, text, replyTo);
  }

  /** A copy to each friend, and all of them or none. */
  forward(key: FriendId, id: MessageId, to: readonly FriendId[]): Promise<Result<{ ids: MessageId[] }>> {
    this.#settle();
    return this.#conversations.forward(key, id, to);
  }

  /** Deletes what was said, on this computer alone, except what is still to be sent. */
  clearHistory(key: FriendId): Promise<Result<null>> {
    this.#settle();
    return this.#clearing.clear(key);
  }

  edit(key: FriendId, id: MessageId, text: string): Promise<Result<null>> {
    return this.#conversations.edit(key, id, text);
  }

  deleteMessage(key: FriendId, id: MessageId): Promise<Result<null>> {
    return this.#conversations.delete(key, id);
  }

  deleteHere(key: FriendId, ids: readonly MessageId[]): Promise<Result<{ left: number }>> {
    return this.#conversations.deleteHere(key, ids);
  }

  cancel(key: FriendId, id: MessageId): Promise<Result<null>> {
    return this.#conversations.cancel(key, id);
  }

  react(key: FriendId, id: MessageId, emoji: string): Promise<Result<null>> {
    return this.#conversations.react(key, id, emoji);
  }

  history(key: FriendId, limit: number, before: MessageId | null, other: Beside = {}): Result<Message[]> {
    this.#settle();
    return this.#history.page(key, limit, { before, ...other });
  }

  tally(): Tally {
    this.#settle();
    return this.#history.tally();
  }

  search(wanted: Wanted): Promise<Result<Found>> {
    this.#settle();
    return this.#finder.find(wanted);
  }

  details(key: FriendId, id: MessageId): Result<MessageDetails> {
    this.#settle();
    const friend = this.friend(key);
    return friend ? this.#history.details(friend, id) : fail('friend-unknown');
  }

  markRead(key: FriendId): Result<null> {
    if (!this.#friends.get(key)) return fail('friend-unknown');
    this.#commit.flush();
    if (this.#friends.markRead(key)) this.#readMarks.tell(key);
    return ok(null);
  }

  /** For everybody (null: for ever), or with a key for one friend alone; null: for that friend as for everybody. */
  setKeepDays(days: number | null): Result<null>;
  setKeepDays(days: FriendKeepDays | null, key: FriendId): Result<null>;
  setKeepDays(days: FriendKeepDays | null, key?: FriendId): Result<null> {
    const { retention } = this.#upkeep;
    if (key === undefined) {
      retention.table.setDays(days === 'ever' ? null : days);
      this.#emitter.emit({ type: 'profileChanged' });
    } else if (this.#friends.get(key)) this.#friends.setKeepDays(key, days);
    else return fail('friend-unknown');
    retention.start();
    return ok(null);
  }

  /** Who is a friend no more must not go on seeing in the DHT when this computer is online. */
  #part(key: FriendId, work: () => Result<null>): Result<null> {
    const wasTold = this.#friends.get(key)?.spokeSession ?? false;
    const result = work();
    if (result.ok && wasTold) this.#network.renewRendezvous();
    return result;
  }

  /** Everything that has happened is on the disk after this. */
  #settle(): void {
    this.#outbox.mark();
    this.#commit.flush();
  }
}
