import type { Finding } from '../../src-shared/check';
import { ok, type Result } from '../../src-shared/errors';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Client } from '../../src-shared/ipc-define';
import type { About } from '../../src-shared/model';
import type { Scene } from './scene';

const workingCopy: About = {
  version: '0.1.0',
  electron: '45.4.1',
  chromium: '150.0.0.0',
  commit: null,
  hash: null,
  replaced: false,
};

/** Of a release. */
export const release = {
  commit: '4f1c2a9d0be37765a8c1f20e9d3b6470c58ea1f2',
  hash: '9d2c41b07ae35f8866c0d1e4f7a92b3355d8c6e01f47ab29c3808e5d716f04ba',
};

/** What is found where all is well: in an installed Saltbox with a passphrase. */
const usual: readonly Finding[] = [
  { outcome: 'sandbox-on', details: [] },
  { outcome: 'isolation-on', details: [] },
  { outcome: 'network-none', details: [] },
  { outcome: 'page-own', details: [] },
  { outcome: 'permissions-none', details: [] },
  { outcome: 'vault-passphrase', details: [] },
  { outcome: 'database-encrypted', details: [] },
  { outcome: 'files-own', details: [] },
  { outcome: 'switches-none', details: [] },
  { outcome: 'fuses-set', details: [] },
  { outcome: 'program-hash', details: ['0.1.0', release.commit, release.hash] },
];

/** What is found where everything is wrong that can be. */
export const allWrong: readonly Finding[] = [
  { outcome: 'sandbox-off', details: ['Seccomp: 0', 'NoNewPrivs: 0'] },
  { outcome: 'isolation-off', details: ['process', 'require'] },
  { outcome: 'network-reached', details: ['fetch', 'websocket', 'udp'] },
  { outcome: 'page-foreign', details: ['https://example.org/', 'Content-Security-Policy'] },
  { outcome: 'permissions-some', details: ['camera', 'microphone'] },
  { outcome: 'vault-leftover', details: ['vault.key'] },
  { outcome: 'database-readable', details: ['SQLite format 3'] },
  { outcome: 'files-open', details: ['. 755', 'vault.key 644'] },
  { outcome: 'switches-some', details: ['--remote-debugging-port', 'ws://127.0.0.1:9229/0f1d'] },
  { outcome: 'fuses-open', details: ['RunAsNode: on', 'OnlyLoadAppFromAsar: off'] },
  { outcome: 'program-hash', details: ['0.1.0', release.hash] },
];

/** What is found where nothing is wrong, and not all could be looked at. */
export const unread: readonly Finding[] = [
  ...usual.filter(({ outcome }) => outcome !== 'files-own' && outcome !== 'fuses-set'),
  { outcome: 'files-unread', details: [] },
  { outcome: 'fuses-unread', details: ['GrantFileProtocolExtraPrivileges'] },
];

/** What a working copy cannot tell, or could have better. */
export const developing: readonly Finding[] = [
  { outcome: 'sandbox-untold', details: [] },
  { outcome: 'isolation-on', details: [] },
  { outcome: 'network-untold', details: [] },
  { outcome: 'page-own', details: [] },
  { outcome: 'permissions-none', details: [] },
  { outcome: 'vault-keyfile', details: ['vault.key'] },
  { outcome: 'database-untold', details: [] },
  { outcome: 'files-untold', details: [] },
  { outcome: 'switches-none', details: [] },
  { outcome: 'fuses-untold', details: [] },
  { outcome: 'program-untold', details: ['0.1.0'] },
];

/** The part of the double that says which Saltbox it is and what protects it. Nobody listens for its page. */
export function checkOf(
  scene: Scene,
  command: (run: () => void) => Promise<Result<null>>,
): Pick<Client<SaltboxContract>, 'about' | 'startCheck' | 'finishCheck'> {
  return {
    about: () => Promise.resolve(ok({ ...workingCopy, ...scene.about })),
    startCheck: () => command(() => undefined),
    finishCheck: () => Promise.resolve(ok(scene.findings ?? usual)),
  };
}
