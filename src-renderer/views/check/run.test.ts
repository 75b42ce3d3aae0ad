import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../../src-shared/errors';
import { actions } from '../../actions';
import { attempt } from './attempts';
import { lookAtPage } from './page';
import { runCheck } from './run';

vi.mock('../../actions', () => ({ actions: { startCheck: vi.fn(), finishCheck: vi.fn() } }));
vi.mock('./attempts', () => ({ attempt: vi.fn(), wayNames: ['fetch'] }));
vi.mock('./page', () => ({ lookAtPage: vi.fn() }));

const listener = { host: '127.0.0.1', tcp: 1, udp: 2 };
const report = { node: [], policies: [], permissions: [] };

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(actions.startCheck).mockResolvedValue(ok(listener));
  vi.mocked(actions.finishCheck).mockResolvedValue(ok([]));
  vi.mocked(lookAtPage).mockResolvedValue(report);
});

describe('a run of the check', () => {
  it('tries each way, and finishes', async () => {
    expect(await runCheck(new AbortController().signal)).toEqual(ok([]));
    expect(attempt).toHaveBeenCalledExactlyOnceWith('fetch', listener);
    expect(actions.finishCheck).toHaveBeenCalledExactlyOnceWith(report);
  });

  it('that is left while it tries does not end the one that began after it', async () => {
    const leaving = new AbortController();
    vi.mocked(attempt).mockImplementation(() => {
      leaving.abort();
      return Promise.resolve();
    });
    expect(await runCheck(leaving.signal)).toBeNull();
    expect(actions.finishCheck).not.toHaveBeenCalled();
  });

  it('that is left before it began tries nothing', async () => {
    expect(await runCheck(AbortSignal.abort())).toBeNull();
    expect(attempt).not.toHaveBeenCalled();
  });
});
