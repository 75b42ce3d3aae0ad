import type { Log } from '../base/log';
import type { Random } from '../base/random';
import type { Identity } from '../identity/identity';
import type { SettingsTable } from '../storage/settings';
import { publicTopic } from '../transport/rendezvous';
import type { Dht, Lan, Mapper, Mapping, Services } from '../transport/services';
import type { ByteStream, Listener, Transport } from '../transport/transport';
import type { Address } from '../../src-shared/address';
import { parseAddress } from '../../src-shared/address';
import type { Failure } from '../../src-shared/errors';
import { fromHex, toHex, type FriendId } from '../../src-shared/ids';
import { Carrying, type Carrier } from './carrying';
import { DEFAULT_LISTEN, listen } from './listening';
import type { NetworkSettings } from './network-settings';

const SEED_LENGTH = 32;

export interface NetworkOptions {
  readonly identity: Identity;
  readonly transport: Transport;
  readonly services: Services;
  readonly choices: NetworkSettings;
  readonly settings: SettingsTable;
  readonly random: Random;
  readonly log: Log;
  readonly listenAt: Address | null;
  readonly bootstrap: readonly Address[];
  /** Public keys of relays that the user has chosen. */
  readonly relays: readonly Uint8Array[];
  /** The pass (32 bytes) for the relay of a friend, named by its public key; null: it is no friend's. */
  readonly passFor: (relay: Uint8Array) => Uint8Array | null;
  /** Somebody called, in whichever way. */
  readonly onStream: (stream: ByteStream) => void;
  /** Where this computer can be found has changed. */
  readonly onChanged: () => void;
  /** Somebody announced themselves in the own network. */
  readonly onSeen: (seen: { isOf(clientId: Uint8Array): boolean }) => void;
}

