import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { isUsable, refuseToStart } from './refuse-to-start';

const done = vi.hoisted(() => [] as string[]);
vi.mock('electron', () => ({
  app: { whenReady: () => Promise.resolve(), exit: (code: number) => done.push(`exit ${code}`) },
  dialog: { showErrorBox: (title: string, text: string) => done.push(`${title}: ${text}`) },
}));

it('says why in a line at once, then in a box, and ends with its status when that was read', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  refuseToStart('No start', 'No folder.', 1);
  expect(write).toHaveBeenCalledExactlyOnceWith('No start. No folder.\n');
  expect(done).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual(['No start: No folder.', 'exit 1']);
});

it('takes for usable a folder that is there, and nothing that is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'saltbox-test-'));
  writeFileSync(join(folder, 'file'), '', { mode: 0o600 });
  expect(isUsable(folder)).toBe(true);
  expect(isUsable(join(folder, 'gone'))).toBe(false);
  expect(isUsable(join(folder, 'file', 'below'))).toBe(false);
  rmSync(folder, { recursive: true });
});
