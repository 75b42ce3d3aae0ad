import { systemClock } from '../../src-main/base/clock';
import { systemRandom } from '../../src-main/base/random';
import { keyPairFrom, sharedBox } from '../../src-main/crypto/box';
import { engine } from '../../src-main/crypto/choose';
import { Link, type LinkEvents } from '../../src-main/peers/link';
import { NonceRegistry } from '../../src-main/protocol/nonce-registry';
import { openHello } from '../../src-main/protocol/packet';
import { Session } from '../../src-main/protocol/session';
import type { Peer, SessionContext } from '../../src-main/protocol/session-context';
import { tcp } from '../../src-main/transport/tcp';
import type { End, Heard, Program } from './end';

/**
 * A raw kind that no version knows. File chunks do not exist yet; this goes the way that they will, through the
 * session's channel and out at the other end as the effect `unknown`, which tells the kind but not the size.
 */
const RAW_KIND = 0x80;

/** Two fixed people, so that both processes know each other's keys. */
const alice = keyPairFrom(new Uint8Array(32).fill(1));
const bob = keyPairFrom(new Uint8Array(32).fill(2));

type KeyPair = typeof alice;

function contextOf(self: KeyPair): SessionContext {
  return {
    self: self.publicKey,
    random: systemRandom,
    issued: new NonceRegistry(),
    boxFor: (key) => sharedBox(key, self.secretKey),
    sessionOnly: () => true,
    saltbox: {
      features: [],
      agree: (publicKey) => engine.agree(self.secretKey, publicKey),
      greeting: () => ({ kind: 'profile', name: 'bench', status: '', features: [] }),
    },
  };
}

function peerOf(self: KeyPair, other: KeyPair): Peer {
  const box = sharedBox(other.publicKey, self.secretKey);
  if (!box) throw new Error('an unusable key');
  return { key: other.publicKey, box };
}

/** Real links over real sessions and the app's own TCP; friends only. */
class SaltboxEnd implements End, LinkEvents {
  readonly #heard: Heard;
  readonly #friend: Peer;
  readonly #ready: () => void;
  #raw = new Uint8Array();
  link!: Link;

  constructor(heard: Heard, friend: Peer, ready: () => void) {
    this.#heard = heard;
    this.#friend = friend;
    this.#ready = ready;
  }

  say(payload: Uint8Array, times: number): boolean {
    // The kind is part of the payload, as a file chunk will be read in behind it.
    if (this.#raw.length !== payload.length) this.#raw = Uint8Array.of(RAW_KIND, ...payload.subarray(1));
    let ready = true;
    for (let i = 0; i < times; i++) ready = this.link.sendRaw(this.#raw);
    return ready;
  }

  close(): void {
    this.link.close('stopped');
  }

  request(): void {
    throw new Error('nobody asks here');
  }

  identify: LinkEvents['identify'] = (_link, hello) => {
    const base = openHello(hello, this.#friend.box);
    return Promise.resolve(base && { peer: this.#friend, base });
  };

  established(): void {
    this.#ready();
  }

  deliver(): void {
    throw new Error('the base protocol is not spoken here');
  }

  message(): void {
    // The profile.
  }

  unknown(): void {
    this.#heard.message(this, 0);
  }

  drain(): void {
    this.#heard.drain();
  }

  closed(): void {
    // As the other end likes.
  }
}

export const saltbox: Program = {
  async serve(heard) {
    const context = contextOf(bob);
    const friend = peerOf(bob, alice);
    const listener = await tcp.listen({ host: '127.0.0.1', port: 0 }, (stream) => {
      const end = new SaltboxEnd(heard, friend, () => undefined);
      end.link = new Link(stream, Session.answer(context, systemClock.now()), systemClock, end);
      end.link.open();
    });
    return listener.addresses[0]?.port ?? 0;
  },

  async dial(port, heard) {
    const result = await tcp.dial({ host: '127.0.0.1', port }, new AbortController().signal);
    if (!result.ok) throw new Error(`not connected: ${result.error}`);
    const { stream } = result;
    const friend = peerOf(alice, bob);
    return new Promise((resolve) => {
      const end = new SaltboxEnd(heard, friend, () => {
        resolve(end);
      });
      const session = Session.dial(contextOf(alice), friend, null);
      end.link = new Link(stream, session, systemClock, end);
      end.link.open();
    });
  },
};
