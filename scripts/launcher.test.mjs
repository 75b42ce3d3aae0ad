// The script that an installed Saltbox is started by, with a loader of the test's own.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './base.mjs';

/** Starts a program that says its arguments, on a system whose loader answers `found`. */
function start(found, lang = 'en_US.UTF-8') {
  const folder = mkdtempSync(join(tmpdir(), 'saltbox-launcher-'));
  const write = (name, text) => writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  write('ldd', `printf '%b' '${found}'`);
  write('saltbox', 'echo "started with $*"');
  // A desktop whose boxes nobody has to click away.
  write('zenity', `echo "$*" > ${join(folder, 'box')}`);
  const env = { PATH: `${folder}:${process.env.PATH}`, LANG: lang };
  const launcher = join(folder, 'launcher');
  copyFileSync(join(root, 'assets/linux/saltbox.sh'), launcher);
  const { status, stdout, stderr } = spawnSync(launcher, ['--profile', 'a b'], {
    env,
  });
  return { status, said: stdout.toString(), complained: stderr.toString() };
}

describe.runIf(process.platform === 'linux')('the launcher', () => {
  test('starts the program with its arguments where nothing is missing', () => {
    const { status, said } = start('\\tlibc.so.6 => /lib/libc.so.6 (0x1)\\n');
    expect([status, said]).toEqual([0, 'started with --profile a b\n']);
  });

  test('names each library that is missing, and its package, and starts nothing', () => {
    const { status, said, complained } = start(
      '\\tlibnss3.so => not found\\n\\tlibc.so.6 => /lib/libc.so.6 (0x1)\\n\\tlibXfixes.so.3 => not found\\n',
    );
    expect([status, said]).toEqual([1, '']);
    expect(complained).toBe(
      'Saltbox cannot start: this system lacks libXfixes.so.3 libnss3.so. Install: libnss3 libxfixes3\n',
    );
  });

  test.each([
    ['de_DE.UTF-8', 'kann nicht starten'],
    ['es_ES.UTF-8', 'no puede iniciarse'],
    ['fr_FR.UTF-8', 'ne peut pas démarrer'],
    ['ru_RU.UTF-8', 'не может запуститься'],
    ['ar_EG.UTF-8', 'لا يمكن تشغيل'],
    ['zh_CN.UTF-8', '无法启动'],
  ])('says so in the language of the user: %s', (lang, words) => {
    expect(start('\\tlibgbm.so.1 => not found\\n', lang).complained).toContain(words);
  });
});
