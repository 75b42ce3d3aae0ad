import { expect, it } from 'vitest';
import { must, World } from './world';

it('a change that fails is told to who asked for it, and keeps neither the next one nor the end from coming', async () => {
  const world = new World();
  const { lan } = world.around.host('alice');
  let refusals = 1;
  const alice = await world.person('alice', {
    services: {
      lan: () => {
        if (!lan) throw new Error('no network of its own');
        const real = lan();
        return {
          ...real,
          close: () => (refusals-- > 0 ? Promise.reject(new Error('busy')) : real.close()),
        };
      },
    },
  });
  await expect(alice.messenger.setNetwork({ lan: false })).rejects.toThrow('busy');
  must(await alice.messenger.setNetwork({ lan: false }));
  await alice.stop();
});
