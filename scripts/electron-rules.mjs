// Electron's known misconfigurations, as patterns in the source that lint forbids. Each is broken once in
// `electron-rules.test.mjs`. What is missing is looked for in the file that would have it.

const property = (name) => `Property:matches([key.name="${name}"], [key.value="${name}"])`;
const member = (name) => `MemberExpression:matches([property.name="${name}"], [property.value="${name}"])`;
const call = (name) => `CallExpression[callee.property.name="${name}"]`;
const text = (pattern) => [`Literal[value=${pattern}]`, `TemplateElement[value.raw=${pattern}]`];
const inPreferences = `${property('webPreferences')} > ObjectExpression >`;
const window = 'NewExpression[callee.name=/^(BrowserWindow|BrowserView|WebContentsView)$/]';

/** A file with the first and without the second. */
const without = (having, missing) => `Program:has(${having}):not(:has(${missing}))`;
const named = (name) => `:matches(Identifier[name="${name}"], Literal[value="${name}"])`;

/** Where the pages are held, and all that holds them there. */
const lockDown = 'FunctionDeclaration[id.name="lockDown"]';
const holds = [
  ...['enableSandbox', 'web-contents-created', 'setWindowOpenHandler', 'will-navigate', 'will-redirect'],
  ...['will-attach-webview', 'setWebRTCIPHandlingPolicy', 'host-resolver-rules'],
];
const served = 'CallExpression[callee.object.name="protocol"][callee.property.name="handle"]';
const serves = [
  ...['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler'],
  ...['onBeforeRequest', 'will-download', 'setProxy', 'Content-Security-Policy', 'nosniff'],
];

/**
 * What must not be, by name: the patterns that find it, and what to do. `except`: the one file that may.
 * @type {Readonly<Record<string, { find: string[], say: string, except?: string[] }>>}
 */
