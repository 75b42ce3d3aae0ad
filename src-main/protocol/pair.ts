import { seededRandom, type Random } from '../base/random';
import { fromUtf8, utf8 } from '../base/bytes';
import { keyPairFrom, sharedBox, type KeyPair } from '../crypto/box';
import type { CloseReason } from './errors';
import { engine } from '../crypto/choose';
import type { PeerMessage } from './secured';
import { NonceRegistry } from './nonce-registry';
import { openHello } from './packet';
import type { Effect } from './effect';
import { Session } from './session';
import type { SessionContext } from './session-context';

/** Remembers every base nonce that was issued, for attackers who know all there is to know. */
export class RecordingRegistry extends NonceRegistry {
  readonly bases: Uint8Array[] = [];

  override add(nonce: Uint8Array): void {
    this.bases.push(nonce.slice());
    super.add(nonce);
  }
}

/** One end of a `Pair`: a session, who runs it, and all that came out of it. */
export class End {
  readonly keys: KeyPair;
  readonly context: SessionContext;
  readonly issued: RecordingRegistry;
  session!: Session;
  /** Public keys that this end knows as friends. */
  readonly friends: Uint8Array[] = [];
  readonly requests: string[] = [];
  readonly texts: string[] = [];
  readonly outbox: Uint8Array[] = [];
  established = 0;
  /** Refuses to speak the base protocol. */
  sessionOnly = false;
  security: 'base' | 'session' | null = null;
  readonly messages: PeerMessage[] = [];
  closed: CloseReason | null = null;

  constructor(
    random: Random,
    keys = keyPairFrom(random(32)),
    issued = new RecordingRegistry(),
    saltbox = false,
  ) {
    this.keys = keys;
    this.issued = issued;
    this.context = {
      self: this.keys.publicKey,
      random,
      issued,
      boxFor: (key) => sharedBox(key, this.keys.secretKey),
      sessionOnly: () => this.sessionOnly,
      saltbox: saltbox
        ? {
            features: ['pair'],
            agree: (publicKey) => engine.agree(this.keys.secretKey, publicKey),
            greeting: () => ({ kind: 'profile', name: 'pair', status: '', features: [] }),
          }
        : null,
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
          this.security = effect.security;
          break;
        case 'deliver':
          this.texts.push(fromUtf8(effect.payload) ?? '(not text)');
          break;
        case 'message':
          this.messages.push(effect.message);
          break;
        case 'unknown':
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

export interface PairOptions {
  readonly words?: string | null;
  readonly bobKnowsAlice?: boolean;
  readonly seed?: number;
  /** Who speaks the Saltbox session. */
  readonly saltbox?: { readonly alice?: boolean; readonly bob?: boolean };
}

/** Two sessions facing each other on one manual moment: Alice dials, Bob answers. Tests only. */
export class Pair {
  now = 1_000_000;
  readonly alice: End;
  readonly bob: End;

  constructor(options: PairOptions = {}) {
    const random = seededRandom(options.seed ?? 7);
    const { alice = false, bob = false } = options.saltbox ?? {};
    this.alice = new End(random, undefined, undefined, alice);
    this.bob = new End(random, undefined, undefined, bob);
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
