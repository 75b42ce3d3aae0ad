// What Linux people download, made of the unpacked folder: a tar.gz to run anywhere, and a .deb to install.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { LINUX_SIZES } from '../app-icons.mjs';
import { cache, must, root, run } from '../base.mjs';
import { systemPackages } from '../system.mjs';
import { METAINFO, metainfo } from './metainfo.mjs';
import { config, metadata } from './unpacked.mjs';

/** Where the .deb puts the app. */
const PLACE = '/opt/Saltbox';
/** What is started there: not the program itself, as its loader would end it without a word where a library is missing. */
const LAUNCHER = `${PLACE}/saltbox.sh`;

/** Packages of one commit carry one time, in seconds since 1970, so that they can be made again bit by bit. */
async function epoch() {
  const { code, output } = await run('git', ['log', '-1', '--format=%ct']);
  return code === 0 ? output.trim() : '0';
}

/** @param {{ fast?: boolean }} options `fast`: compressed as little as possible, for tests */
export async function makeTarball(folder, output, { fast = false } = {}) {
  const name = `${metadata.productName}-${metadata.version}-linux-${process.arch}`;
  const file = join(output, `${name}.tar.gz`);
  const alike = ['--sort=name', `--mtime=@${await epoch()}`, '--owner=0', '--group=0', '--numeric-owner'];
  const compress = `--use-compress-program=gzip -n ${fast ? '-1' : '-9'}`;
  await must('tar', [...alike, compress, `--transform=s,^[.],${name},`, '-cf', file, '-C', folder, '.']);
  return file;
}

/** The entry in the menus of desktops, which also opens `saltbox:` links; electron-builder writes AppImages the same. */
export function desktopEntry() {
  const { linux, protocols } = config;
  const fields = {
    Name: metadata.productName,
    Comment: metadata.description,
    Exec: `${LAUNCHER} %U`,
    Icon: linux.executableName,
    Terminal: false,
    Type: 'Application',
    Categories: linux.category,
    MimeType: protocols.flatMap(({ schemes }) => schemes.map((one) => `x-scheme-handler/${one};`)).join(''),
    StartupWMClass: metadata.desktopName.replace(/\.desktop$/, ''),
    ...linux.desktop.entry,
  };
  const lines = Object.entries(fields).map(([key, value]) => `${key}=${value}`);
  return `[Desktop Entry]\n${lines.join('\n')}\n`;
}

const control = (version, kilobytes) => `Package: ${metadata.name}
Version: ${version}
Architecture: ${{ x64: 'amd64' }[process.arch] ?? process.arch}
Maintainer: ${config.linux.maintainer}
Installed-Size: ${kilobytes}
Section: net
Priority: optional
Depends: ${systemPackages('libraries')
  .map((name) => name.replaceAll('|', ' | '))
  .join(', ')}
Recommends: desktop-file-utils, libnotify4, libsecret-1-0, xdg-utils
Description: ${config.linux.synopsis}
 ${metadata.description}
`;

/** The package owns nothing of what people wrote, so all that is left to do is to say where that is. */
const postrm = `#!/bin/sh
set -e
if [ "$1" = remove ]; then
  echo 'Saltbox was removed. Profiles and messages stay where they are, in .config/Saltbox of each home folder.'
  echo 'Who no longer wants theirs can delete that folder.'
fi
`;

const copyright = () => `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ${metadata.productName}
Comment: What others wrote, and under which licences: ${PLACE}/resources/licences.txt, and for Chromium
 ${PLACE}/LICENSES.chromium.html.

Files: *
Copyright: ${metadata.author}
License: AGPL-3.0-only
${readFileSync(join(root, 'LICENSE'), 'utf8')
  .trimEnd()
  .replace(/^(?=.)/gm, ' ')
  .replace(/^$/gm, ' .')}
`;

/** The hash of each file that is going to be installed, by which `dpkg --verify` sees what was changed since. */
function md5sums(tree) {
  const files = readdirSync(tree, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(tree, join(entry.parentPath, entry.name)));
  const sum = (path) =>
    createHash('md5')
      .update(readFileSync(join(tree, path)))
      .digest('hex');
  return paths
    .sort()
    .map((path) => `${sum(path)}  ${path}\n`)
    .join('');
}

/** @param {{ version?: string, fast?: boolean }} options `version`: another than that of package.json, for tests */
export async function makeDeb(folder, output, { version = metadata.version, fast = false } = {}) {
  const tree = join(cache, 'deb');
  rmSync(tree, { recursive: true, force: true });
  const put = (path, contents, mode = 0o644) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), contents, { mode });
  };
  const name = config.linux.executableName;
  mkdirSync(join(tree, dirname(PLACE)), { recursive: true });
  await must('cp', ['-al', folder, join(tree, PLACE)]);
  // The mode belongs to the file and not to its name, and the folder it came from stays as it is.
  rmSync(join(tree, PLACE, 'chrome-sandbox'));
  copyFileSync(join(folder, 'chrome-sandbox'), join(tree, PLACE, 'chrome-sandbox'));
  // Where the system allows no user namespaces, Chromium makes its sandbox by this program.
  chmodSync(join(tree, PLACE, 'chrome-sandbox'), 0o4755);
  put(`usr/share/applications/${metadata.desktopName}`, desktopEntry());
  for (const size of LINUX_SIZES)
    put(
      `usr/share/icons/hicolor/${size}x${size}/apps/${name}.png`,
      readFileSync(join(cache, `icons/linux/${size}x${size}.png`)),
    );
  put(`usr/share/icons/hicolor/scalable/apps/${name}.svg`, readFileSync(join(root, 'assets/icon.svg')));
  put(`usr/share/doc/${metadata.name}/copyright`, copyright());
  const time = await epoch();
  put(METAINFO, metainfo({ version, epoch: time }));
  mkdirSync(join(tree, 'usr/bin'));
  symlinkSync(LAUNCHER, join(tree, 'usr/bin', name));
  const size = Number((await must('du', ['-sk', '--apparent-size', tree])).split('\t')[0]);
  const sums = md5sums(tree);
  put('DEBIAN/control', control(version, size));
  put('DEBIAN/md5sums', sums);
  put('DEBIAN/postrm', postrm, 0o755);
  const file = join(
    output,
    `${metadata.name}_${version}_${process.arch === 'x64' ? 'amd64' : process.arch}.deb`,
  );
  const compression = fast ? ['-Znone'] : ['-Zxz'];
  const env = { ...process.env, SOURCE_DATE_EPOCH: time };
  await must('dpkg-deb', ['--root-owner-group', ...compression, '--build', tree, file], { env });
  rmSync(tree, { recursive: true });
  return file;
}
