import type { Format } from '../backup/conversation';
import type { Files, Picked } from '../backup/picked';
import type { Running } from '../messenger/archive';
import type { Messenger } from '../messenger/messenger';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Handlers } from '../../src-shared/ipc-define';
import type { Language } from '../../src-shared/settings';

type Names =
  | 'chooseBackup'
  | 'makeBackup'
  | 'testBackup'
  | 'restoreBackup'
  | 'exportConversation'
  | 'stopTask'
  | 'restart';

interface Surroundings {
  readonly files: Files;
  readonly restart: () => void;
  readonly today: () => string;
  readonly language: () => Language;
}

/** Backups and exports. Paths stay here: the window hears names only. */
export function archiveHandlers(
  messenger: Messenger,
  { files, restart, today, language }: Surroundings,
): Pick<Handlers<SaltboxContract>, Names> {
  const { archive } = messenger;
  let chosen: Picked | null = null;
  /** Asks where to, and answers when it is there. */
  const save = async <T extends object>(
    name: string,
    extension: 'saltbox' | Format,
    begin: (path: string) => Result<Running<T>>,
  ): Promise<Result<(T & { name: string }) | null>> => {
    const picked = await files.save(name, extension);
    if (!picked) return ok(null);
    const outcome = await ended(begin(picked.path));
    return outcome.ok ? ok({ ...outcome.value, name: picked.name }) : outcome;
  };
  return {
    async chooseBackup() {
      chosen = (await files.open()) ?? chosen;
      return ok(chosen && { name: chosen.name });
    },
    makeBackup: ({ passphrase }) =>
      save(`Saltbox ${today()}`, 'saltbox', (path) => archive.backup({ path, passphrase })),
    testBackup: ({ passphrase }) =>
      chosen ? ended(archive.test({ path: chosen.path, passphrase })) : fail('file-missing'),
    restoreBackup: ({ passphrase }) =>
      chosen ? ended(archive.restore({ path: chosen.path, passphrase })) : fail('file-missing'),
    exportConversation: ({ key, format }) => {
      const friend = messenger.friend(key);
      if (!friend) return fail('friend-unknown');
      const name = friend.nickname ?? friend.name ?? 'Saltbox';
      return save(`${name} ${today()}`, format, (path) => archive.export(key, path, format, language()));
    },
    stopTask: () => archive.stop(null),
    restart() {
      restart();
      return ok(null);
    },
  };
}

const ended = async <T>(begun: Result<Running<T>>): Promise<Result<T>> =>
  begun.ok ? begun.value.done : begun;
