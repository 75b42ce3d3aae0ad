// `npm run package [-- --release | --fast | --dir]`: what people download for the system of this computer, in release/.
// With an Electron that only stands in, that is the folder, and on Linux a tar.gz and a .deb, to try out; `--release` has
// none of that. `--fast` compresses hardly at all, and `--dir` makes the folder alone.
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root, runAsScript, say } from './base.mjs';
import { contentsInShort, contentsOf, contentsText } from './packaging/contents.mjs';
import { makeDeb, makeTarball } from './packaging/linux.mjs';
import { made, metadata, pack, prepare } from './packaging/unpacked.mjs';
import { ensure } from './setup.mjs';

const output = join(root, 'release');

/** What signs and notarises. Where a workflow has no such secret it says so with an empty text, which is not taken for none. */
const secrets = [
  ...['CSC_LINK', 'CSC_KEY_PASSWORD', 'WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD'],
  ...['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
];

/** Hashes of all that can be downloaded, in the form that `sha256sum -c` reads. */
function writeSums() {
  const files = readdirSync(output).filter((name) =>
    /\.(AppImage|cdx\.json|contents\.txt|deb|dmg|exe|tar\.gz)$/.test(name),
  );
  const sums = files.map((name) => {
    const digest = createHash('sha256').update(readFileSync(join(output, name)));
    say(`${name}  ${(statSync(join(output, name)).size / 1e6).toFixed(1)} MB`);
    return `${digest.digest('hex')}  ${name}\n`;
  });
  writeFileSync(join(output, `SHA256SUMS-${process.platform}-${process.arch}`), sums.join(''));
}

await runAsScript(import.meta.url, async (args) => {
  // Another system is not packed here: the patterns of files would take the addons of this one.
  const unknown = args.filter((argument) => !['--release', '--fast', '--dir'].includes(argument));
  if (unknown.length > 0)
    throw new Failure(`There is no ${unknown.join(' or ')}: see the head of this file.`);
  // What is installed has to be readable for everybody, whoever packs it.
  process.umask(0o022);
  for (const name of secrets) if (process.env[name] === '') delete process.env[name];
  const electron = await ensure({ electron: true });
  if (!electron.official && args.includes('--release'))
    throw new Failure('A release is made with the official Electron, which cannot be downloaded here.');
  if (!electron.official)
    say(`packaging Electron ${electron.version}, which is not the official one: not for release`);
  await prepare(electron);
  const folderOnly = args.includes('--dir');
  const folder = await pack(electron, { targets: folderOnly || !electron.official ? ['dir'] : [] });
  if (folderOnly) return;
  if (process.platform === 'linux') {
    const options = { fast: args.includes('--fast') };
    await makeTarball(folder, output, options);
    await makeDeb(folder, output, options);
  }
  const named = join(
    output,
    `${metadata.productName}-${metadata.version}-${process.platform}-${process.arch}`,
  );
  copyFileSync(join(made, 'sbom.cdx.json'), `${named}.cdx.json`);
  // A bundle of macOS is laid out in another way.
  if (process.platform !== 'darwin') {
    const contents = contentsOf(folder);
    writeFileSync(`${named}.contents.txt`, contentsText(contents));
    say(contentsInShort(contents));
  }
  writeSums();
});
