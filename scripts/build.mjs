// Bundles the app into dist/. Each bundle is made only if something it is made of is newer.
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { drawWindowIcon } from './app-icons.mjs';
import { locked, root, runAsScript, say } from './base.mjs';
import { drawTrayIcons } from './tray-icons.mjs';

/** Packages with native code stay outside the bundle, and therefore in `dependencies`. */
const natives = ['@signalapp/sqlcipher', 'sodium-native', 'udx-native'];

const node = {
  platform: 'node',
  target: 'node18',
  external: ['electron', 'original-fs', ...natives],
  // Some packages ask where their module lies, which a CommonJS bundle does not know by itself.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};
/**
 * The app's own bundles are minified. The names of functions and classes stay, for what is told of an error; lines stay
 * short, so that a place in one says where, and `scripts/where.mjs` leads it back to the source.
 */
const app = { minify: true, keepNames: true, lineLimit: 200 };

/** A sandboxed preload is one file, without Node. */
const sandboxed = { ...app, platform: 'browser', target: 'chrome114', external: ['electron'] };

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return path.includes('.test.') ? 0 : stat.mtimeMs;
  // A folder's own time tells of files that went away.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const common = ['src-shared', 'package-lock.json', 'package.json', 'tsconfig.json', 'scripts/build.mjs'];
const isStale = (output, ...sources) =>
  newest(join(root, output)) < Math.max(...[...common, ...sources].map((path) => newest(join(root, path))));

async function refresh(output, sources, make) {
  if (!isStale(output, ...sources)) return;
  await locked('build', async () => {
    if (!isStale(output, ...sources)) return;
    const started = new Date();
    await make();
    // Dated back to the start: a file saved during the build is newer than what was built.
    utimesSync(join(root, output), started, started);
    say(`built ${output} in ${Date.now() - started.getTime()} ms`);
  });
}

/** Whole or not at all: a process that starts during a build must never load half a file. */
function writeWhole(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, contents);
  renameSync(`${path}.part`, path);
}

/** Beside each bundle of the app lies a list of the files that went into it: `packaging/shipped.mjs` asks whose they are. */
export const inputsOf = (output) => join(root, `${output}.inputs.json`);

async function bundle(source, output, options) {
  const { build } = await import('esbuild');
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile: output,
    bundle: true,
    format: 'cjs',
    write: false,
    sourcemap: 'linked',
    metafile: true,
    logLevel: 'warning',
    ...options,
  });
  writeWhole(inputsOf(output), JSON.stringify(Object.keys(metafile.inputs)));
  for (const { path, contents } of outputFiles) writeWhole(path, contents);
}

/** The dictionaries, each with its licence, and the program that reads them. */
export const dictionaries = { en: 'en', 'en-GB': 'en-gb', de: 'de', es: 'es', fr: 'fr', ru: 'ru' };
const buildSpelling = () =>
  refresh('dist/dictionaries/ru.dic', ['src-main/speller.ts', 'src-main/spelling'], async () => {
    const folder = join(root, 'dist/dictionaries');
    const packages = join(root, 'node_modules');
    mkdirSync(folder, { recursive: true });
    const copy = (from, to) => copyFileSync(join(packages, from), join(root, 'dist', to));
    for (const [name, of] of Object.entries(dictionaries))
      for (const [file, end] of Object.entries({
        license: 'licence',
        'index.aff': 'aff',
        'index.dic': 'dic',
      }))
        copy(`dictionary-${of}/${file}`, `dictionaries/${name}.${end}`);
    await bundle('src-main/speller.ts', 'dist/main/speller.cjs', { ...node, ...app });
    copy('hunspell-wasm/wasm/hunspell.wasm', 'main/hunspell.wasm');
    copy('hunspell-wasm/COPYING.LESSER', 'dictionaries/hunspell.licence');
  });

const mainSources = ['src-main'];

/** The thread that reads copies of databases, for the app and headless alike. */
const examiner = ['src-main/examiner.ts', 'dist/main/examiner.cjs', { ...node, ...app }];

async function buildParts(parts) {
  for (const [source, output, options] of parts)
    await refresh(output, mainSources, () => bundle(source, output, options));
}

