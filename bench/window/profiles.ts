import Conf from 'conf';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '../../src-main/base/random';
import { systemDisk } from '../../src-main/identity/disk';
import { PASSPHRASE_COST } from '../../src-main/identity/passphrase';
import { storedVault, vaultStoreOptions } from '../../src-main/identity/vault-store';
import { ProfileFolder, type OpenProfile } from '../../src-main/messenger/profile';
import type { Database } from '../../src-main/storage/database';
import { FriendsTable } from '../../src-main/storage/friends';
import { Indexer } from '../../src-main/storage/indexer';
import { MessagesTable } from '../../src-main/storage/messages';
import { SettingsTable } from '../../src-main/storage/settings';
import { parseAddress } from '../../src-shared/address';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { UNTOUCHED } from '../../src-shared/model';
import { fractions, talk } from '../corpus';

/** Messages with the first friend, and with each of the others. */
export const MANY = Number(process.env['SALTBOX_BENCH_MESSAGES'] ?? 100_000);
const FEW = 50;
export const FRIENDS = 200;
/** Milliseconds between two messages. */
const PACE = 5 * 60_000;

export const nameOf = (friend: number): string => `Friend ${friend}`;

/** Somebody the first friend of the profile is, and where they listen. */
export interface Live {
  readonly key: FriendId;
  readonly address: string;
}

/** Makes a profile whose first run is over, or opens it again; `work` is done on it before it is let go of. */
function withProfile<T>(dir: string, work: (profile: OpenProfile) => T): T {
  const folder = new ProfileFolder({
    dir,
    vaultFileIn: (cwd) =>
      storedVault(() => new Conf({ ...vaultStoreOptions, cwd, configName: 'vault' }), systemDisk),
    disk: systemDisk,
    keyring: null,
    random: systemRandom,
    now: () => Date.now(),
    cost: PASSPHRASE_COST,
  });
  const profile = folder.openQuietly();
  if (!profile) throw new Error(`the profile in ${dir} wants a passphrase`);
  try {
    return work(profile);
  } finally {
    profile.close();
    folder.release();
  }
}

/** Writes the name and friends, and answers whose profile it is. */
export const makeProfile = (dir: string, name: string, friends: readonly Live[] = []): FriendId =>
  withProfile(dir, ({ database, identity }) => {
    new SettingsTable(database).set('name', name);
    friends.forEach((friend, at) => {
      befriend(database, nameOf(at + 1), friend);
    });
    return identity.id;
  });

/** A profile with years of messages, of which the first friend has nearly all; they may be somebody who is there. */
export const fillProfile = (dir: string, first?: Live): FriendId =>
  withProfile(dir, ({ database, identity }) => {
    new SettingsTable(database).set('name', 'Sam');
    const say = talk(1);
    const next = fractions(2);
    const started = Date.now() - MANY * PACE;
    for (let friend = 1; friend <= FRIENDS; friend++) {
      const live = friend === 1 ? first : undefined;
      befriend(database, nameOf(friend), live ?? { key: toHex(systemRandom(32)) as FriendId, address: '' });
      const count = friend === 1 ? MANY : FEW;
      const messages = new MessagesTable(database);
      for (let at = 0; at < count; at += 1000)
        database.transaction(() => {
          for (let n = at; n < Math.min(count, at + 1000); n++) {
            const sentAt = started + Math.floor(n / 2) * PACE * (MANY / count);
            const from = next() < 0.5 ? 'me' : 'friend';
            const id = toHex(systemRandom(16)) as MessageId;
            const state = from === 'me' ? 'stored' : 'received';
            const message = { id, from, text: say(), sentAt, state, replyTo: null, missing: 0 } as const;
            messages.insert(friend, { ...message, ...UNTOUCHED }, sentAt + 80);
          }
        });
      messages.markRead(friend);
    }
    const indexer = new Indexer(database);
    while (indexer.step(5000));
    return identity.id;
  });

function befriend(database: Database, nickname: string, { key, address }: Live): void {
  const at = parseAddress(address, 0);
  new FriendsTable(database).insert(
    { key, nickname, state: 'friend', words: null, addedAt: Date.now() - MANY * PACE },
    at ? [at] : [],
    'given',
  );
}

/** A folder for profiles that is gone afterwards. */
export async function inScratch<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'saltbox-bench-'));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}
