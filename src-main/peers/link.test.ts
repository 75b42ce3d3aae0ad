import { describe, expect, it } from 'vitest';
import { ManualClock } from '../base/clock';
import type { CloseReason } from '../protocol/errors';
import type { Message } from '../protocol/message';
import { Pair } from '../protocol/pair';
import type { ByteStream, StreamEvents } from '../transport/transport';
import { linkLimits, type LinkLimits } from './limits';
import { Link } from './link';

const ping = (n: number): Message => ({ kind: 'ping', n });
const text = (n: number): Message => ({ kind: 'text', id: new Uint8Array(16).fill(n), at: 0, text: `${n}` });

/** Bob's link over a stream that does what the test says, and Alice, who is proven and says what she likes. */
class Scene {
  readonly pair = new Pair({ saltbox: { alice: true, bob: true } });
  readonly heard: string[] = [];
  closed: CloseReason | null = null;
  paused = false;
  /** What Bob wrote and nobody has taken: the callbacks that say it is. */
  readonly untaken: { bytes: number; taken: () => void }[] = [];
  readonly link: Link;
  stream!: StreamEvents;
  /** Lets the others have had their turn. */
  readonly turns: (() => void)[] = [];

  constructor(limits: Partial<LinkLimits> = {}) {
    this.pair.pump();
    const stream: ByteStream = {
      remote: { host: 'alice', port: 1 },
      way: 'direct',
      open: (events) => (this.stream = events),
      write: (bytes, flushed) => {
        this.untaken.push({ bytes: bytes.length, taken: flushed ?? (() => undefined) });
        return true;
      },
      pause: () => (this.paused = true),
      resume: () => (this.paused = false),
      end: () => undefined,
      destroy: () => undefined,
    };
    const nothing = (): void => undefined;
    this.link = new Link(
      stream,
      this.pair.bob.session,
      new ManualClock(this.pair.now),
      {
        message: (_link, message) => {
          if (message.kind === 'text') this.heard.push(message.text);
        },
        closed: (_link, reason) => (this.closed = reason),
        identify: () => Promise.resolve(null),
        ...{ request: nothing, established: nothing, deliver: nothing, unknown: nothing, drain: nothing },
      },
      {
        limits: { ...linkLimits, ...limits },
        yieldTurn: () => new Promise((resolve) => this.turns.push(resolve)),
      },
    );
    this.link.open();
  }

  /** The bytes of so many messages of Alice, in one piece. */
  said(count: number, make: (n: number) => Message): Uint8Array {
    const { alice, now } = this.pair;
    for (let n = 0; n < count; n++) alice.run(alice.session.sendMessage(make(n)), now);
    return Buffer.concat(alice.outbox.splice(0));
  }

  get untakenBytes(): number {
    return this.untaken.reduce((sum, one) => sum + one.bytes, 0);
  }

  async turn(): Promise<void> {
    this.turns.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  }
}

const upTo = (count: number): string[] => Array.from({ length: count }, (_, n) => `${n}`);

describe('a link to somebody who asks and does not read', () => {
  it('stops reading when 64 KiB of answers are not taken, and goes on when they are', async () => {
    const scene = new Scene();
    let pieces = 0;
    while (!scene.paused && pieces < 1_000) {
      scene.stream.data(scene.said(100, ping));
      pieces += 1;
      // Only the answers hold it back here.
      while (scene.turns.length > 0) await scene.turn();
    }
    const most = linkLimits.unreadAnswers;
    expect(scene.untakenBytes).toBeGreaterThan(most);
    // What was read in the turn that went beyond it is answered too: no more than as much again.
    expect(scene.untakenBytes).toBeLessThan(2 * most);
    const held = scene.untakenBytes;
    scene.stream.data(scene.said(100, ping));
    expect([scene.untakenBytes, scene.paused]).toEqual([held, true]);
    for (const { taken } of scene.untaken.splice(0)) taken();
    while (scene.turns.length > 0) await scene.turn();
    expect(scene.paused).toBe(false);
    expect(scene.untaken.length).toBeGreaterThanOrEqual(100);
  });
});

describe('a link to somebody who says very much at once', () => {
  it('deals with so many packets a turn, in order, and reads nothing meanwhile', async () => {
    const scene = new Scene({ packetsPerTurn: 10 });
    scene.stream.data(scene.said(35, text));
    expect([scene.heard.length, scene.paused]).toEqual([10, true]);
    await scene.turn();
    expect([scene.heard.length, scene.paused]).toEqual([20, true]);
    await scene.turn();
    await scene.turn();
    expect([scene.heard, scene.paused]).toEqual([upTo(35), false]);
  });

  it('deals with so many bytes a turn', async () => {
    const scene = new Scene({ bytesPerTurn: 1_000 });
    const piece = scene.said(30, text);
    const turns = Math.ceil(piece.length / 1_000);
    scene.stream.data(piece);
    for (let turn = 1; turn < turns; turn++) {
      expect(scene.heard.length).toBeLessThanOrEqual((30 * turn * 1_000) / piece.length);
      await scene.turn();
    }
    expect(scene.heard).toEqual(upTo(30));
  });

  it('counts over all pieces since the last turn', () => {
    const scene = new Scene({ packetsPerTurn: 10 });
    for (let i = 0; i < 9; i++) scene.stream.data(scene.said(1, text));
    expect(scene.paused).toBe(false);
    scene.stream.data(scene.said(1, text));
    expect([scene.heard.length, scene.paused]).toEqual([10, true]);
  });

  it('hears what came before the end of the stream, and only then ends', async () => {
    const scene = new Scene({ packetsPerTurn: 10 });
    scene.stream.data(scene.said(15, text));
    scene.stream.closed();
    expect([scene.heard.length, scene.closed]).toEqual([10, null]);
    await scene.turn();
    expect([scene.heard, scene.closed]).toEqual([upTo(15), 'ended']);
  });

  it('hears nothing more once it was closed from this side', async () => {
    const scene = new Scene({ packetsPerTurn: 10 });
    scene.stream.data(scene.said(15, text));
    scene.link.close('blocked');
    await scene.turn();
    expect([scene.heard.length, scene.closed]).toEqual([10, 'blocked']);
  });
});