export const buildMain = () =>
  buildParts([
    examiner,
    ['src-main/preload.ts', 'dist/main/preload.cjs', sandboxed],
    ['src-main/main.ts', 'dist/main/main.cjs', { ...node, ...app }],
  ]);

export const buildHeadless = () =>
  buildParts([examiner, ['src-main/headless.ts', 'dist/main/headless.cjs', node]]);

export const buildDhtNode = () => buildParts([['src-main/dht-node.ts', 'dist/main/dht-node.cjs', node]]);

export const buildRenderer = () =>
  refresh('dist/renderer/index.html', ['src-renderer', 'vite.config.mjs', 'assets'], async () => {
    const { build } = await import('vite');
    const target = join(root, 'dist/renderer');
    const inputs = new Set();
    const remember = {
      name: 'remember-inputs',
      moduleParsed: ({ id }) => void inputs.add(relative(root, id)),
    };
    const [part, old] = [`${target}.part`, `${target}.old`];
    await build({
      configFile: join(root, 'vite.config.mjs'),
      root: join(root, 'src-renderer'),
      logLevel: 'warn',
      mode: 'production',
      plugins: [remember],
      build: { outDir: part },
    });
    writeWhole(inputsOf('dist/renderer'), JSON.stringify([...inputs].sort()));
    rmSync(old, { recursive: true, force: true });
    if (newest(target) > 0) renameSync(target, old);
    renameSync(part, target);
    rmSync(old, { recursive: true, force: true });
  });

export const buildBench = () =>
  refresh('.cache/bench.cjs', ['src-main', 'bench'], () =>
    // What drives windows finds its own files beside it.
    bundle('bench/main.ts', '.cache/bench.cjs', {
      ...node,
      external: [...node.external, '@playwright/test'],
    }),
  );

/** The least app there is, for the benchmarks of the window. */
export const buildBare = () =>
  refresh('.cache/bare/main.cjs', ['bench/window/bare'], async () => {
    writeWhole(
      join(root, '.cache/bare/package.json'),
      '{ "name": "bare", "version": "0.0.0", "main": "main.cjs" }',
    );
    await bundle('bench/window/bare/main.ts', '.cache/bare/main.cjs', node);
  });

export const buildTorture = () =>
  refresh('.cache/torture.cjs', ['src-main', 'torture'], async () => {
    await bundle('torture/clock.ts', '.cache/torture-clock.cjs', node);
    await bundle('torture/main.ts', '.cache/torture.cjs', node);
  });

export const buildNets = () =>
  refresh('.cache/nets.cjs', ['src-main', 'nets'], async () => {
    await bundle('nets/peer.ts', '.cache/nets-peer.cjs', node);
    await bundle('nets/proxy.ts', '.cache/nets-proxy.cjs', node);
    await bundle('nets/main.ts', '.cache/nets.cjs', node);
  });

/** The window on a main process that is only played, for pictures of rare states. Never part of a release. */
export const buildDouble = () =>
  refresh('.cache/double/main.cjs', ['src-main', 'src-renderer', 'e2e/double'], async () => {
    await bundle('e2e/double/preload.ts', '.cache/double/preload.cjs', sandboxed);
    writeWhole(
      join(root, '.cache/double/package.json'),
      '{ "name": "saltbox-double", "version": "0.0.0", "main": "main.cjs" }',
    );
    await bundle('e2e/double/main.ts', '.cache/double/main.cjs', node);
  });

const buildTrayIcons = () =>
  refresh('dist/tray/24/overlay@2x.png', ['assets', 'scripts/tray-icons.mjs'], () =>
    drawTrayIcons(join(root, 'dist/tray')),
  );

const buildWindowIcon = () =>
  refresh('dist/icon.png', ['assets', 'scripts/app-icons.mjs'], () =>
    drawWindowIcon(join(root, 'dist/icon.png')),
  );

export async function buildApp() {
  await buildTrayIcons();
  await buildWindowIcon();
  await buildSpelling();
  await buildMain();
  await buildRenderer();
}

await runAsScript(import.meta.url, async () => {
  const { installDependencies } = await import('./dependencies.mjs');
  await installDependencies();
  await buildApp();
  await buildHeadless();
  await buildDhtNode();
});
