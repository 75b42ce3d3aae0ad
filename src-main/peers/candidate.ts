import type { FriendId } from '../../src-shared/ids';
import type { Way } from '../../src-shared/model';
import type { DialResult } from '../transport/transport';

/** One thing to dial that may lead to a friend; nothing about it is proven. */
export interface Candidate {
  readonly way: Way;
  /** What is dialled, to be shown and to be told apart: `host:port`, or the beginning of a key in the DHT. */
  readonly label: string;
  /** It led to the friend the last time. */
  readonly good?: boolean;
  /** Gives up when told by `signal`. */
  dial(signal: AbortSignal): Promise<DialResult>;
}

/** Knows, or searches, where a friend may be. */
export interface Finder {
  /** Tells what it finds as it finds it, and is fulfilled when it knows no more; `signal` gives up. */
  find(key: FriendId, signal: AbortSignal, found: (candidate: Candidate) => void): Promise<void>;
}

/** The lower, the better: how near it leads, and how many others carry it. */
const RANK: Readonly<Record<Way, number>> = { lan: 0, direct: 1, proxied: 1, punched: 2, relayed: 3 };

export const isBetter = (way: Way, than: Way): boolean => RANK[way] < RANK[than];

/** A way on which others are not tried any more: a better one is not worth the calls. */
export const isGoodEnough = (way: Way): boolean => RANK[way] <= RANK.direct;

/** What is tried first: what was good the last time, then by way. */
export const byPromise = (a: Candidate, b: Candidate): number =>
  Number(b.good ?? false) - Number(a.good ?? false) || RANK[a.way] - RANK[b.way];
