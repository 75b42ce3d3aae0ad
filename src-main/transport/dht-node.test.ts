import { expect, it } from 'vitest';
import { PING_PAUSE } from './dht-limits';
import { DhtNode } from './dht-node';
import { startPrivateNet } from './private-net';

it('asks a node that knows the way to us no more often than it has to', async () => {
  const net = await startPrivateNet({ host: '127.0.0.1', port: 0 });
  let now = 0;
  const node = new DhtNode(
    { host: '127.0.0.1', bootstrap: [net.address] },
    { ticks: () => now, passFor: () => null },
  );
  await node.fullyBootstrapped();
  const before = node.meter.sent.packets;
  for (let i = 0; i < 10; i++) await node.ping(net.address);
  expect(node.meter.sent.packets - before).toBe(1);
  now += PING_PAUSE;
  await node.ping(net.address);
  expect(node.meter.sent.packets - before).toBe(2);
  await node.destroy({ force: true });
  await net.close();
});
