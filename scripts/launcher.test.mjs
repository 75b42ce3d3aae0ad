// The script that an installed Saltbox is started by, with a loader of the test's own.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './base.mjs';

/** A Saltbox that says its arguments, on a system whose loader answers what is told, and knows GTK unless told. */
function system({ gtk = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'saltbox-launcher-'));
  const write = (name, text) => writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  const [tools, app, session] = ['tools', 'app', 'session'].map((name) => join(folder, name));
  for (const path of [tools, app, session]) mkdirSync(path);
  const traced = join(folder, 'traced');
  write('app/saltbox', `echo "started with $*"\nexit 7`);
  write('tools/ldd', `cat ${traced}`);
  write(
    'tools/ldconfig',
    gtk ? "echo '\tlibgtk-3.so.0 (libc6) => /lib/libgtk-3.so.0'" : 'echo 100 libs found',
  );
  // A desktop whose boxes nobody has to click away.
  write('tools/zenity', `echo "$*" > ${join(folder, 'box')}`);
  copyFileSync(join(root, 'assets/linux/saltbox.sh'), join(app, 'saltbox.sh'));
  return {
    app,
    good: join(session, 'saltbox-libraries'),
    box: () => readFileSync(join(folder, 'box'), 'utf8'),
    start(found, { lang = 'en_US.UTF-8', runtime = session } = {}) {
      writeFileSync(traced, found);
      const env = { PATH: `${tools}:${process.env.PATH}`, LANG: lang, XDG_RUNTIME_DIR: runtime };
      const args = ['--profile', 'a b'];
      const { status, stdout, stderr } = spawnSync(join(app, 'saltbox.sh'), args, { env });
      return { status, said: stdout.toString(), complained: stderr.toString() };
    },
  };
}

const fine = '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n';
const without = (...names) => fine + names.map((name) => `\t${name} => not found\n`).join('');
const STARTED = { status: 7, said: 'started with --profile a b\n', complained: '' };

describe.runIf(process.platform === 'linux')('the launcher', () => {
  test('becomes the program with its arguments where nothing is missing', () => {
    expect(system().start(fine)).toEqual(STARTED);
  });

  test('names each library that is missing, and its package, and starts nothing', () => {
    const here = system();
    const { status, said, complained } = here.start(without('libnss3.so', 'libX11.so.6', 'libasound.so.2'));
    expect([status, said]).toEqual([1, '']);
    expect(complained).toBe(
      'Saltbox cannot start: this system lacks libX11.so.6 libasound.so.2 libnss3.so. Install: libasound2t64 or libasound2, libnss3, libx11-6\n',
    );
    expect(here.box()).toContain(complained.trim());
    expect(existsSync(here.good)).toBe(false);
  });

  test.each([
    ['libXfixes.so.3', 'libxfixes3'],
    ['libX11-xcb.so.1', 'libx11-xcb1'],
    ['libxcb.so.1', 'libxcb1'],
    ['libgbm.so.1', 'libgbm1'],
    ['libcairo.so.2', 'libcairo2'],
    ['libpango-1.0.so.0', 'libpango-1.0-0'],
    ['libdbus-1.so.3', 'libdbus-1-3'],
    ['libexpat.so.1', 'libexpat1'],
    ['libdrm.so.2', 'libdrm2'],
    ['libudev.so.1', 'libudev1'],
    ['libxkbcommon.so.0', 'libxkbcommon0'],
    ['libgcc_s.so.1', 'libgcc-s1'],
    ['libm.so.6', 'libc6'],
    ['libgio-2.0.so.0', 'libglib2.0-0t64 or libglib2.0-0'],
    ['libcups.so.2', 'libcups2t64 or libcups2'],
    ['libatspi.so.0', 'libatspi2.0-0t64 or libatspi2.0-0'],
    ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0t64 or libatk-bridge2.0-0'],
  ])('knows the package of %s', (library, name) => {
    expect(system().start(without(library)).complained).toContain(`lacks ${library}. Install: ${name}\n`);
  });

  test('asks for GTK where the program opens it by itself, and the system has none', () => {
    expect(system({ gtk: false }).start(fine).complained).toContain(
      'lacks libgtk-3.so.0. Install: libgtk-3-0t64 or libgtk-3-0',
    );
    expect(system({ gtk: false }).start(`${fine}\tlibgtk-3.so.0 => /lib/x (0x1)\n`)).toEqual(STARTED);
  });

  test('does not ask the system for what is a part of Saltbox', () => {
    const { complained } = system().start(without('libffmpeg.so', 'libgbm.so.1'));
    expect(complained).toBe(
      'Saltbox cannot start: a part of it is missing, libffmpeg.so. Install Saltbox anew.\n' +
        'Saltbox cannot start: this system lacks libgbm.so.1. Install: libgbm1\n',
    );
  });

  test('looks once a session, and again when Saltbox or the libraries are others', () => {
    const here = system();
    expect(here.start(fine)).toEqual(STARTED);
    const bad = without('libgbm.so.1');
    expect(here.start(bad)).toEqual(STARTED);
    // A file came into the folder since.
    const later = new Date(Date.now() + 60_000);
    utimesSync(here.app, later, later);
    expect(here.start(bad).status).toBe(1);
    // The libraries of the system are newer.
    utimesSync(here.app, new Date(0), new Date(0));
    utimesSync(here.good, new Date(1000), new Date(1000));
    expect(here.start(bad).status).toBe(1);
  });

  test('looks each time where nothing lasts for a session', () => {
    const here = system();
    expect(here.start(fine, { runtime: '' })).toEqual(STARTED);
    expect(here.start(without('libgbm.so.1'), { runtime: '' }).status).toBe(1);
    expect(here.start(fine, { runtime: join(here.app, 'nope') })).toEqual(STARTED);
  });

  test.each([
    ['de_DE.UTF-8', 'kann nicht starten'],
    ['es_ES.UTF-8', 'no puede iniciarse'],
    ['fr_FR.UTF-8', 'ne peut pas démarrer'],
    ['ru_RU.UTF-8', 'не может запуститься'],
    ['ar_EG.UTF-8', 'لا يمكن تشغيل'],
    ['zh_CN.UTF-8', '无法启动'],
  ])('says so in the language of the user: %s', (lang, words) => {
    const lines = system().start(without('libgbm.so.1', 'libffmpeg.so'), { lang }).complained.split('\n');
    for (const line of lines.slice(0, 2)) expect(line).toContain(words);
  });
});
