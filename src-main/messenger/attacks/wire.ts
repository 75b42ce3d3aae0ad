import { MAX_PACKET } from '../../protocol/constants';
import { encodeFrame, FrameReader } from '../../protocol/frame';
import type { ByteStream, Transport } from '../../transport/transport';
import { formatAddress, type Address } from '../../../src-shared/address';

export type Side = 'dialler' | 'answerer';
export const otherSide = (side: Side): Side => (side === 'dialler' ? 'answerer' : 'dialler');

/** One packet on its way: who sent it, and the how many-th of theirs on this wire it is. */
export interface Frame {
  readonly wire: Wire;
  readonly from: Side;
  readonly index: number;
  readonly packet: Uint8Array;
}

/** What goes on in place of a frame: pieces of the byte stream, in this order. */
export type Tamper = (frame: Frame) => readonly Uint8Array[];
export const honest: Tamper = ({ packet }) => [encodeFrame(packet)];

/** One connection through the man in the middle, with all that was sent on it. */
export class Wire {
  readonly frames: Frame[] = [];
  open = true;
  readonly #ends: Readonly<Record<Side, ByteStream>>;

  constructor(ends: Readonly<Record<Side, ByteStream>>, tamper: () => Tamper, changed: () => void) {
    this.#ends = ends;
    for (const from of ['dialler', 'answerer'] as const) {
      const reader = new FrameReader();
      ends[from].open({
        data: (bytes) => {
          reader.push(bytes);
          for (let packet = reader.next(MAX_PACKET); packet; packet = reader.next(MAX_PACKET)) {
            const frame = { wire: this, from, index: this.sentBy(from).length, packet: packet.slice() };
            this.frames.push(frame);
            for (const piece of tamper()(frame)) this.write(otherSide(from), piece);
          }
          changed();
        },
        drain: () => undefined,
        closed: () => {
          this.open = false;
          ends[otherSide(from)].end();
          changed();
        },
      });
    }
  }

  sentBy(from: Side): Frame[] {
    return this.frames.filter((frame) => frame.from === from);
  }

  write(to: Side, bytes: Uint8Array): void {
    this.#ends[to].write(bytes);
  }

  /** Breaks the connection, after what was written. */
  cut(): void {
    this.#ends.dialler.end();
    this.#ends.answerer.end();
  }
}

/** Listens where somebody believes their friend to be, and calls that friend in their name. */
export class ManInTheMiddle {
  tamper: Tamper = honest;
  readonly wires: Wire[] = [];
  address = '';
  changed: () => void = () => undefined;
  #close: () => Promise<void> = () => Promise.resolve();

  async listen(transport: Transport, at: Address, target: Address): Promise<void> {
    const listener = await transport.listen(at, (dialler) => {
      void transport.dial(target, new AbortController().signal).then((result) => {
        if (!result.ok) {
          dialler.destroy();
          return;
        }
        const ends = { dialler, answerer: result.stream };
        this.wires.push(
          new Wire(
            ends,
            () => this.tamper,
            () => {
              this.changed();
            },
          ),
        );
      });
    });
    this.address = listener.addresses.map(formatAddress)[0] ?? '';
    this.#close = () => listener.close();
  }

  /** The connection made last. */
  get wire(): Wire {
    const wire = this.wires.at(-1);
    if (!wire) throw new Error('nobody has called yet');
    return wire;
  }

  close(): Promise<void> {
    return this.#close();
  }
}
