import { expect, it, vi } from 'vitest';
import { silentLog } from '../base/log';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import { channelOf, type Handlers } from '../../src-shared/ipc-define';
import { DEFAULTS, lookNames, pick } from '../../src-shared/settings';
import { Answers } from './answers';
import { refusingHandlers } from './handlers';
import { serve, type Client } from './server';

type Listener = (event: unknown, input: unknown) => Promise<unknown>;
const listeners = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
}));

const handlersThat = (code: 'locked' | 'disk-full'): Handlers<SaltboxContract> =>
  refusingHandlers(
    { code },
    { looks: () => pick(DEFAULTS, lookNames), quit: () => undefined, showLog: () => undefined },
  );
const refused = (code: string) => ({ ok: false, error: { code } });

/** A window, served by `answers`; asks it for the snapshot. */
function windowOf(answers: Answers) {
  const frame = { url: 'app://saltbox/' };
  // What is not looked at is left out.
  const contents = { mainFrame: frame } as unknown as Client['contents'];
  serve(
    () => answers.now,
    () => ({ contents, origin: 'app://saltbox' }),
    silentLog,
  );
  return {
    ask: (event: object = { sender: contents, senderFrame: frame }) =>
      listeners.get(channelOf('snapshot'))?.(event, {}),
  };
}

it('questions that come before it is known whether the profile opens wait for that', async () => {
  const answers = new Answers();
  const { ask } = windowOf(answers);
  let answered = 0;
  const asked = [ask(), ask()].map(async (answer) => {
    const result = await answer;
    answered++;
    return result;
  });
  // However many turns the opening takes.
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(answered).toBe(0);
  answers.by(handlersThat('disk-full'));
  expect(await Promise.all(asked)).toEqual([refused('disk-full'), refused('disk-full')]);
});

it('a question is answered by who answers when it comes', async () => {
  const answers = new Answers();
  const { ask } = windowOf(answers);
  for (const code of ['locked', 'disk-full', 'locked'] as const) {
    answers.by(handlersThat(code));
    expect(await ask()).toEqual(refused(code));
  }
});

it('nobody but the page of the window is answered, at whatever time', async () => {
  const answers = new Answers();
  const { ask } = windowOf(answers);
  const stranger = { sender: {}, senderFrame: { url: 'app://saltbox/' } };
  expect(await ask(stranger)).toEqual(refused('internal'));
  answers.by(handlersThat('locked'));
  expect(await ask(stranger)).toEqual(refused('internal'));
});
