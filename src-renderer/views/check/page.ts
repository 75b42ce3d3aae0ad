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

/** A policy that refuses nothing does not tell. Milliseconds. */
const TELLS_WITHIN = 1_000;

/** The policy that the page stands under, as it says itself when it refuses a picture from elsewhere; null: it refuses none. */
const policyInForce = (): Promise<string | null> =>
  new Promise((done) => {
    const told = ({ originalPolicy }: SecurityPolicyViolationEvent): void => {
      done(originalPolicy);
    };
    document.addEventListener('securitypolicyviolation', told, { once: true });
    setTimeout(() => {
      document.removeEventListener('securitypolicyviolation', told);
      done(null);
    }, TELLS_WITHIN);
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
    policy: await policyInForce(),
    permissions: PERMISSIONS.filter((_name, index) => granted[index]),
  };
}
