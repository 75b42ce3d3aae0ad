import { describe, expect, it } from 'vitest';
import { explore, inWords, limitsOf } from '../protocol/explore';
import { Crossing } from './crossing';

/** Set by `npm run fuzz`. */
const wide = process.env['SALTBOX_MODEL_STATES'] !== undefined;

/** `Crossing` asserts at every step that no end has two live links, and at the end that both use the same one. */
describe('two connections at once, whichever of their packets arrive first', { timeout: 3_600_000 }, () => {
  it.each([
    ['dialled by each, become one, and nobody goes offline meanwhile', 'ab', {}, 13],
    ['dialled by the same, become one, and nobody goes offline meanwhile', 'aa', {}, 13],
    ['with texts under way, lose none and repeat none', 'ab', { texts: 1 }, 7],
    ['of which one breaks at any moment, leave both ends with the same', 'ab', { cuts: 1 }, 4],
  ] as const)('%s (%s, %o): all of %i steps', async (_title, dials, options, depth) => {
    const make = () => new Crossing(dials === 'ab' ? ['a', 'b'] : ['a', 'a'], options);
    const found = await explore(make, limitsOf(depth, process.env, Date.now));
    if (wide || process.env['SALTBOX_FIGURES']) console.info(inWords(found));
    if (!wide) expect(found.depth).toBeGreaterThanOrEqual(depth);
  });

  it('of which one breaks and the other is closed by the far end leave nobody shown online without a link', async () => {
    const crossing = new Crossing(['a', 'b'], { cuts: 1 });
    const order = [1, 0, 0, 1, 0, 2, 3, 3, 2, 2, 3, 3];
    for (const way of order) await crossing.apply(`carry ${way}`);
    await crossing.apply('cut 0');
    await crossing.finish();
    expect([crossing.a.online, crossing.b.online]).toEqual([
      crossing.a.link !== null,
      crossing.b.link !== null,
    ]);
  });
});
