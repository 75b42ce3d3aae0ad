// `npm run pictures [-- -g NAME]`: takes the pictures of README and manual anew, into docs/pictures. Look at each before it
// is committed. No part of `npm test`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runAsScript } from './base.mjs';
import { buildApp, buildDouble } from './build.mjs';
import { drive, wanted } from './e2e.mjs';
import { ensure } from './setup.mjs';
import { smallerPng } from './smaller-png.mjs';
import { sandboxPrefix } from './unprivileged.mjs';

const folder = join(root, 'docs/pictures');

async function pictures(args) {
  const { electronPath } = await ensure(wanted);
  const prefix = await sandboxPrefix(electronPath);
  await buildApp();
  await buildDouble();
  const env = { ELECTRON_BIN: electronPath, SALTBOX_PICTURES: folder };
  const code = await drive({ args: ['pictures', ...args], prefix, env });
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    writeFileSync(file, smallerPng(readFileSync(file)));
  }
  return code;
}

await runAsScript(import.meta.url, pictures);
