import type { BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { ManualClock } from '../base/clock';
import { silentLog } from '../base/log';
import { words } from '../words/words';
import { revive } from './revive';

/** The questions that stand, each with how to answer it. */
const asked = vi.hoisted(() => [] as { signal?: AbortSignal; answer: (button: number) => void }[]);
vi.mock('electron', () => ({
  app: { quit: () => undefined },
  dialog: {
    showMessageBox: (_window: unknown, { signal }: { signal?: AbortSignal }) =>
      new Promise<{ response: number }>((resolve) => {
        const answer = (response: number): void => {
          resolve({ response });
        };
        asked.push({ ...(signal && { signal }), answer });
      }),
  },
}));

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function world() {
  asked.length = 0;
  const done: string[] = [];
  const page = Object.assign(new EventEmitter(), {
    reload: () => done.push('reload'),
    forcefullyCrashRenderer: () => done.push('end'),
  });
  // What is not looked at is left out.
  const window = { webContents: page, isDestroyed: () => false } as unknown as BrowserWindow;
  const lost = (): void => {
    done.push('lost');
  };
  revive(window, { clock: new ManualClock(), log: silentLog, words: () => words.en, lost });
  const fall = (): void => {
    page.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  };
  return { page, done, fall };
}

it('makes a page anew only after its end has been told everywhere', async () => {
  const { done, fall } = world();
  fall();
  expect(done).toEqual(['lost']);
  await turn();
  expect(done).toEqual(['lost', 'reload']);
});

it('ends a page that does not answer, where that is wanted', async () => {
  const { page, done } = world();
  page.emit('unresponsive');
  page.emit('unresponsive');
  expect(asked).toHaveLength(1);
  asked[0]?.answer(1);
  await turn();
  expect(done).toEqual(['end']);
});

it.each(['render-process-gone', 'responsive'])('takes its question back at %s', async (event) => {
  const { page, done, fall } = world();
  page.emit('unresponsive');
  if (event === 'responsive') page.emit(event);
  else fall();
  expect(asked[0]?.signal?.aborted).toBe(true);
  // The next page hangs too before the first answer comes.
  page.emit('unresponsive');
  asked[0]?.answer(1);
  await turn();
  expect(done).not.toContain('end');
  expect(asked).toHaveLength(2);
});
