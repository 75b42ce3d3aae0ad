import { beforeEach, expect, it, vi } from 'vitest';

const done = vi.hoisted(() => [] as string[]);
const box = vi.hoisted(() => ({ works: true }));
vi.mock('original-fs', () => ({}));
vi.mock('electron', () => {
  const show = (kind: string): number => {
    if (!box.works) throw new Error('no box');
    done.push(kind);
    return 0;
  };
  return {
    app: {
      isPackaged: false,
      whenReady: () => Promise.resolve(),
      getPreferredSystemLanguages: () => ['en'],
      exit: (code: number) => done.push(`exit ${code}`),
      relaunch: () => done.push('relaunch'),
    },
    dialog: {
      showMessageBoxSync: () => show('ask'),
      showErrorBox: (_title: string, text: string) => show(text),
    },
  };
});

/** A guard of its own, and what it does at an error that nothing caught. */
async function stand() {
  vi.resetModules();
  const before = process.listeners('uncaughtException');
  const rejections = process.listeners('unhandledRejection');
  const { guard } = await import('./guard');
  const [fault] = process.listeners('uncaughtException').filter((one) => !before.includes(one));
  // The test's own errors are not the guard's.
  if (fault) process.removeListener('uncaughtException', fault);
  for (const one of process.listeners('unhandledRejection'))
    if (!rejections.includes(one)) process.removeListener('unhandledRejection', one);
  return {
    guard,
    fail: async (message: string): Promise<void> => {
      fault?.(new Error(message), 'uncaughtException');
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

beforeEach(() => {
  done.length = 0;
  box.works = true;
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

it('names the part that is missing as long as the program is being loaded', async () => {
  const { fail } = await stand();
  await fail('libfoo.so: cannot open\nand where it was looked for');
  expect(done).toEqual([expect.stringContaining('libfoo.so: cannot open. Install'), 'exit 70']);
});

it('takes an error for one of a part no more when all is loaded', async () => {
  const { guard, fail } = await stand();
  guard.loaded();
  await fail('odd');
  expect(done).toEqual(['ask', 'relaunch', 'exit 70']);
});

it.each([true, false])('ends though it can say nothing (loaded: %s)', async (loaded) => {
  const { guard, fail } = await stand();
  if (loaded) guard.loaded();
  box.works = false;
  await fail('odd');
  expect(done).toEqual(['exit 70']);
});
