import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { layTripwire } from './tripwire';

describe('a tripwire', () => {
  it('is silent about itself, and names who comes: over TCP, by web requests, and over UDP', async () => {
    const wire = await layTripwire();
    expect([...wire.tripped]).toEqual([]);

    const silent = connect(wire.tcp, wire.host);
    await once(silent, 'connect');
    silent.destroy();
    await vi.waitFor(() => expect([...wire.tripped]).toEqual(['tcp']));

    for (const name of ['fetch', 'shared-worker']) {
      connect(wire.tcp, wire.host).write(`GET /${name} HTTP/1.1\r\nHost: x\r\n\r\n`);
      await vi.waitFor(() => expect([...wire.tripped]).toContain(name));
    }
    const box = createSocket('udp4');
    box.send('x', wire.udp, wire.host);
    await vi.waitFor(() => expect([...wire.tripped]).toContain('udp'));
    box.close();
    wire.close();
  });

  it('counts who has come, says nothing and stays', async () => {
    const wire = await layTripwire();
    const silent = connect(wire.tcp, wire.host);
    await vi.waitFor(() => expect([...wire.tripped]).toEqual(['tcp']));
    expect(silent.closed).toBe(false);
    wire.close();
  });

  it('is gone when it is closed, with whoever hangs in it', async () => {
    const wire = await layTripwire();
    const hanging = connect(wire.tcp, wire.host);
    await once(hanging, 'connect');
    const over = once(hanging, 'close');
    wire.close();
    await over;
    const late = connect(wire.tcp, wire.host);
    expect(await once(late, 'error')).toMatchObject([{ code: 'ECONNREFUSED' }]);
  });
});
