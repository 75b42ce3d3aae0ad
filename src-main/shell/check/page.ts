import type { Finding, PageReport } from '../../../src-shared/check';

/** Whether the page has nothing of Node, of Electron, or of what main alone may use. */
export const judgeIsolation = ({ node }: PageReport): Finding => ({
  outcome: node.length === 0 ? 'isolation-on' : 'isolation-off',
  details: node,
});

/** Whether the page may use anything of the computer that asks for a permission. */
export const judgePermissions = ({ permissions }: PageReport): Finding => ({
  outcome: permissions.length === 0 ? 'permissions-none' : 'permissions-some',
  details: permissions,
});

/** Whether what is shown is our own page, under the policy that it is served with, if also under others. */
export function judgePage(
  { url, policies }: { readonly url: string; readonly policies: readonly string[] },
  wanted: { readonly origin: string; readonly policy: string },
): Finding {
  const details = [
    ...(url.startsWith(`${wanted.origin}/`) ? [] : [url]),
    ...(policies.includes(wanted.policy) ? [] : ['Content-Security-Policy', ...policies]),
  ];
  return { outcome: details.length === 0 ? 'page-own' : 'page-foreign', details };
}

/** Whether anything of what the page tried got through; null: nobody could listen for it. */
export function judgeNetwork(tripped: ReadonlySet<string> | null): Finding {
  if (tripped === null) return { outcome: 'network-untold', details: [] };
  return { outcome: tripped.size === 0 ? 'network-none' : 'network-reached', details: [...tripped] };
}
