import type { Clock } from '../base/clock';
import type { Random } from '../base/random';
import type { Address } from '../../src-shared/address';

/** A port of a router that leads to this computer, for a while. */
export interface Lease {
  readonly by: 'pcp' | 'nat-pmp' | 'upnp';
  /** Where the router says that it is reached from outside. */
  readonly external: Address;
  /** Milliseconds for which it holds. */
  readonly lasts: number;
  /** Asks for it once more; null where it was refused or nobody answered. */
  renew(signal: AbortSignal): Promise<Lease | null>;
  /** Gives it back; done when the router said so, or was asked often enough. */
  release(signal: AbortSignal): Promise<void>;
}

/** What it takes to ask a router. */
export interface Asking {
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal;
}

/** Asks the routers of this computer for a TCP port that leads to `port` here; null where none gives one. */
export type OpenPort = (port: number, asking: Asking) => Promise<Lease | null>;

/** Seconds that are asked for. It is renewed far earlier; a program that was killed leaves it open for as long. */
export const LEASE_SECONDS = 3_600;
/** Routers that say a lease holds shorter or longer are taken for these, in milliseconds. */
const LASTS = { least: 120_000, most: 2 * LEASE_SECONDS * 1000 };
export const lastsOf = (seconds: number): number =>
  Math.min(LASTS.most, Math.max(LASTS.least, seconds * 1000));
