import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tellAppId } from './app-id';

const toldOn = (platform: NodeJS.Platform, isPackaged = true): string[] => {
  const told: string[] = [];
  tellAppId({ isPackaged, setAppUserModelId: (id) => told.push(id) }, platform);
  return told;
};

it('tells Windows the id that the installer puts on its shortcut', () => {
  const config = readFileSync(join(__dirname, '../../electron-builder.yml'), 'utf8');
  expect(toldOn('win32')).toEqual([/^appId: (.+)$/m.exec(config)?.[1]]);
});

it('tells no other system, and not where Saltbox is developed', () => {
  expect([...toldOn('linux'), ...toldOn('darwin'), ...toldOn('win32', false)]).toEqual([]);
});
