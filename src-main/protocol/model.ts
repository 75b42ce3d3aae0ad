import { utf8 } from '../base/bytes';
import { seededRandom } from '../base/random';
import { keyPairFrom, sharedBox } from '../crypto/box';
import { engine } from '../crypto/choose';
import type { CloseReason } from './errors';
import { NonceRegistry } from './nonce-registry';
import { openHello } from './packet';
import type { Effect } from './effect';
import { Session } from './session';
import type { Peer } from './session-context';

/** One of the two ends; Alice dials. */
export type Name = 'alice' | 'bob';
const otherOf = (name: Name): Name => (name === 'alice' ? 'bob' : 'alice');

const keys = { alice: keyPairFrom(seededRandom(1)(32)), bob: keyPairFrom(seededRandom(2)(32)) };
const peers = { alice: peerOf('alice'), bob: peerOf('bob') };

/** How one end sees the other. */
function peerOf(name: Name): Peer {
  const key = keys[otherOf(name)].publicKey;
  const box = sharedBox(key, keys[name].secretKey);
  if (!box) throw new Error('a key of low order');
  return { key, box };
}

export interface EndOptions {
  readonly name: Name;
  readonly saltbox: boolean;
  readonly words: string | null;
  readonly seed: number;
}

/** One real session with nobody to run it: what it wants is kept until the explorer lets it happen. */
export class ModelEnd {
  readonly name: Name;
  readonly session: Session;
  /** Every frame that was written; `carried` of them have arrived. */
  readonly sent: Uint8Array[] = [];
  carried = 0;
  /** A decision that is awaited: whose hello this is, or whether the asker is a friend. */
  decide: ((now: number) => readonly Effect[]) | null = null;
  readonly said: string[] = [];
  readonly heard: string[] = [];
  established = 0;
  closed: CloseReason | null = null;
  /** When the state changed, and when something came: deadlines count from there. */
  marks: [number, number] = [0, 0];

  constructor({ name, saltbox, words, seed }: EndOptions, now: number) {
    this.name = name;
    const context = {
      self: keys[name].publicKey,
      random: seededRandom(seed),
      issued: new NonceRegistry(),
      boxFor: () => peers[name].box,
      sessionOnly: () => false,
      saltbox: saltbox
        ? {
            features: ['model'],
            agree: (key: Uint8Array) => engine.agree(keys[name].secretKey, key),
            greeting: () => ({ kind: 'profile', name, status: '', features: [] }) as const,
          }
        : null,
    };
    const dials = name === 'alice';
    this.session = dials ? Session.dial(context, peers[name], words) : Session.answer(context, now);
    if (dials) this.run(now, () => this.session.start(now));
  }

  /** Does something to the session, and takes what comes of it. */
  run(now: number, work: () => readonly Effect[]): void {
    const before = this.session.state;
    const effects = work();
    if (this.closed && effects.length > 0) throw new Error(`${this.name} goes on after its end`);
    for (const effect of effects) this.#take(effect);
    if (this.session.state !== before) this.marks[0] = now;
  }

  receive(frame: Uint8Array, now: number): void {
    this.marks[1] = now;
    this.run(now, () => this.session.receive(frame, now));
    // As the messenger does with what is no text.
    if (this.heard.some((text) => text.includes('\ufffd')) && !this.closed) {
      this.heard.splice(0, this.heard.length, ...this.heard.filter((text) => !text.includes('\ufffd')));
      this.run(now, () => this.session.close('data-not-text'));
    }
  }

  say(now: number): void {
    const words = `${this.name} ${this.said.length}`;
    this.said.push(words);
    const id = new Uint8Array(16).fill(this.said.length);
    this.run(now, () =>
      this.session.security === 'base'
        ? this.session.send(utf8(words))
        : this.session.sendMessage({ kind: 'text', id, at: 0, text: words }),
    );
  }

  get live(): boolean {
    return this.session.state === 'established';
  }

  /** All that can be seen of this end. Frames are told apart by their size, which differs by kind. */
  look(now: number): unknown {
    const { session } = this;
    const times = [...this.marks, session.deadline ?? Infinity].map((at) => at - now);
    const sizes = this.sent.map((frame) => frame.length);
    const counts = [this.carried, this.said.length, this.heard.length];
    return [session.state, session.security, this.closed, this.decide !== null, times, sizes, counts];
  }

  #take(effect: Effect): void {
    switch (effect.type) {
      case 'write':
        this.sent.push(effect.bytes);
        break;
      case 'request':
        this.decide = (now) => this.session.admit(now);
        break;
      case 'identify': {
        const base = openHello(effect.hello, peers[this.name].box);
        if (base) this.decide = (now) => this.session.identified(peers[this.name], base, now);
        else this.session.unidentified();
        break;
      }
      case 'established':
        this.established += 1;
        break;
      case 'deliver':
        this.heard.push(new TextDecoder().decode(effect.payload));
        break;
      case 'message':
        if (effect.message.kind === 'text') this.heard.push(effect.message.text);
        break;
      case 'unknown':
        throw new Error('a message that nobody sent');
      case 'close':
        this.closed = effect.reason;
        this.decide = null;
    }
  }
}
