import { rmSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Clock } from '../base/clock';
import type { Random } from '../base/random';
import { exportConversation, type Format } from '../backup/conversation';
import { partOf } from '../backup/files';
import { testBackup } from '../backup/inspect';
import { makeBackup } from '../backup/make';
import { stageRestore, TESTING } from '../backup/restore';
import { Task, type Steps } from '../backup/task';
import type { Argon2Cost } from '../crypto/engine';
import type { Identity } from '../identity/identity';
import { saltboxId } from '../identity/identity';
import { PASSPHRASE_COST } from '../identity/passphrase';
import type { Secrets } from '../identity/vault-record';
import type { ChangesTable } from '../storage/changes';
import type { Database } from '../storage/database';
import type { Examine } from '../storage/examine';
import type { MessagesTable } from '../storage/messages';
import type { SettingsTable } from '../storage/settings';
import { fail, ok, SaltboxError, type Result } from '../../src-shared/errors';
import { shortKey, type FriendId } from '../../src-shared/ids';
import type { BackupContents, Work } from '../../src-shared/model';
import type { Language } from '../../src-shared/settings';
import type { Emit } from './events';
import type { Friends } from './friends';
import type { GroupCommit } from './group-commit';
import type { Place } from './place';
import { isFresh } from './restoring';

/** Long work that goes on. */
export interface Running<T> {
  readonly task: number;
  readonly done: Promise<Result<T>>;
}

interface File {
  readonly path: string;
  readonly passphrase: string;
}

export interface ArchiveOptions {
  /** Null where the profile has no folder, as in tests: then there are no backups. */
  readonly place: Place | null;
  readonly examine: Examine;
  /** What the passphrase of a new backup costs to try. */
  readonly cost: Argon2Cost;
  readonly identity: Identity;
  readonly database: Database;
  readonly settings: SettingsTable;
  readonly messages: MessagesTable;
  readonly changes: ChangesTable;
  readonly friends: Friends;
  readonly commit: GroupCommit;
  readonly clock: Clock;
  readonly random: Random;
  readonly emit: Emit;
  readonly onError: (error: unknown) => void;
}

export const BACKUP_COST = PASSPHRASE_COST;

/** Backups, restores and exports: long work, one at a time, beside everything else. */
export class Archive {
  readonly #options: ArchiveOptions;
  #running: { readonly number: number; readonly task: Task; readonly over: Promise<unknown> } | null = null;
  #count = 0;

  constructor(options: ArchiveOptions) {
    this.#options = options;
  }

  /** Removes what a crash has left of a file that was being written. */
  tidy(): void {
    const { settings, onError } = this.#options;
    const left = settings.get('unfinished');
    if (!left) return;
    try {
      rmSync(partOf(left), { force: true });
      settings.set('unfinished', '');
    } catch (error) {
      // Its disk may not be there; next time.
      onError(error);
    }
  }

  /** Stops what runs, and is through when nothing uses the profile any more. */
  async close(): Promise<void> {
    this.#running?.task.stop();
    await this.#running?.over;
  }

  backup({ path, passphrase }: File): Result<Running<{ bytes: number }>> {
    const { place, cost, database, commit, clock, random } = this.#options;
    if (!place) return fail('internal');
    const target = resolve(path);
    if (isInside(place.dir, target)) return fail('file-inside');
    return this.#run('backup', async (steps) => {
      commit.flush();
      const now = (): number => clock.now();
      const begun = (): void => {
        this.#note(target);
      };
      const { secrets } = place;
      return makeBackup(
        { path: target, passphrase, cost, database, secrets, random, now, begun },
        steps,
      ).finally(() => {
        this.#written();
      });
    });
  }

  test({ path, passphrase }: File): Result<Running<BackupContents>> {
    const { place, examine } = this.#options;
    if (!place) return fail('internal');
    const scratch = join(place.dir, TESTING);
    return this.#run('test', (steps) =>
      testBackup({ path: resolve(path), passphrase, scratch, examine }, steps),
    );
  }

  /** Into a profile in which nothing is. It takes its place at the next start: nothing more should be done in this one. */
  restore({ path, passphrase }: File): Result<Running<BackupContents>> {
    const { place, examine, random, database } = this.#options;
    if (!place) return fail('internal');
    if (!isFresh(database)) return fail('profile-not-fresh');
    return this.#run('restore', (steps) => {
      // Asked again at the end: somebody may have been added meanwhile.
      const makeVault = (folder: string, secrets: Secrets): void => {
        if (!isFresh(database)) throw new SaltboxError({ code: 'profile-not-fresh' });
        place.makeVault(folder, secrets);
      };
      const { dir } = place;
      return stageRestore({ dir, path: resolve(path), passphrase, random, examine, makeVault }, steps);
    });
  }

  /** `language`: of what stands around the messages. */
  export(
    key: FriendId,
    path: string,
    format: Format,
    language: Language = 'en',
  ): Result<Running<{ messages: number }>> {
    const { place, friends, messages, changes, commit, clock, identity, settings } = this.#options;
    const record = friends.get(key);
    if (!record) return fail('friend-unknown');
    const target = resolve(path);
    if (place && isInside(place.dir, target)) return fail('file-inside');
    const talk = {
      exportedAt: clock.now(),
      me: { name: settings.get('name') ?? '', id: identity.saltboxId },
      friend: { name: record.nickname ?? record.name ?? shortKey(key), id: saltboxId(key) },
    };
    return this.#run('export', (steps) => {
      commit.flush();
      this.#note(target);
      return exportConversation(
        { path: target, format, language, talk, friend: record.number, messages, changes },
        steps,
      ).finally(() => {
        this.#written();
      });
    });
  }

  /** Null: whatever it is that runs. */
  stop(task: number | null): Result<null> {
    if (!this.#running || (task !== null && this.#running.number !== task)) return fail('task-unknown');
    this.#running.task.stop();
    return ok(null);
  }

  #run<T extends object>(work: Work, begin: (steps: Steps) => Promise<T>): Result<Running<T>> {
    if (this.#running) return fail('task-running');
    const { clock, emit } = this.#options;
    const number = (this.#count += 1);
    const task = new Task(
      () => clock.ticks(),
      (done, total) => {
        emit({ type: 'progress', task: number, work, done, total });
      },
    );
    const done = Promise.resolve()
      .then(() => begin(task))
      .then(ok, (error: unknown) => this.#refusal(error))
      .then((result) => {
        this.#running = null;
        emit({ type: 'finished', task: number, work, result });
        return result;
      });
    this.#running = { number, task, over: done };
    return ok({ task: number, done });
  }

  #refusal(error: unknown): Result<never> {
    if (error instanceof SaltboxError) return { ok: false, error: error.failure };
    this.#options.onError(error);
    return fail('internal');
  }

  /** Remembers the file that is being written, for `tidy`. */
  #note(path: string): void {
    this.#options.settings.set('unfinished', path);
  }

  /** Nothing is to be tidied up: whether that can be noted changes nothing for what was written. */
  #written(): void {
    try {
      this.#note('');
    } catch (error) {
      this.#options.onError(error);
    }
  }
}

function isInside(dir: string, path: string): boolean {
  const way = relative(resolve(dir), path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
