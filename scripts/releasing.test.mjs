// The command of docs/releasing.md by which maintainers pin actions, with a GitHub of the test's own.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './base.mjs';

const WORKFLOW = '.github/workflows/release.yml';
const [command] = /^ {4}for action in [^]*?^ {4}done$/m.exec(
  readFileSync(join(root, 'docs/releasing.md'), 'utf8'),
);

/** Runs it with a `gh` that does this; answers what the workflow uses after. */
function pin(gh) {
  const folder = mkdtempSync(join(tmpdir(), 'saltbox-pin-'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/gh'), `#!/bin/sh\n${gh}\n`, { mode: 0o755 });
  cpSync(join(root, '.github'), join(folder, '.github'), { recursive: true });
  const env = { PATH: `${folder}/bin:${process.env.PATH}` };
  spawnSync('sh', ['-c', command], { cwd: folder, env });
  return readFileSync(join(folder, WORKFLOW), 'utf8')
    .split('\n')
    .filter((line) => line.includes('uses:'));
}

const before = readFileSync(join(root, WORKFLOW), 'utf8')
  .split('\n')
  .filter((line) => line.includes('uses:'));

test.runIf(process.platform === 'linux')(
  'every action is pinned by hash, and none where GitHub says nothing',
  () => {
    expect(before.length).toBeGreaterThan(4);
    // The hash is of the path that was asked for.
    const pinned = pin(`[ "$1 $3" = 'api --jq' ] && printf %s "$2" | sha1sum | cut -c1-40`);
    for (const line of pinned) expect(line).toMatch(/uses: [a-z]+\/[a-z-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/);
    expect(new Set(pinned.map((line) => /@(\w+)/.exec(line)[1])).size).toBe(
      new Set(before.map((line) => /uses: (\S+)/.exec(line)[1])).size,
    );
    expect(pin('exit 1')).toEqual(before);
  },
);
