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
  /** Trials of one hello against one friend, 2 microseconds each with libsodium: a fiftieth of one core an address. */
  trialsPerAddress: { burst: 50_000, perSecond: 10_000 },
  /** Trials for everybody: a third of one core, so that a few addresses cannot use up what friends need. */
  trials: { burst: 400_000, perSecond: 150_000 },
  /** Addresses remembered; beyond it those that were quiet longest are forgotten. */
  addresses: 4096,
} as const;

type Widened<T> = { readonly [K in keyof T]: T[K] extends number ? number : Widened<T[K]> };
export type StrangerLimits = Widened<typeof strangerLimits>;
