import type { Finding } from '../../src-shared/check';
import type { Failure } from '../../src-shared/errors';
import type { FriendId, MessageId } from '../../src-shared/ids';
import type {
  About,
  Friend,
  LockState,
  Message,
  MessageDetails,
  Mishap,
  NetworkState,
  Profile,
  Request,
  Sealing,
  Snapshot,
} from '../../src-shared/model';
import type { ChoicesPatch } from '../../src-shared/settings';

/** What the double starts with. */
export interface Scene {
  readonly profile: Profile;
  readonly friends?: readonly Friend[];
  readonly requests?: readonly Request[];
  readonly drafts?: Snapshot['drafts'];
  readonly history?: Readonly<Partial<Record<FriendId, readonly Message[]>>>;
  /** What messages said before they were edited; others have said one thing. */
  readonly earlier?: Readonly<Partial<Record<MessageId, MessageDetails['earlier']>>>;
  /** Opening the profile is refused with it. */
  readonly problem?: Failure;
  readonly sealing?: Sealing;
  /** How Saltbox is set, where it is not as usual. */
  readonly choices?: ChoicesPatch;
  /** It is locked, until it hears a passphrase or a recovery code. */
  readonly lock?: LockState;
  /** What is not as usual in the network. */
  readonly network?: Partial<NetworkState>;
  /** What went wrong before. */
  readonly mishap?: Partial<Mishap>;
  /** What the security check finds, where not all is well. */
  readonly findings?: readonly Finding[];
  /** Which Saltbox it is, where it is no working copy. */
  readonly about?: Partial<About>;
}
