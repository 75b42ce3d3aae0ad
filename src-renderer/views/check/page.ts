import type { PageReport } from '../../../src-shared/check';

/** What Node and Electron put into a page that is not kept apart from them. */
const FOREIGN = [
  ...['process', 'require', 'module', 'exports', 'Buffer', 'global', 'setImmediate'],
  ...['__dirname', '__filename', 'electron', 'ipcRenderer'],
];

/** What browsers give only to pages that are allowed it. */
const PERMISSIONS = [
  ...['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read', 'display-capture'],
  ...['local-fonts', 'window-management', 'idle-detection', 'screen-wake-lock', 'persistent-storage'],
  ...['background-fetch', 'periodic-background-sync', 'nfc', 'push'],
];

/** How long the page waits to be refused what its policies do not allow. Milliseconds. */
const REFUSED_WITHIN = 500;

/** The policies that the page stands under, as it says itself when one refuses a picture from elsewhere. */
const policiesInForce = (): Promise<string[]> =>
  new Promise((done) => {
    const policies: string[] = [];
    const refused = ({ originalPolicy }: SecurityPolicyViolationEvent): void => {
      policies.push(originalPolicy);
    };
    document.addEventListener('securitypolicyviolation', refused);
    setTimeout(() => {
      document.removeEventListener('securitypolicyviolation', refused);
      // The attempts to reach somebody are refused meanwhile, by the same policies.
      done([...new Set(policies)]);
    }, REFUSED_WITHIN);
    new Image().src = 'https://saltbox.invalid/';
  });

async function isGranted(name: string): Promise<boolean> {
  try {
    // The names of permissions that types know are fewer than those that browsers know.
    const { state } = await navigator.permissions.query({ name: name as PermissionName });
    return state === 'granted';
  } catch {
    // This Chromium knows no such permission.
    return false;
  }
}

/** What the page finds in itself that should not be there. */
export async function lookAtPage(): Promise<PageReport> {
  const granted = await Promise.all(PERMISSIONS.map(isGranted));
  return {
    node: FOREIGN.filter((name) => name in self),
    policies: await policiesInForce(),
    permissions: PERMISSIONS.filter((_name, index) => granted[index]),
  };
}
