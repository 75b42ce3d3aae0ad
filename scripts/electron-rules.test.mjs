// A scan is only worth something if it finds: each pattern below is broken once, and what is right is let through.
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { root } from './base.mjs';
import { misconfigurations, ruleOf } from './electron-rules.mjs';

const linter = new Linter();
const languageOptions = { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } };

/** How often these patterns are found in a text. */
function found(one, source) {
  const plugins = { scan: { rules: { it: ruleOf(one) } } };
  const config = [{ files: ['**/*.tsx'], languageOptions, plugins, rules: { 'scan/it': 'error' } }];
  const messages = linter.verify(source, config, 'sample.tsx');
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.length;
}

const window = (preferences) => `new BrowserWindow({ webPreferences: { ${preferences} } })`;
const sound = 'sandbox: true, contextIsolation: true';
const soundWindow = window(
  `preload, ${sound}, nodeIntegration: false, webviewTag: false, devTools: !app.isPackaged`,
);

const heldBy = `
  app.enableSandbox(); app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' })); contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview']) contents.on(event, stop);
  });`;
const servedBy = `
  protocol.handle('app', () => new Response(null, { headers: { 'Content-Security-Policy': POLICY, nosniff } }));
  session.setPermissionRequestHandler((_c, _p, answer) => { answer(false); }); session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false); session.webRequest.onBeforeRequest(refuse);
  session.on('will-download', stop); session.setProxy(nowhere);`;
const lockDown = (body) => `function lockDown() {${body}}`;
/** The same without one of the words in it. */
const lacking = (source, words, whole = (text) => text) =>
  words.map((word) => whole(source.replaceAll(word, 'x')));
const answers = `
  ipcMain.handle(name, (event, raw) => { if (event.senderFrame !== main) return; return v.safeParse(schema, raw); });`;

/** What must be found, and what must not. */
const samples = {
  'node-in-page': {
    bad: [
      window(`${sound}, nodeIntegration: true`),
      window(`${sound}, nodeIntegration: isDev`),
      window(`${sound}, 'nodeIntegrationInWorker': true`),
      window(`${sound}, nodeIntegrationInSubFrames: true`),
      window(`${sound}, enableRemoteModule: true`),
      "import { initialize } from '@electron/remote/main';",
      "import { remote } from 'electron';",
    ],
    good: [soundWindow],
  },
  'page-not-isolated': {
    bad: [
      window('sandbox: true, contextIsolation: false'),
      window('sandbox: false, contextIsolation: true'),
      window(`${sound}, webSecurity: false`),
      window('sandbox: true'),
      window('contextIsolation: true'),
      'new BrowserWindow({ width: 1 })',
      'new WebContentsView()',
    ],
    good: [soundWindow, "const words = { sandbox: 'Sandbox', contextIsolation: 'x' };"],
  },
  'preferences-elsewhere': {
    bad: [
      'new BrowserWindow({ webPreferences: preferences })',
      window(`${sound}, ...more`),
      window(`${sound}, partition: 'open'`),
      window(`${sound}, session: other`),
      "session.fromPartition('open')",
    ],
    good: [soundWindow],
  },
  'insecure-feature': {
    bad: [
      ...[
        'allowRunningInsecureContent',
        'experimentalFeatures',
        'webviewTag',
        'navigateOnDragDrop',
        'plugins',
      ].map((name) => window(`${sound}, ${name}: true`)),
      window(`${sound}, enableBlinkFeatures: 'X'`),
      'const view = <webview src="x" />;',
      "document.createElement('webview')",
    ],
    good: [soundWindow, "document.createElement('div')"],
  },
  'not-held': {
    bad: [
      'void app.whenReady().then(start)',
      ...lacking(
        heldBy,
        [
          ...[
            'enableSandbox',
            'web-contents-created',
            'setWindowOpenHandler',
            'will-navigate',
            'will-redirect',
          ],
          ...['will-attach-webview', 'setWebRTCIPHandlingPolicy', 'host-resolver-rules'],
        ],
        lockDown,
      ),
      "contents.setWindowOpenHandler(() => ({ action: 'allow' }))",
    ],
    good: [lockDown(heldBy), 'lockDown(); void app.whenReady().then(start)'],
  },
  'session-open': {
    bad: [
      ...lacking(servedBy, [
        ...['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler'],
        ...['onBeforeRequest', 'will-download', 'setProxy', 'Content-Security-Policy', 'nosniff'],
      ]),
      'session.setPermissionRequestHandler((_c, _p, answer) => { answer(true); })',
      'session.setPermissionCheckHandler(() => true)',
      'session.setDevicePermissionHandler(() => true)',
    ],
    good: [servedBy],
  },
  'privileged-scheme': {
    bad: [
      ...['bypassCSP', 'allowServiceWorkers', 'supportFetchAPI', 'corsEnabled', 'stream', 'codeCache'].map(
        (name) =>
          `protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, ${name}: true } }])`,
      ),
      "protocol.registerFileProtocol('app', serve)",
    ],
    good: [
      'protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }])',
    ],
  },
  'weak-policy': {
    bad: [
      `const POLICY = "script-src 'self' 'unsafe-eval'";`,
      "const POLICY = `style-src 'unsafe-inline'; ${more}`;",
      "const POLICY = 'img-src *';",
      "const POLICY = 'connect-src https://example.org';",
      'const POLICY = `script-src blob:`;',
    ],
    good: [
      `const POLICY = "default-src 'none'; img-src 'self' data:; connect-src 'none'; frame-ancestors 'none'";`,
    ],
  },
  'loads-from-elsewhere': {
    bad: [
      "window.loadURL('https://example.org/')",
      'window.loadURL(`file://${path}`)',
      "window.loadFile('index.html')",
      "contents.executeJavaScript('1')",
      'contents.executeJavaScriptInIsolatedWorld(1, [])',
      "contents.insertCSS('x')",
      "contents.insertText('x')",
    ],
    good: ['window.loadURL(`${ORIGIN}/`)'],
  },
  'runs-text': {
    bad: [
      'eval(text)',
      'self.eval(text)',
      'new Function(text)',
      'Function(text)()',
      "setTimeout('go()', 1)",
      'setInterval(`go()`, 1)',
      "import { runInNewContext } from 'node:vm';",
      "const link = 'javascript:go()';",
      'const link = `javascript:${text}`;',
    ],
    good: ['setTimeout(() => { go(); }, 1)'],
  },
  'raw-markup': {
    bad: [
      'const view = <p dangerouslySetInnerHTML={{ __html: text }} />;',
      'const props = { dangerouslySetInnerHTML: text };',
      'element.innerHTML = text',
      "element.insertAdjacentHTML('beforeend', text)",
      'document.write(text)',
    ],
    good: ['element.textContent = text', 'const view = <p>{text}</p>;'],
  },
  'opens-outside': {
    bad: [
      "import { shell } from 'electron';",
      'electron.shell.openExternal(url)',
      'electron.shell.openPath(path)',
    ],
    good: ["import { openExternally } from './open-link';"],
  },
  'unchecked-channel': {
    bad: [
      'ipcMain.handle(name, (event, raw) => v.safeParse(schema, raw))',
      'ipcMain.handle(name, (event, raw) => event.senderFrame === main && raw)',
      "ipcMain.on('x', listen)",
      "ipcRenderer.sendSync('x')",
      "contextBridge.exposeInMainWorld('x', ipcRenderer)",
      "contextBridge.exposeInMainWorld('x', { ipcRenderer: y })",
    ],
    good: [
      answers,
      'ipcRenderer.invoke(channel, input)',
      "contextBridge.exposeInMainWorld('saltbox', client)",
    ],
  },
  'trusts-certificates': {
    bad: [
      'session.setCertificateVerifyProc((_request, done) => { done(0); })',
      "app.on('certificate-error', accept)",
      'const options = { rejectUnauthorized: false };',
      "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'",
    ],
    good: ['const options = { host, port };'],
  },
  'opens-a-door': {
    bad: [
      "app.commandLine.appendSwitch('no-sandbox')",
      "app.commandLine.appendArgument('--x')",
      'contents.openDevTools()',
      window(`${sound}, devTools: true`),
      'window.webContents.debugger.attach()',
      "crashReporter.start({ submitURL: 'https://example.org' })",
      'crashReporter.start({ uploadToServer: true })',
      "import { autoUpdater } from 'electron';",
    ],
    good: [
      soundWindow,
      "app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')",
      'crashReporter.start({ uploadToServer: false })',
    ],
  },
};

