import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desktopEntry, loginItem, xdgAutostart } from './autostart';

const fresh = (): string =>
  join(mkdtempSync(join(tmpdir(), 'saltbox-autostart-')), 'autostart', 'saltbox.desktop');

describe('the autostart folder of the desktop', () => {
  it('gets an entry that is there for as long as it is wanted', () => {
    const file = fresh();
    const autostart = xdgAutostart(file, ['/opt/Saltbox/saltbox', '--hidden']);
    expect(autostart.on).toBe(false);
    autostart.set(true);
    expect(autostart.on).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('\nExec="/opt/Saltbox/saltbox" "--hidden"\n');
    expect(readFileSync(file, 'utf8')).toContain('\nTryExec=/opt/Saltbox/saltbox\n');
    autostart.set(true);
    autostart.set(false);
    expect([autostart.on, existsSync(file)]).toEqual([false, false]);
  });

  it('says no where the desktop has switched the entry off', () => {
    const file = fresh();
    const autostart = xdgAutostart(file, ['saltbox']);
    for (const line of ['Hidden=true', 'X-GNOME-Autostart-enabled=false']) {
      autostart.set(true);
      writeFileSync(file, `${readFileSync(file, 'utf8').replace(/^X-GNOME.*\n/m, '')}${line}\n`);
      expect(autostart.on).toBe(false);
    }
  });

  it('takes every path for what it is, and none that would write a line of its own', () => {
    expect(desktopEntry(['/a b/100%/$HOME/`id`/"x"/\\y'])).toContain(
      'Exec="/a b/100%%/\\\\$HOME/\\\\`id\\\\`/\\\\"x\\\\"/\\\\\\\\y"\n',
    );
    expect(desktopEntry(['/a b\\c'])).toContain('TryExec=/a b\\\\c\n');
    const file = fresh();
    xdgAutostart(file, ['/a\nExec=evil']).set(true);
    expect(existsSync(file)).toBe(false);
  });
});

it('is a login item where the system has those', () => {
  let item: unknown = null;
  const autostart = loginItem(
    {
      getLoginItemSettings: () => ({ openAtLogin: item !== null }) as Electron.LoginItemSettings,
      setLoginItemSettings: ({ openAtLogin, ...rest }) => {
        item = openAtLogin ? rest : null;
      },
    },
    '/app',
    ['--hidden'],
  );
  autostart.set(true);
  expect([autostart.on, item]).toEqual([true, { path: '/app', args: ['--hidden'] }]);
  autostart.set(false);
  expect(autostart.on).toBe(false);
});
