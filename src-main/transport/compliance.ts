import { afterEach, describe, expect, it } from 'vitest';
import type { Address } from '../../src-shared/address';
import type { ByteStream, Listener, Transport } from './transport';

/** The two ends of one stream, and how to let their network move, if it must be told. */
export interface Ends {
  readonly near: ByteStream;
  readonly far: ByteStream;
  step?(): void;
}

/** What a transport under test brings: itself, where to listen, and how to let its network move, if it must be told. */
export interface Subject {
  readonly transport: Transport;
  readonly at: Address;
  step?(): void;
}

class Recorder {
  readonly pieces: Uint8Array[] = [];
  closed = 0;
  drained = 0;

  constructor(stream: ByteStream) {
    stream.open({
      data: (bytes) => this.pieces.push(bytes.slice()),
      drain: () => (this.drained += 1),
      closed: () => (this.closed += 1),
    });
  }

  get bytes(): Buffer {
    return Buffer.concat(this.pieces);
  }
}

/** Lets the network move until `done`. */
async function moved(step: (() => void) | undefined, done: () => boolean): Promise<void> {
  while (!done()) {
    step?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The suite that the streams of every transport pass; `connect` makes one. */
export function streamCompliance(name: string, connect: () => Promise<Ends>): void {
  describe(`streams of ${name}`, () => {
    const connected = async () => {
      const ends = await connect();
      const step = ends.step?.bind(ends);
      return { ...ends, until: (done: () => boolean) => moved(step, done) };
    };

    it('carries bytes both ways, in order', async () => {
      const { near, far, until } = await connected();
      const [a, b] = [new Recorder(near), new Recorder(far)];
      for (let i = 0; i < 200; i++) near.write(Uint8Array.of(i));
      far.write(Buffer.from('answer'));
      await until(() => b.bytes.length === 200 && a.bytes.length === 6);
      expect([...b.bytes]).toEqual(Array.from({ length: 200 }, (_, i) => i));
      expect(a.bytes.toString()).toBe('answer');
    });

    it('holds back what came before it had an owner', async () => {
      const { near, far, until } = await connected();
      near.write(Buffer.from('early'));
      for (let i = 0; i < 20; i++) await until(() => true);
      const recorder = new Recorder(far);
      await until(() => recorder.bytes.length === 5);
      expect(recorder.bytes.toString()).toBe('early');
    });

    it('says when bytes were handed over', async () => {
      const { near, far, until } = await connected();
      new Recorder(far);
      let flushed = 0;
      near.write(new Uint8Array(10), () => (flushed += 1));
      await until(() => flushed === 1);
    });

    it('brings nothing while it is paused, and all of it in order afterwards', async () => {
      const { near, far, until } = await connected();
      const recorder = new Recorder(far);
      near.write(Uint8Array.of(1));
      await until(() => recorder.bytes.length === 1);
      far.pause();
      near.write(Uint8Array.of(2));
      near.write(Uint8Array.of(3));
      near.end();
      for (let i = 0; i < 20; i++) await until(() => true);
      expect([[...recorder.bytes], recorder.closed]).toEqual([[1], 0]);
      far.resume();
      await until(() => recorder.closed === 1);
      expect([...recorder.bytes]).toEqual([1, 2, 3]);
    });

    it('writes what is queued before it ends, and both ends hear the end once', async () => {
      const { near, far, until } = await connected();
      const [a, b] = [new Recorder(near), new Recorder(far)];
      for (let i = 0; i < 50; i++) near.write(new Uint8Array(1000).fill(i));
      near.end();
      await until(() => a.closed > 0 && b.closed > 0);
      expect(b.bytes.length).toBe(50_000);
      expect([a.closed, b.closed]).toEqual([1, 1]);
      expect(near.write(Uint8Array.of(1))).toBe(false);
    });

    it('ends at once when destroyed', async () => {
      const { near, far, until } = await connected();
      const b = new Recorder(far);
      near.destroy();
      await until(() => b.closed === 1);
      near.destroy();
      near.end();
    });
  });
}

/** The suite that every transport passes whose addresses are those of computers. */
export function transportCompliance(name: string, make: () => Subject): void {
  describe(`transport ${name}`, () => {
    const listeners: Listener[] = [];
    afterEach(async () => {
      await Promise.all(listeners.splice(0).map((listener) => listener.close()));
    });

    const until = (subject: Subject, done: () => boolean): Promise<void> =>
      moved(subject.step?.bind(subject), done);

    async function connected(subject: Subject): Promise<Ends & { to: Address }> {
      let far: ByteStream | undefined;
      const listener = await subject.transport.listen(subject.at, (stream) => (far = stream));
      listeners.push(listener);
      const to = listener.addresses[0];
      if (!to) throw new Error('no address');
      let near: ByteStream | undefined;
      void subject.transport.dial(to, new AbortController().signal).then((result) => {
        if (result.ok) near = result.stream;
      });
      await until(subject, () => near !== undefined && far !== undefined);
      if (!near || !far) throw new Error('not connected');
      const step = subject.step?.bind(subject);
      return { near, far, to, ...(step && { step }) };
    }

    streamCompliance(name, () => connected(make()));

    it('names the remote end', async () => {
      const { near, far, to } = await connected(make());
      expect(near.remote).toEqual(to);
      expect(far.remote.host).not.toBe('');
    });

    it('refuses to dial where nobody listens', async () => {
      const subject = make();
      const listener = await subject.transport.listen(subject.at, () => undefined);
      const to = listener.addresses[0];
      await listener.close();
      if (!to) throw new Error('no address');
      let result: unknown;
      void subject.transport.dial(to, new AbortController().signal).then((answer) => (result = answer));
      await until(subject, () => result !== undefined);
      expect(result).toEqual({ ok: false, error: 'refused' });
    });

    it('gives up a dial when told', async () => {
      const subject = make();
      let result: unknown;
      const signal = AbortSignal.abort();
      void subject.transport.dial({ ...subject.at, port: 9 }, signal).then((answer) => (result = answer));
      await until(subject, () => result !== undefined);
      expect(result).toEqual({ ok: false, error: 'closed' });
    });

    it('says that a port is in use', async () => {
      const subject = make();
      const listener = await subject.transport.listen(subject.at, () => undefined);
      listeners.push(listener);
      const taken = listener.addresses[0];
      if (!taken) throw new Error('no address');
      await expect(subject.transport.listen(taken, () => undefined)).rejects.toMatchObject({
        reason: 'in-use',
      });
    });
  });
}
