import * as v from 'valibot';
import type { Keeper } from '../messenger/keeper';
import { fail, ok, type Result } from '../../src-shared/errors';
import { secretText } from '../../src-shared/model';

/** The commands that lock a profile, unlock it, and change what opens it. They alone are taken while it is locked. */
export const lockCommands = [
  v.object({
    command: v.literal('unlock'),
    passphrase: v.nullish(secretText, null),
    recovery: v.nullish(secretText, null),
  }),
  v.object({ command: v.literal('lock') }),
  v.object({
    command: v.literal('setPassphrase'),
    passphrase: secretText,
    current: v.nullish(secretText, null),
  }),
  v.object({ command: v.literal('removePassphrase'), current: v.nullish(secretText, null) }),
  v.object({ command: v.literal('recoveryCode') }),
] as const;
export type LockCommand = v.InferOutput<(typeof lockCommands)[number]>;

const names: readonly string[] = lockCommands.map(({ entries }) => entries.command.literal);
export const isLockCommand = (input: { readonly command: string }): input is LockCommand =>
  names.includes(input.command);

export async function runLock(
  input: LockCommand,
  keeper: Keeper | null,
): Promise<Result<Readonly<Record<string, unknown>>>> {
  if (!keeper) return fail('command-unknown', { command: input.command });
  switch (input.command) {
    case 'unlock': {
      const { passphrase, recovery } = input;
      if (passphrase !== null) return nothing(await keeper.unlock({ passphrase }));
      if (recovery !== null) return nothing(await keeper.unlock({ recovery }));
      return fail('command-arguments', { reason: 'passphrase or recovery' });
    }
    case 'lock':
      return nothing(await keeper.lock());
    case 'setPassphrase': {
      const { passphrase, current } = input;
      return nothing(await keeper.setPassphrase(passphrase, { current, keyringToo: false }));
    }
    case 'removePassphrase':
      return nothing(await keeper.removePassphrase(input.current));
    case 'recoveryCode': {
      const made = await keeper.makeRecoveryCode(null);
      return made.ok ? ok({ recovery: made.value }) : made;
    }
  }
}

const nothing = (result: Result<null>): Result<Readonly<Record<string, unknown>>> =>
  result.ok ? ok({}) : result;