describe('the scan for misconfigurations of Electron', () => {
  test('has samples of each', () => {
    expect(Object.keys(samples)).toEqual(Object.keys(misconfigurations));
  });

  const bad = Object.entries(samples).flatMap(([name, { bad: all }]) => all.map((source) => [name, source]));
  test.each(bad)('%s is found: %s', (name, source) => {
    expect(found(misconfigurations[name], source)).toBeGreaterThan(0);
  });

  const good = Object.entries(samples).flatMap(([name, { good: all }]) =>
    all.map((source) => [name, source]),
  );
  test.each(good)('%s lets through what is right: %s', (name, source) => {
    expect(found(misconfigurations[name], source)).toBe(0);
  });

  const patterns = Object.entries(misconfigurations).flatMap(([name, { find }]) =>
    find.map((one) => [name, one]),
  );
  test.each(patterns)('%s: the pattern %s finds something', (name, pattern) => {
    const { say } = misconfigurations[name];
    const hits = samples[name].bad.filter((source) => found({ find: [pattern], say }, source) > 0);
    expect(hits).not.toEqual([]);
  });

  test('is made of all that is shipped, but for the files that may', async () => {
    const eslint = new ESLint({ cwd: root });
    const all = Object.keys(misconfigurations).map((name) => `electron/${name}`);
    const rulesOf = async (path) => {
      const { rules } = await eslint.calculateConfigForFile(path);
      return all.filter((name) => rules[name]?.[0] === 2);
    };
    for (const path of [
      'src-main/main.ts',
      'src-main/preload.ts',
      'src-renderer/views/App.tsx',
      'src-shared/model.ts',
    ])
      expect(await rulesOf(path)).toEqual(all);
    for (const [name, { except = [] }] of Object.entries(misconfigurations))
      for (const path of except)
        expect(await rulesOf(path)).toEqual(all.filter((one) => one !== `electron/${name}`));
  });
});
