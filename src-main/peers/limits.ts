/** What strangers may cost. Every figure has its reason beside it. */
export const strangerLimits = {
  /** Connections from one address that have proven nothing: a household behind one router, with room. */
  unprovenPerAddress: 64,
  /** All such connections: at most 128 KiB each, so 64 MiB together. */
  unproven: 512,
  /** Requests from one address: opening one costs a scalar multiplication, about a millisecond. */
  requestsPerAddress: { burst: 20, perSecond: 1 / 6 },
  /** Requests from everywhere: a fifth of one processor core. */
  requests: { burst: 200, perSecond: 200 },
  /** Hellos from one address: people who share a router and come back at the same moment. */
  hellosPerAddress: { burst: 100, perSecond: 20 },
  /** Trials of one hello against one friend, some ten microseconds each: a fifth of one core, and room for a burst. */
  trials: { burst: 100_000, perSecond: 20_000 },
  /** Addresses remembered; beyond it those that were quiet longest are forgotten. */
  addresses: 4096,
} as const;

type Widened<T> = { readonly [K in keyof T]: T[K] extends number ? number : Widened<T[K]> };
export type StrangerLimits = Widened<typeof strangerLimits>;
