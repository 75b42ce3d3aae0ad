// Who may import whom (ARCHITECTURE.md). Down only, and not sideways: what a folder may reach is what is written here.
const test = '\\.test\\.tsx?$';
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/|^(${names.join('|')})$`;

/** The package, and what only it has inside. */
const electron = `${npm('electron')}|^original-fs$`;

/** Known answers, made by other programs: for the tests of every floor, and for nothing that is shipped. */
const vectors = 'vectors\\.json$';

/** The folders of src-main, and those below each that it stands on. */
const base = ['base'];
const primitives = [...base, 'crypto'];
const engines = [...primitives, 'protocol', 'identity', 'transport', 'storage'];
const floors = {
  base: [],
  crypto: base,
  protocol: primitives,
  identity: primitives,
  transport: primitives,
  storage: primitives,
  spelling: [],
  words: [],
  peers: [...primitives, 'protocol', 'identity', 'transport'],
  backup: [...primitives, 'identity', 'storage', 'words'],
  messenger: [...engines, 'peers', 'backup'],
  ipc: [...engines, 'peers', 'backup', 'messenger'],
  shell: [...engines, 'spelling', 'words', 'peers', 'backup', 'messenger'],
  app: [...engines, 'spelling', 'words', 'peers', 'backup', 'messenger', 'ipc', 'shell'],
};

const floorRules = Object.entries(floors).map(([folder, below]) => ({
  name: `floor-${folder}`,
  severity: 'error',
  from: { path: `^src-main/${folder}/` },
  to: { path: '^src-(main|renderer)/', pathNot: `^src-main/(${[folder, ...below].join('|')})/|${vectors}` },
}));

const harness = `^src-main/(identity/memory-disk|protocol/(pair|vectors|model|duel|explore)|storage/scratch|messenger/(world|life|mortal|verdict|crossing|attacks/(wire|scene|rogue))|transport/(memory|memory-services|compliance|namespaces|(lan|mapping|socks)-person|fake-router|socks-server))\\.ts$|^src-renderer/testing/|${vectors}`;
const windowPackages = [
  'react',
  'react-dom',
  'react-i18next',
  'i18next',
  'zustand',
  'lucide-react',
  '@tanstack/react-virtual',
  'qr',
  'valibot',
  '@fontsource-variable/inter',
  'emojibase-data',
  '@zxcvbn-ts/[a-z-]+',
];
const sockets = '^(node:)?(net|dgram|tls|http|https|http2|dns)(/|$)';

const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    ...floorRules,
    rule(
      'shared-stands-alone',
      { path: '^src-shared/', pathNot: test },
      { pathNot: `^src-shared/|${npm('valibot')}` },
    ),
    rule(
      'shared-serves-the-upper-floors',
      { path: '^src-main/(base|crypto|protocol)/', pathNot: test },
      { path: '^src-shared/' },
      'The protocol knows bytes, not the app that uses it.',
    ),
    rule(
      'transport-knows-addresses-only',
      { path: '^src-main/transport/' },
      { path: '^src-shared/', pathNot: '^src-shared/address\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule('roots-are-not-imported', {}, { path: '^src-main/[^/]+\\.ts$|^src-renderer/main\\.tsx$' }),
    rule(
      'preload-reaches-the-contract-only',
      { path: '^src-main/preload\\.ts$' },
      { pathNot: `^src-shared/|${npm('electron')}` },
    ),
    rule(
      'electron-at-the-edge',
      { pathNot: '^src-main/(main\\.ts|preload\\.ts|app/|shell/|ipc/server\\.ts)|^(e2e|scripts|bench)/' },
      { path: electron },
    ),
    rule(
      'headless-without-electron',
      { path: '^src-main/headless\\.ts$' },
      { path: electron, reachable: true },
    ),
    rule(
      'sockets-in-transport',
      { path: '^src-', pathNot: `^src-main/transport/|${test}` },
      { path: sockets },
    ),
    rule(
      'dht-in-transport',
      { path: '^src-', pathNot: `^src-main/transport/|${test}` },
      { path: npm('hyperdht', 'blind-relay', 'udx-native') },
    ),
    rule(
      'database-in-storage',
      { path: '^src-', pathNot: '^src-main/storage/' },
      { path: npm('@signalapp/sqlcipher') },
    ),
    rule(
      'libsodium-in-crypto',
      { path: '^src-', pathNot: '^src-main/crypto/' },
      { path: npm('sodium-native', 'libsodium', 'tweetnacl') },
    ),
    rule(
      'protocol-and-crypto-are-pure',
      { path: '^src-main/(protocol|crypto)/', pathNot: `${test}|${harness}` },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'window-stays-in-its-room',
      { path: '^src-renderer/' },
      { path: '^(src-main|e2e|bench|scripts|torture|nets)/' },
    ),
    rule(
      'window-without-node',
      { path: '^src-renderer/', pathNot: `${test}|^src-renderer/testing/` },
      { pathNot: `^src-(renderer|shared)/|${npm(...windowPackages)}` },
    ),
    rule(
      'views-without-bridge',
      {
        path: '^src-renderer/',
        pathNot: `^src-renderer/(main\\.tsx|actions\\.ts|store/sync\\.ts|testing/)|${test}`,
      },
      { path: '^src-renderer/bridge\\.ts$' },
      'Commands go out through actions, events come in through sync.',
    ),
    rule(
      'harness-is-not-shipped',
      { pathNot: `${test}|${harness}|^(bench|e2e|scripts|torture|nets)/` },
      { path: harness },
    ),
    rule('no-circles', {}, { circular: true }),
    rule('no-dead-ends', {}, { couldNotResolve: true, pathNot: '^original-fs$' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types hold floors together as much as values do.
    tsPreCompilationDeps: true,
    // Some packages offer themselves to `import` only.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
    exclude: { path: '\\.css$' },
  },
};
