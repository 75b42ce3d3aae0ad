import { fromUtf8 } from '../base/bytes';
import type { Clock } from '../base/clock';
import type { Random } from '../base/random';
import type { Link } from '../peers/link';
import type { CloseReason } from '../protocol/errors';
import type { Message as WireMessage } from '../protocol/message';
import type { PeerMessage } from '../protocol/secured';
import type { SettingsTable } from '../storage/settings';
import type { Address } from '../../src-shared/address';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import type { Security } from '../../src-shared/model';
import { checkName } from './checks';
import type { DialBacks } from './dial-backs';
import type { Connections, ConnectionsOptions } from './connections';
import type { Copies } from './copies';
import type { Emit } from './events';
import type { Friends } from './friends';
import type { Inbox } from './inbox';
import { DEFAULT_LISTEN } from './listening';
import type { Notices } from './notices';
import type { Outbox } from './outbox';
import type { Presence } from './presence';
import type { Privacy } from './privacy';
import type { ReadMarks } from './read-marks';
import type { Strangers } from './strangers';
import type { Told } from './told';
import type { Typing } from './typing';
import type { Ways } from './ways';

interface ReceptionOptions {
  readonly settings: SettingsTable;
  readonly friends: Friends;
  readonly strangers: Strangers;
  readonly presence: Presence;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly readMarks: ReadMarks;
  readonly privacy: Privacy;
  readonly typing: Typing;
  readonly ways: Ways;
  readonly told: Told;
  readonly dialBacks: DialBacks;
  readonly copies: Copies;
  readonly notices: Notices;
  readonly clock: Clock;
  readonly random: Random;
  readonly emit: Emit;
  /** What it hears is about these, which are made with it. */
  readonly connections: () => Connections;
}

/** What `Connections` asks for and tells, and a reception answers. */
type Heard = Pick<
  ConnectionsOptions,
  | 'words'
  | 'finders'
  | 'sessionOnly'
  | 'greeting'
  | 'onReach'
  | 'onRequest'
  | 'onLink'
  | 'onEstablished'
  | 'onPayload'
  | 'onMessage'
  | 'onDrain'
  | 'onClosed'
>;

/** Where the other end is, unless the stream came through others or through a router: nobody can be dialled there. */
const dialable = ({ stream: { way, remote } }: Link): Address | null =>
  way === 'lan' || way === 'direct' ? remote : null;

/** Takes what comes in over the connections to whoever it concerns: who is there, what was asked, what was said. */
export class Reception {
  readonly #options: ReceptionOptions;

  constructor(options: ReceptionOptions) {
    this.#options = options;
  }

  /** For `Connections`. */
  get heard(): Heard {
    const { friends, presence, outbox, emit } = this.#options;
    return {
      words: (key) => {
        const friend = friends.get(key);
        return friend?.state === 'awaiting' ? friend.words : null;
      },
      finders: (key) => this.#options.ways.finders(key),
      sessionOnly: (key) => friends.get(key)?.spokeSession ?? false,
      greeting: (key) => this.#greeting(key),
      onReach: (key) => {
        emit({ type: 'friendChanged', key });
      },
      onRequest: (link, key, words) => {
        this.#onRequest(link, key, words);
      },
      onLink: (link, key) => {
        presence.track(key, link);
      },
      onEstablished: (link, key, security) => {
        this.#onEstablished(link, key, security);
      },
      onPayload: (link, key, payload) => {
        this.#onPayload(link, key, payload);
      },
      onMessage: (link, key, message) => {
        this.#onMessage(link, key, message);
      },
      onDrain: (link, key) => {
        outbox.drained(key, link);
      },
      onClosed: (link, key, reason) => {
        this.#onClosed(link, key, reason);
      },
    };
  }

