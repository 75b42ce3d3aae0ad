import { seededRandom, type Random } from '../base/random';
import { fromUtf8, utf8 } from '../base/bytes';
import { keyPairFrom, sharedBox, type KeyPair } from '../crypto/box';
import type { CloseReason } from './errors';
import { NonceRegistry } from './nonce-registry';
import { openHello } from './packet';
import { Session, type Effect, type SessionContext } from './session';

/** One end of a `Pair`: a session, who runs it, and all that came out of it. */
export class End {
  readonly keys: KeyPair;
  readonly context: SessionContext;
  session!: Session;
  /** Public keys that this end knows as friends. */
  readonly friends: Uint8Array[] = [];
  readonly requests: string[] = [];
  readonly texts: string[] = [];
  readonly outbox: Uint8Array[] = [];
  established = 0;
  closed: CloseReason | null = null;

  constructor(random: Random, keys = keyPairFrom(random(32)), issued = new NonceRegistry()) {
    this.keys = keys;
    this.context = {
      self: this.keys.publicKey,
      random,
      issued,
      boxFor: (key) => sharedBox(key, this.keys.secretKey),
    };
  }

  peer(other: Uint8Array): { key: Uint8Array; box: NonNullable<ReturnType<typeof sharedBox>> } {
    const box = sharedBox(other, this.keys.secretKey);
    if (!box) throw new Error('a key of low order');
    return { key: other, box };
  }

  run(effects: readonly Effect[], now: number): void {
    for (const effect of effects) {
      switch (effect.type) {
        case 'write':
          this.outbox.push(effect.bytes);
          break;
        case 'request':
          this.requests.push(fromUtf8(utf8(effect.words)) ?? '');
          if (this.#knows(effect.key)) this.run(this.session.admit(now), now);
          break;
        case 'identify': {
          const match = this.friends
            .map((key) => this.peer(key))
            .map((peer) => ({ peer, base: openHello(effect.hello, peer.box) }))
            .find(({ base }) => base !== null);
          if (match?.base) this.run(this.session.identified(match.peer, match.base, now), now);
          else this.session.unidentified();
          break;
        }
        case 'established':
          this.established += 1;
          break;
        case 'deliver':
          this.texts.push(fromUtf8(effect.payload) ?? '(not text)');
          break;
        case 'close':
          this.closed = effect.reason;
      }
    }
  }

  #knows(key: Uint8Array): boolean {
    return this.friends.some((friend) => Buffer.compare(friend, key) === 0);
  }
}

/** Two sessions facing each other on one manual moment: Alice dials, Bob answers. Tests only. */
export class Pair {
  now = 1_000_000;
  readonly alice: End;
  readonly bob: End;

  constructor(options: { words?: string | null; bobKnowsAlice?: boolean; seed?: number } = {}) {
    const random = seededRandom(options.seed ?? 7);
    this.alice = new End(random);
    this.bob = new End(random);
    this.alice.friends.push(this.bob.keys.publicKey);
    if (options.bobKnowsAlice ?? true) this.bob.friends.push(this.alice.keys.publicKey);
    this.alice.session = Session.dial(
      this.alice.context,
      this.alice.peer(this.bob.keys.publicKey),
      options.words ?? null,
    );
    this.bob.session = Session.answer(this.bob.context, this.now);
    this.alice.run(this.alice.session.start(this.now), this.now);
  }

  /** Carries bytes both ways until nothing moves; `pieces` cuts every write into pieces of that size. */
  pump(pieces = Infinity): void {
    while (this.alice.outbox.length > 0 || this.bob.outbox.length > 0) {
      this.#carry(this.alice, this.bob, pieces);
      this.#carry(this.bob, this.alice, pieces);
    }
  }

  send(from: End, text: string): void {
    from.run(from.session.send(utf8(text)), this.now);
  }

  /** Lets time pass, calling each `tick` when it is due. */
  pass(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const due = [this.alice, this.bob].filter((side) => (side.session.deadline ?? Infinity) <= end);
      const next = due.sort((a, b) => (a.session.deadline ?? 0) - (b.session.deadline ?? 0))[0];
      if (!next) break;
      this.now = Math.max(this.now, next.session.deadline ?? 0);
      next.run(next.session.tick(this.now), this.now);
      this.pump();
    }
    this.now = end;
  }

  #carry(from: End, to: End, pieces: number): void {
    for (const bytes of from.outbox.splice(0)) {
      for (let at = 0; at < bytes.length; at += pieces) {
        to.run(
          to.session.receive(bytes.subarray(at, Math.min(bytes.length, at + pieces)), this.now),
          this.now,
        );
      }
    }
  }
}
