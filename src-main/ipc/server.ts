import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import * as v from 'valibot';
import type { Log } from '../base/log';
import { contract, type SaltboxContract } from '../../src-shared/ipc-contract';
import { channelOf, type Handlers, type Pusher } from '../../src-shared/ipc-define';
import { fail, SaltboxError, type Result } from '../../src-shared/errors';

/** The one page that may ask. */
export interface Client {
  readonly contents: WebContents;
  readonly origin: string;
}

/**
 * Registers every question of the contract: the sender must be the main frame of our own window, the input must fit
 * its schema, and whatever goes wrong becomes a code. There are no other channels. `handlers` are those of the moment,
 * as a profile is opened, locked and unlocked; a question waits for those that are not known yet.
 */
export function serve(
  handlers: () => Handlers<SaltboxContract> | Promise<Handlers<SaltboxContract>>,
  client: () => Client | null,
  log: Log,
): void {
  for (const [name, definition] of Object.entries(contract)) {
    if (definition.kind !== 'invoke') continue;
    ipcMain.handle(channelOf(name), async (event, raw: unknown): Promise<Result<unknown>> => {
      if (!isOurs(event, client())) {
        log('error', 'ipc-stranger', { channel: name });
        return fail('internal');
      }
      const input = v.safeParse(definition.input, raw);
      if (!input.success) {
        // Its message would quote what was given.
        log('error', 'ipc-arguments', { channel: name, reason: input.issues[0].type });
        return fail('command-arguments', { reason: name });
      }
      const all = await handlers();
      // The type of `Handlers` ties each name to its input; a loop over names cannot know which one it has.
      const handle = all[name as keyof Handlers<SaltboxContract>] as (
        input: unknown,
      ) => Result<unknown> | Promise<Result<unknown>>;
      try {
        return await handle(input.output);
      } catch (error) {
        if (error instanceof SaltboxError) return { ok: false, error: error.failure };
        log('error', 'ipc-failed', { channel: name, error });
        return fail('internal');
      }
    });
  }
}

/** Says something to the window, if there is one. */
export const pusherFor = (client: () => Client | null): Pusher<SaltboxContract> => {
  const push =
    (name: keyof Pusher<SaltboxContract>) =>
    (payload: unknown): void => {
      const contents = client()?.contents;
      if (contents && !contents.isDestroyed()) contents.send(channelOf(name), payload);
    };
  return { change: push('change'), link: push('link'), show: push('show') };
};

function isOurs(event: IpcMainInvokeEvent, client: Client | null): boolean {
  const frame = event.senderFrame;
  if (!client || event.sender !== client.contents || !frame || frame !== client.contents.mainFrame)
    return false;
  return frame.url.startsWith(`${client.origin}/`);
}
