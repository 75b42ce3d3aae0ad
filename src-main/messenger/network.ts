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
import { fromHex, toHex } from '../../src-shared/ids';
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
  #mapping: Mapping | null = null;
  /** The proxy that is in use; undefined: nothing is in use yet. */
  #proxy: string | null | undefined;
  #transport: Transport | null = null;
  /** Changes, one after the other. */
  #changing: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: NetworkOptions) {
    this.#options = options;
  }

  /** Takes up what was chosen, and lets go of what was not. Answers what the user should know. */
  apply(): Promise<Failure | null> {
    const change = this.#changing.then(() => (this.#closed ? null : this.#apply()));
    this.#changing = change.then(() => undefined);
    return change;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#changing;
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
    return this.#mapping;
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
    return [...(this.#mapping ? [this.#mapping.external] : []), ...this.listening];
  }

  /** The public key (32 bytes) by which friends call this computer in the DHT; null: they cannot. */
  get rendezvous(): Uint8Array | null {
    return (this.#dht && this.#options.services.dht?.friendsKey(this.#seed())) ?? null;
  }

  /** Who knew the rendezvous for friends knows it no more. */
  renewRendezvous(): void {
    const { settings, random } = this.#options;
    settings.set('rendezvous', toHex(random(SEED_LENGTH)));
    if (!this.#dht) return;
    this.#announce();
    this.#options.onChanged();
  }

  /** The computer is in another network now, or has slept. */
  moved(): void {
    const { log } = this.#options;
    this.#mapper?.refresh();
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
    const { dht, lan, mapping, proxy } = choices.active;
    const starting = this.#proxy === undefined;
    const notice = await this.#applyProxy(proxy);
    if (lan && !this.#lan && services.lan) {
      this.#lan = services.lan();
      this.#lan.onSeen(onSeen);
    } else if (!lan && this.#lan) {
      await this.#lan.close();
      this.#lan = null;
    }
    if (mapping && !this.#mapper && services.mapper) this.#mapper = services.mapper();
    else if (!mapping && this.#mapper) {
      await this.#mapper.close();
      this.#mapper = this.#mapping = null;
    }
    if (dht && !this.#dht) await this.#join();
    else if (!dht && this.#dht) {
      await this.#dht.close();
      this.#dht = null;
    }
    this.#tell();
    this.#announce();
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
    // Behind a proxy nobody is to call but what runs on this computer, such as an onion service, unless it was asked for.
    const at = wanted !== null && !listenAt ? { ...DEFAULT_LISTEN, host: '127.0.0.1' } : listenAt;
    const { listener, notice } = await listen(transport, at, onStream);
    this.#listener = listener;
    return listenAt || notice?.code !== 'port-in-use' ? notice : null;
  }

  async #join(): Promise<void> {
    const { services, bootstrap, log } = this.#options;
    if (!services.dht) return;
    try {
      this.#dht = await services.dht.start(bootstrap);
    } catch (error) {
      log('warn', 'dht-not-started', { error });
    }
  }

  /** Says in the own network, and to the router, on which port calls come in. */
  #tell(): void {
    const { identity } = this.#options;
    const port = this.listening[0]?.port;
    this.#lan?.announce(port === undefined ? null : { clientId: identity.publicKey, port });
    if (port !== undefined)
      this.#mapper?.map(port, (mapping) => {
        this.#mapping = mapping;
        this.#options.onChanged();
      });
  }

  #announce(): void {
    const { identity, choices, onStream, log } = this.#options;
    const topic = choices.active.findable ? publicTopic(identity.publicKey) : null;
    this.#dht
      ?.announce({ public: topic, friends: { seed: this.#seed() } }, onStream)
      .catch((error: unknown) => {
        log('warn', 'dht-not-announced', { error });
      });
  }

  #seed(): Uint8Array {
    const { settings, random } = this.#options;
    const known = settings.get('rendezvous');
    if (known !== null) return fromHex(known);
    const seed = random(SEED_LENGTH);
    settings.set('rendezvous', toHex(seed));
    return seed;
  }
}
