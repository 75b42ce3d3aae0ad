/** One end of a connection, of whichever program. */
export interface End {
  /** Says `payload` `times` times in one turn. False: wait for `drain`. */
  say(payload: Uint8Array, times: number): boolean;
  close(): void;
}

/** What an end tells. */
export interface Heard {
  /** One message came in, of so many bytes. */
  message(end: End, size: number): void;
  drain(): void;
}

/** A way to carry messages over loopback TCP, measured against the others. */
export interface Program {
  /** Answers every connection; gives the port. */
  serve(heard: Heard): Promise<number>;
  /** Connects, and is done when the first message could be said. */
  dial(port: number, heard: Heard): Promise<End>;
}

/** Bytes queued before an end wants to rest, the same for all of them. */
export const HIGH_WATER = 256 * 1024;