export const misconfigurations = {
  'node-in-page': {
    find: [
      ...['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'].map(
        (name) => `${property(name)}:not([value.value=false])`,
      ),
      `ImportDeclaration[source.value=/^@electron.remote/]`,
      'ImportSpecifier[imported.name="remote"]',
      `${property('enableRemoteModule')}`,
    ],
    say: 'The page has no Node: say nodeIntegration: false, and nothing else of it.',
  },
  'page-not-isolated': {
    find: [
      `${inPreferences} ${property('contextIsolation')}:not([value.value=true])`,
      `${inPreferences} ${property('sandbox')}:not([value.value=true])`,
      `${inPreferences} ${property('webSecurity')}:not([value.value=true])`,
      `${window}:not(:has(${inPreferences} ${property('contextIsolation')}))`,
      `${window}:not(:has(${inPreferences} ${property('sandbox')}))`,
    ],
    say: 'Every window says sandbox, contextIsolation (and webSecurity, if at all): true, where it is made.',
  },
  'preferences-elsewhere': {
    find: [
      `${property('webPreferences')}:not([value.type="ObjectExpression"])`,
      `${inPreferences} SpreadElement`,
      `${inPreferences} ${property('partition')}`,
      `${inPreferences} ${property('session')}`,
      `${call('fromPartition')}`,
    ],
    say: 'What a window may do stands where it is made, and it is of the one session that is held.',
  },
  'insecure-feature': {
    find: [
      ...[
        'allowRunningInsecureContent',
        'experimentalFeatures',
        'webviewTag',
        'navigateOnDragDrop',
        'plugins',
      ].map((name) => `${inPreferences} ${property(name)}:not([value.value=false])`),
      `${property('enableBlinkFeatures')}`,
      'JSXOpeningElement[name.name="webview"]',
      'CallExpression[callee.property.name="createElement"][arguments.0.value="webview"]',
    ],
    say: 'What Electron leaves off stays off.',
  },
  'not-held': {
    find: [
      without('CallExpression[callee.property.name="whenReady"]', 'CallExpression[callee.name="lockDown"]'),
      ...holds.map((name) => without(lockDown, named(name))),
      `${property('action')}[value.value="allow"]`,
    ],
    say: 'Pages go nowhere, open nothing and call nobody: see shell/lock-down.ts.',
    // They wait for boxes of the system, before there is a page or after.
    except: ['src-main/shell/guard.ts', 'src-main/shell/refuse-to-start.ts'],
  },
  'session-open': {
    find: [
      ...serves.map((name) => without(served, named(name))),
      `${call('setPermissionRequestHandler')} CallExpression[arguments.0.value=true]`,
      `${call('setPermissionCheckHandler')} Literal[value=true]`,
      `${call('setDevicePermissionHandler')} Literal[value=true]`,
    ],
    say: 'The session refuses requests, downloads and permissions: see shell/page.ts.',
  },
  'privileged-scheme': {
    find: [
      ...['bypassCSP', 'allowServiceWorkers', 'supportFetchAPI', 'corsEnabled', 'stream', 'codeCache'].map(
        (name) => `${property('privileges')} ${property(name)}:not([value.value=false])`,
      ),
      'CallExpression[callee.property.name=/^(register|intercept)(File|Http|Buffer|String|Stream)Protocol$/]',
    ],
    say: 'Our scheme is standard and secure, and may nothing more.',
  },
  'weak-policy': {
    find: [
      ...text('/unsafe-(inline|eval|hashes)/'),
      ...text(
        '/\\b(default|script|style|img|font|connect|frame|worker|child|object|media|manifest)-src\\b[^;]*(\\*|\\bhttps?:|\\bblob:|\\bwss?:)/',
      ),
    ],
    say: 'A content policy names our own files, and nothing from elsewhere.',
    // A page that is exported shows its own style, and can run nothing.
    except: ['src-main/backup/html.ts'],
  },
  'loads-from-elsewhere': {
    find: [
      ...['loadURL', 'executeJavaScript', 'executeJavaScriptInIsolatedWorld', 'insertCSS', 'insertText'].map(
        (name) =>
          name === 'loadURL' ? `${call(name)} ${text('/^(https?|file|data|javascript):/')[0]}` : call(name),
      ),
      `${call('loadURL')} TemplateElement[value.raw=/^(https?|file|data|javascript):/]`,
      call('loadFile'),
    ],
    say: 'The window shows our own page, by our own scheme, and main runs nothing in it.',
  },
  'runs-text': {
    find: [
      'CallExpression[callee.name="eval"]',
      `${call('eval')}`,
      'NewExpression[callee.name="Function"]',
      'CallExpression[callee.name="Function"]',
      'CallExpression[callee.name=/^set(Timeout|Interval)$/][arguments.0.type=/^(Literal|TemplateLiteral)$/]',
      'ImportDeclaration[source.value=/^(node:)?vm$/]',
      ...text('/^javascript:/'),
    ],
    say: 'No text becomes code.',
  },
  'raw-markup': {
    find: [
      'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
      property('dangerouslySetInnerHTML'),
      'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
      call('insertAdjacentHTML'),
      'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    ],
    say: 'What people write is text, and never markup.',
  },
  'opens-outside': {
    find: ['ImportSpecifier[imported.name="shell"]', member('openExternal'), member('openPath')],
    say: 'Addresses are handed to the system in shell/open-link.ts alone, which looks at them first.',
    except: ['src-main/shell/open-link.ts'],
  },
  'unchecked-channel': {
    find: [
      without(
        'CallExpression[callee.object.name="ipcMain"][callee.property.name="handle"]',
        named('senderFrame'),
      ),
      without(
        'CallExpression[callee.object.name="ipcMain"][callee.property.name="handle"]',
        named('safeParse'),
      ),
      'CallExpression[callee.object.name="ipcMain"][callee.property.name=/^(on|once|handleOnce|addListener)$/]',
      'CallExpression[callee.object.name="ipcRenderer"][callee.property.name=/^send/]',
      'CallExpression[callee.property.name="exposeInMainWorld"] > Identifier[name="ipcRenderer"]',
      `CallExpression[callee.property.name="exposeInMainWorld"] ${property('ipcRenderer')}`,
    ],
    say: 'Main hears its own page alone, by the contract alone: see ipc/server.ts.',
  },
  'trusts-certificates': {
    find: [
      member('setCertificateVerifyProc'),
      'Literal[value="certificate-error"]',
      property('rejectUnauthorized'),
      named('NODE_TLS_REJECT_UNAUTHORIZED'),
    ],
    say: 'No certificate is waved through.',
  },
  'opens-a-door': {
    find: [
      `CallExpression[callee.property.name=/^append(Switch|Argument)$/]:not([arguments.0.value="host-resolver-rules"])`,
      member('openDevTools'),
      `${inPreferences} ${property('devTools')}[value.value=true]`,
      'MemberExpression[object.property.name="webContents"][property.name="debugger"]',
      property('submitURL'),
      `${property('uploadToServer')}:not([value.value=false])`,
      'ImportSpecifier[imported.name="autoUpdater"]',
    ],
    say: 'Nothing is switched off, opened for a debugger or sent anywhere by itself.',
  },
};

/** A rule of lint that finds these patterns. */
export const ruleOf = ({ find, say }) => ({
  meta: { type: 'problem', schema: [], messages: { found: say } },
  create: (context) =>
    Object.fromEntries(
      find.map((pattern) => [pattern, (node) => context.report({ node, messageId: 'found' })]),
    ),
});

const plugin = {
  rules: Object.fromEntries(Object.entries(misconfigurations).map(([name, one]) => [name, ruleOf(one)])),
};

/** For `eslint.config.mjs`: all of them for what is shipped, and for the window that stands in for it in tests. */
export const electronRules = Object.entries(misconfigurations).map(([name, { except = [] }]) => ({
  files: ['src-*/**/*.{ts,tsx}', 'e2e/double/*.ts'],
  ignores: ['**/*.test.{ts,tsx}', ...except],
  plugins: { electron: plugin },
  rules: { [`electron/${name}`]: 'error' },
}));
