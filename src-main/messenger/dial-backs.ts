import type { Clock } from '../base/clock';
import { TokenBuckets } from '../base/token-bucket';
import { DIAL_BACK_PATIENCE, reachLimits } from '../peers/limits';
import type { Link } from '../peers/link';
import type { Message } from '../protocol/message';
import { kindOf } from '../transport/address-kind';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import type { DialBack } from '../../src-shared/model';
import type { Emit } from './events';
import type { Network } from './network';
import type { Presence } from './presence';

type Answer = Extract<Message, { kind: 'dialled-back' }>;

interface Asked {
  readonly n: number;
  readonly settle: (answer: Answer | null) => void;
}

export interface DialBacksOptions {
  readonly presence: Presence;
  readonly network: Network;
  readonly clock: Clock;
  readonly emit: Emit;
}

/** Friends who are online call each other back, to see whether they can be called from outside. PROTOCOL.md 6.4. */
export class DialBacks {
  readonly #options: DialBacksOptions;
  readonly #asked = new Map<FriendId, Asked>();
  readonly #buckets = new TokenBuckets<FriendId>(reachLimits.dialBacks);
  readonly #dialling = new AbortController();
  #count = 0;
  /** Calls that came in since the start. */
  #callers = 0;

  constructor(options: DialBacksOptions) {
    this.#options = options;
  }

  /** Asks a friend to call, and answers what became of it. */
  async ask(key: FriendId): Promise<Result<DialBack>> {
    const { presence, network, clock, emit } = this.#options;
    const link = presence.link(key);
    if (!link?.established || link.security !== 'session') return fail('dial-back-offline');
    // Whoever is in the same network calls this computer itself, and not the port that the router leads here.
    const [at] = link.stream.way === 'lan' ? network.listening : network.addresses;
    if (!at || network.proxied) return fail('dial-back-deaf');
    const { port } = at;
    if (this.#asked.has(key)) return fail('dial-back-running');
    const n = (this.#count += 1);
    const before = this.#callers;
    const answer = await new Promise<Answer | null>((resolve) => {
      const cancel = clock.after(DIAL_BACK_PATIENCE, () => {
        this.#asked.get(key)?.settle(null);
      });
      const settle = (said: Answer | null): void => {
        cancel();
        this.#asked.delete(key);
        resolve(said);
      };
      this.#asked.set(key, { n, settle });
      link.sendMessage({ kind: 'dial-back', n, port });
    });
    const came = this.#callers > before;
    const value = { result: resultOf(answer, came), seen: seenIn(answer), port };
    emit({ type: 'dialBack', key, ...value });
    return ok(value);
  }

  /** A friend asks to be called at the address that their link comes from. */
  async asked(
    key: FriendId,
    link: Link,
    { n, port }: Extract<Message, { kind: 'dial-back' }>,
  ): Promise<void> {
    const { network } = this.#options;
    const { way, remote } = link.stream;
    const theirs = way === 'lan' || way === 'direct' || way === 'punched';
    const kind = kindOf(remote.host);
    const may =
      theirs &&
      kind !== 'none' &&
      !network.proxied &&
      network.transport &&
      this.#buckets.take(key, this.#options.clock.ticks());
    const result = may
      ? await network.transport.dial({ host: remote.host, port }, this.#dialling.signal)
      : ({ ok: false } as const);
    if (result.ok) result.stream.destroy();
    link.sendMessage({ kind: 'dialled-back', n, ok: result.ok, seen: may ? remote.host : '' });
  }

  /** A friend has called, or would not. */
  answered(key: FriendId, answer: Answer): void {
    const asked = this.#asked.get(key);
    if (asked?.n === answer.n) asked.settle(answer);
  }

  /** Somebody calls. */
  called(): void {
    this.#callers += 1;
  }

  stop(): void {
    this.#dialling.abort();
    for (const { settle } of [...this.#asked.values()]) settle(null);
  }
}

/** The address that they say they see, where it is one. */
const seenIn = (answer: Answer | null): string | null =>
  answer && kindOf(answer.seen) !== 'name' ? answer.seen : null;

function resultOf(answer: Answer | null, came: boolean): DialBack['result'] {
  if (!answer) return 'no-answer';
  if (answer.ok) return came ? 'reached' : 'elsewhere';
  return answer.seen === '' ? 'refused' : 'failed';
}