  /** The friend is not here any more, after so many milliseconds. */
  gone(key: FriendId, livedFor: number): void {
    const { friends, notices, clock, connections } = this.#options;
    if (!this.#isWanted(key)) return;
    notices.safely(() => {
      friends.setLastSeen(key, clock.now());
    });
    connections().lost(key, livedFor);
  }

  /** Says the own profile anew to a friend who is here, as it is another one now. */
  greet(key: FriendId): void {
    const link = this.#options.presence.link(key);
    if (link?.established && link.security === 'session') link.sendMessage(this.#greeting(key));
  }

  #onRequest(link: Link, key: FriendId, words: string): void {
    const { friends, strangers, notices, clock } = this.#options;
    const friend = friends.get(key);
    if (!friend) {
      notices.safely(() => {
        strangers.asked(key, words, dialable(link)?.host ?? null, clock.now());
      });
    } else if (friend.state !== 'blocked') link.admit();
  }

  #onEstablished(link: Link, key: FriendId, security: Security): void {
    const { friends, presence, readMarks, told, outbox, notices, emit, connections } = this.#options;
    const friend = friends.get(key);
    if (!friend || friend.state === 'blocked') {
      link.close('blocked');
      return;
    }
    notices.safely(() => {
      if (friend.state === 'awaiting') {
        friends.confirm(key);
        emit({ type: 'friendAdded', key });
      }
      if (security === 'session') friends.setSpokeSession(key, true);
      const remote = dialable(link);
      if (remote && link.dialled) friends.reachedAt(key, remote);
      else if (remote) friends.seenAt(key, { host: remote.host, port: DEFAULT_LISTEN.port });
    });
    presence.established(key, link, security);
    connections().rest(key, presence.online(key)?.way ?? link.stream.way);
    emit({ type: 'friendChanged', key });
    told.tell(key);
    readMarks.tell(key);
    outbox.flush(key);
  }

  #greeting(key: FriendId): WireMessage {
    const { settings, copies, privacy } = this.#options;
    const name = settings.get('name') ?? '';
    const hidden = privacy.with('presence', key) ? {} : { hidden: true };
    return { kind: 'profile', name, status: '', features: [], ...copies.marksFor(key), ...hidden };
  }

  #onPayload(link: Link, key: FriendId, payload: Uint8Array): void {
    const text = fromUtf8(payload);
    // Not the base protocol; what cannot be read is not kept, and whoever sends it is not listened to.
    if (text === null) link.close('data-not-text');
    else this.#options.inbox.addBase(link, key, this.#options.random(16), text);
  }

  #onMessage(link: Link, key: FriendId, message: PeerMessage): void {
    const { friends, inbox, outbox, readMarks, copies, notices, told, dialBacks } = this.#options;
    switch (message.kind) {
      case 'profile':
        notices.safely(() => {
          // It stands beside other names: what would break the line is cut out, as from one's own.
          const name = checkName(message.name);
          friends.setName(key, name.ok ? name.value : null);
          friends.setHidesPresence(key, message.hidden === true);
          if (copies.heard(key, message)) link.sendMessage(this.#greeting(key));
        });
        break;
      case 'ack':
        outbox.acknowledged(key, message.ids);
        break;
      case 'read':
        readMarks.heard(key, toHex(message.upTo) as MessageId);
        break;
      case 'typing':
        this.#options.typing.heard(key, message.on);
        break;
      case 'reach':
        notices.safely(() => {
          told.heard(key, link, message);
        });
        break;
      case 'dial-back':
        void dialBacks.asked(key, link, message);
        break;
      case 'dialled-back':
        dialBacks.answered(key, message);
        break;
      default:
        inbox.add(link, key, message);
    }
  }

  #onClosed(link: Link, key: FriendId, reason: CloseReason): void {
    const { friends, presence, outbox, connections } = this.#options;
    if (reason === 'downgrade') friends.noteBaseRefused(key);
    presence.closed(key, link, reason);
    outbox.gone(key, link);
    // A friend who was accepted, or recognised, while their connection was open, and went before it was proven.
    if (!link.dialled && this.#isWanted(key) && !presence.online(key)) connections().add(key);
  }

  #isWanted(key: FriendId): boolean {
    const friend = this.#options.friends.get(key);
    return friend !== null && friend.state !== 'blocked';
  }
}
