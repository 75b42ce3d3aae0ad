import type { Identity } from '../identity/identity';
import {
  compareSafety,
  safetyFingerprint,
  safetyNumber,
  safetyQr,
  type SafetySide,
} from '../identity/safety';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import type { SafetyNumber } from '../../src-shared/model';
import type { Friends } from './friends';

/** Whether a friend's key is theirs, as the two have compared it. */
export class Safety {
  readonly #identity: Identity;
  readonly #friends: Friends;
  #own: SafetySide | null = null;

  constructor({ identity, friends }: { identity: Identity; friends: Friends }) {
    this.#identity = identity;
    this.#friends = friends;
  }

  /** What both see, and what the friend scans. */
  number(key: FriendId): Result<SafetyNumber> {
    if (!this.#friends.get(key)) return fail('friend-unknown');
    const [own, other] = [this.#ownSide(), sideOf(key)];
    return ok({ digits: safetyNumber(own, other), qr: safetyQr(own, other) });
  }

  /** Compares what the friend shows, their QR code or their digits. Changes nothing. */
  compare(key: FriendId, shown: string): Result<{ readonly match: boolean }> {
    if (!this.#friends.get(key)) return fail('friend-unknown');
    const compared = compareSafety(this.#ownSide(), sideOf(key), shown);
    return compared.ok ? ok({ match: compared.value }) : compared;
  }

  setVerified(key: FriendId, verified: boolean): Result<null> {
    if (!this.#friends.get(key)) return fail('friend-unknown');
    this.#friends.setVerified(key, verified);
    return ok(null);
  }

  #ownSide(): SafetySide {
    return (this.#own ??= sideOf(this.#identity.id));
  }
}

const sideOf = (id: FriendId): SafetySide => ({ id, fingerprint: safetyFingerprint(id) });
