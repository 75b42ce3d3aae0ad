import { describe, expect, it } from 'vitest';
import { explore } from '../protocol/explore';
import { Crossing } from './crossing';

const deep = process.env['SALTBOX_FUZZ'] !== undefined;

/** Packets of both connections arrive in any order: as many states as are seen in a second or two. */
describe('two connections at once, whichever of their packets arrive first', { timeout: 3_600_000 }, () => {
  it.each([
    ['dialled by each, become one, and nobody goes offline meanwhile', 'ab', {}, 250],
    ['dialled by the same, become one, and nobody goes offline meanwhile', 'aa', {}, 150],
    ['with texts under way, lose none and repeat none', 'ab', { texts: 1 }, 60],
    ['of which one breaks at any moment, leave both ends with the same', 'ab', { cuts: 1 }, 60],
  ] as const)('%s', async (_title, dials, options, most) => {
    const make = () => new Crossing(dials === 'ab' ? ['a', 'b'] : ['a', 'a'], options);
    const limit = deep ? 20_000 : most;
    const found = await explore(make, limit);
    if (deep || process.env['SALTBOX_FIGURES']) console.info(dials, options, found);
    expect(found.complete || found.states >= limit).toBe(true);
  });
});
