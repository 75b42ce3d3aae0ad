import type { Address } from '../../src-shared/address';
import type { DialError, Way } from '../../src-shared/model';

/** What a stream tells its one owner. Nothing is called after `closed`. */
export interface StreamEvents {
  data(bytes: Uint8Array): void;
  /** `write` may go on after it had answered false. */
  drain(): void;
  closed(): void;
}

/** An ordered, reliable stream of bytes to one other computer. */
export interface ByteStream {
  /** Where the other end is; for limits and for showing, never for identity. */
  readonly remote: Address;
  readonly way: Way;
  /** Begins the flow of events; until then the stream holds back what comes. */
  open(events: StreamEvents): void;
  /** False when enough is queued: wait for `drain`. `flushed` is called when the bytes were handed over. */
  write(bytes: Uint8Array, flushed?: () => void): boolean;
  /** Brings nothing more, the end of the stream included, until `resume`; the sender has to wait when its room is full. */
  pause(): void;
  resume(): void;
  /** Writes what is queued, then ends this direction; what the other side still sends is still read. */
  end(): void;
  /** Ends at once, dropping what is queued. */
  destroy(): void;
}

export interface Listener {
  /** Where it can be reached; the port is the real one. */
  readonly addresses: readonly Address[];
  close(): Promise<void>;
}

export type DialResult =
  { readonly ok: true; readonly stream: ByteStream } | { readonly ok: false; readonly error: DialError };

/** A way to reach other computers. */
export interface Transport {
  /** Listens at `at` (port 0: any free one). Throws a `ListenError`. */
  listen(at: Address, onStream: (stream: ByteStream) => void): Promise<Listener>;
  /** Never throws; `signal` gives up. */
  dial(to: Address, signal: AbortSignal): Promise<DialResult>;
}

export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly reason: 'in-use' | 'unavailable';

  constructor(reason: 'in-use' | 'unavailable', message: string) {
    super(message);
    this.reason = reason;
  }
}
