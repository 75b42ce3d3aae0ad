import { expect, it } from 'vitest';
import { DEFAULTS, lookNames, pick } from '../../src-shared/settings';
import { refusingHandlers } from './handlers';

it('a profile that cannot be opened leaves the looks, the log and the way out', async () => {
  const done: string[] = [];
  const handlers = refusingHandlers(
    { code: 'disk-full' },
    {
      looks: () => pick(DEFAULTS, lookNames),
      showLog: () => done.push('log'),
      quit: () => done.push('quit'),
    },
  );
  expect(await handlers.looks({})).toMatchObject({ ok: true });
  expect(await handlers.showLog({})).toMatchObject({ ok: true });
  expect(await handlers.quit({})).toMatchObject({ ok: true });
  expect(done).toEqual(['log', 'quit']);
  expect(await handlers.snapshot({})).toEqual({ ok: false, error: { code: 'disk-full' } });
});
