import * as v from 'valibot';
import { formats } from '../backup/conversation';
import type { Messenger } from '../messenger/messenger';
import { ok, type Result } from '../../src-shared/errors';
import { filePath, pastedText, secretText, taskNumber } from '../../src-shared/model';

/**
 * Backups and exports as lines. A result comes at once, with the number of the task; `progress` and at last `finished`
 * carry it too.
 */
export const archiveCommands = [
  v.object({ command: v.literal('backup'), path: filePath, passphrase: secretText }),
  v.object({ command: v.literal('testBackup'), path: filePath, passphrase: secretText }),
  v.object({ command: v.literal('export'), key: pastedText, path: filePath, format: v.picklist(formats) }),
  v.object({ command: v.literal('stopTask'), task: taskNumber }),
] as const;
export type ArchiveCommand = v.InferOutput<(typeof archiveCommands)[number]>;

const names: readonly string[] = archiveCommands.map(({ entries }) => entries.command.literal);
export const isArchiveCommand = (input: { readonly command: string }): input is ArchiveCommand =>
  names.includes(input.command);

export function runArchive(input: ArchiveCommand, messenger: Messenger): Result<{ task?: number }> {
  const { archive } = messenger;
  switch (input.command) {
    case 'backup':
      return begun(archive.backup(input));
    case 'testBackup':
      return begun(archive.test(input));
    case 'export': {
      const key = messenger.readKey(input.key);
      return key.ok ? begun(archive.export(key.value.key, input.path, input.format)) : key;
    }
    case 'stopTask': {
      const stopped = archive.stop(input.task);
      return stopped.ok ? ok({}) : stopped;
    }
  }
}

const begun = (result: Result<{ task: number }>): Result<{ task: number }> =>
  result.ok ? ok({ task: result.value.task }) : result;