/** What of the network is in use: where calls come in, how they go out, and what else helps; as the user has chosen. */
export class Network {
  readonly #options: NetworkOptions;
  #listener: Listener | null = null;
  #dht: Dht | null = null;
  #lan: Lan | null = null;
  #mapper: Mapper | null = null;
  readonly #carrying: Carrying;
  /** The proxy that is in use; undefined: nothing is in use yet. */
  #proxy: string | null | undefined;
  #transport: Transport | null = null;
  /** Changes, one after the other. */
  #changing: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: NetworkOptions) {
    this.#options = options;
    const { log, services } = options;
    this.#carrying = new Carrying(log, (seed) => services.dht?.publicKeyOf(seed) ?? seed);
  }

  /** Takes up what was chosen, and lets go of what was not. Answers what the user should know. */
  apply(): Promise<Failure | null> {
    const change = this.#changing.then(() => (this.#closed ? null : this.#apply()));
    // Who asked hears of a failure; the next change and the end do not depend on it.
    this.#changing = change.then(
      () => undefined,
      () => undefined,
    );
    return change;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#changing;
    await this.#carrying.stop();
    await Promise.all([this.#dht?.close(), this.#lan?.close(), this.#mapper?.close()]);
    this.#dht = this.#lan = this.#mapper = null;
    await this.#listener?.close();
  }

  /** For calls; null: none may go out, as there is a proxy and nothing that can use it. */
  get transport(): Transport | null {
    return this.#transport;
  }

  /** All calls go through a proxy. */
  get proxied(): boolean {
    return typeof this.#proxy === 'string';
  }

  get listening(): readonly Address[] {
    return this.#listener?.addresses ?? [];
  }

  get mapping(): Mapping | null {
    return this.#mapper?.mapping ?? null;
  }

  get dht(): Dht | null {
    return this.#dht;
  }

  get lan(): Lan | null {
    return this.#lan;
  }

  /** Where this computer may be called, the best first. With a proxy nothing is told. */
  get addresses(): readonly Address[] {
    if (this.proxied) return [];
    const { mapping } = this;
    return [...(mapping?.state === 'open' ? [mapping.address] : []), ...this.listening];
  }

  /** The public key (32 bytes) by which friends call this computer in the DHT; null: they cannot. */
  get rendezvous(): Uint8Array | null {
    return (this.#dht && this.#options.services.dht?.publicKeyOf(this.#seed('rendezvous'))) ?? null;
  }

  /** Public keys of relays of the user's choice. */
  get relays(): readonly Uint8Array[] {
    return this.#options.relays;
  }

  /** What this friend needs to be carried by this computer; null: it carries nobody. */
  carrierFor(key: FriendId): Carrier | null {
    return this.#carrying.forFriend(key);
  }

  /** Announces in the DHT what there is to be announced. */
  announce(): void {
    const { identity, choices, onStream, log, relays } = this.#options;
    const wanted = {
      public: choices.active.findable ? publicTopic(identity.publicKey) : null,
      friends: { seed: this.#seed('rendezvous') },
      relay: relays[0] ?? null,
    };
    this.#dht?.announce(wanted, onStream).catch((error: unknown) => {
      log('warn', 'dht-not-announced', { error });
    });
  }

  /** Who knew where friends find this computer, and the relay on it, knows that no more. */
  renewRendezvous(): void {
    const { settings, random, log } = this.#options;
    for (const name of ['rendezvous', 'relay'] as const) settings.set(name, toHex(random(SEED_LENGTH)));
    if (!this.#dht) return;
    this.announce();
    this.#options.onChanged();
    if (!this.#carrying.on) return;
    this.#changing = this.#changing
      .then(async () => {
        await this.#carrying.stop();
        await this.#carry();
        this.#options.onChanged();
      })
      .catch((error: unknown) => {
        log('warn', 'relay-not-renewed', { error });
      });
  }

  /** The computer is in another network now, or has slept. */
  moved(): void {
    const { log } = this.#options;
    this.#lan?.networkChanged();
    this.#mapper?.networkChanged();
    this.#dht?.resume().catch((error: unknown) => {
      log('warn', 'dht-not-resumed', { error });
    });
  }

  /** The computer is about to sleep. */
  suspend(): void {
    const { log } = this.#options;
    this.#dht?.suspend().catch((error: unknown) => {
      log('warn', 'dht-not-suspended', { error });
    });
  }

  async #apply(): Promise<Failure | null> {
    const { services, choices, onSeen } = this.#options;
    const { dht, lan, mapping, relaying, proxy } = choices.active;
    const starting = this.#proxy === undefined;
    const notice = await this.#applyProxy(proxy);
    if (lan && !this.#lan && services.lan) {
      this.#lan = services.lan();
      this.#lan.onSeen(onSeen);
    } else if (!lan && this.#lan) {
      await this.#lan.close();
      this.#lan = null;
    }
    if (mapping && !this.#mapper && services.mapper) {
      this.#mapper = services.mapper();
      this.#mapper.onChange(() => {
        this.#options.onChanged();
      });
    } else if (!mapping && this.#mapper) {
      await this.#mapper.close();
      this.#mapper = null;
    }
    if (dht && !this.#dht) await this.#join();
    else if (!dht && this.#dht) {
      await this.#carrying.stop();
      await this.#dht.close();
      this.#dht = null;
    }
    if (!relaying) await this.#carrying.stop();
    await this.#carry();
    this.#tell();
    this.announce();
    if (!starting) this.#options.onChanged();
    return notice;
  }

  /** Listens, and chooses how calls go out. */
  async #applyProxy(wanted: string | null): Promise<Failure | null> {
    if (wanted === this.#proxy) return null;
    const { transport, services, listenAt, onStream } = this.#options;
    const proxy = wanted === null ? null : parseAddress(wanted);
    this.#proxy = wanted;
    this.#transport = wanted === null ? transport : proxy && (services.proxied?.(proxy) ?? null);
    await this.#listener?.close();
    // What goes through a proxy listens on this computer alone, where an onion service can lead callers to.
    const at = this.#transport ? listenAt : { ...DEFAULT_LISTEN, host: '127.0.0.1' };
    const { listener, notice } = await listen(this.#transport ?? transport, at, onStream);
    this.#listener = listener;
    return notice;
  }

  async #join(): Promise<void> {
    const { services, bootstrap, passFor, log } = this.#options;
    if (!services.dht) return;
    try {
      this.#dht = await services.dht.start(bootstrap, passFor);
    } catch (error) {
      log('warn', 'dht-not-started', { error });
    }
  }

  /** Carries the streams of friends, if that is chosen and not done yet. */
  async #carry(): Promise<void> {
    const { choices } = this.#options;
    if (!this.#closed && this.#dht && choices.active.relaying && !this.#carrying.on)
      await this.#carrying.start(this.#dht, this.#seed('relay'));
  }

  /** Says in the own network, and to the router, on which port calls come in. */
  #tell(): void {
    const { identity } = this.#options;
    const port = this.listening[0]?.port;
    this.#lan?.announce(port === undefined ? null : { clientId: identity.publicKey, port });
    this.#mapper?.map(port ?? null);
  }

  /** Kept under this name, and drawn the first time. */
  #seed(name: 'rendezvous' | 'relay'): Uint8Array {
    const { settings, random } = this.#options;
    const known = settings.get(name);
    if (known !== null) return fromHex(known);
    const seed = random(SEED_LENGTH);
    settings.set(name, toHex(seed));
    return seed;
  }
}
