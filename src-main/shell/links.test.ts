import type { App } from 'electron';
import { describe, expect, it } from 'vitest';
import { Links, receiveLinks } from './links';

const link = `saltbox:${'ab'.repeat(32)}?name=Mia`;

describe('a link', () => {
  it('that the program was started with waits to be taken, once', () => {
    const links = new Links(['/opt/saltbox', '--profile', '/tmp/x', link], () => undefined);
    expect([links.take(), links.take()]).toEqual([link, null]);
  });

  it('of a later start is told and takes the place of one that was not taken', () => {
    let came = 0;
    const links = new Links([link], () => (came += 1));
    links.offer(['/opt/saltbox', '--no-link']);
    links.offer(['/opt/saltbox', 'SALTBOX:second', 'saltbox:third']);
    expect([came, links.take()]).toEqual([1, 'SALTBOX:second']);
  });

  it('of an unheard-of length is none, and says so by having no key', () => {
    expect(new Links([`${link}${'x'.repeat(100_000)}`], () => undefined).take()).toBe('saltbox:');
  });
});

describe('that links are its own', () => {
  /** The schemes that an app asks the system for on its start. */
  function asked(isPackaged: boolean, platform: NodeJS.Platform): string[] {
    const schemes: string[] = [];
    const app = {
      isPackaged,
      on: () => undefined,
      setAsDefaultProtocolClient: (scheme: string) => schemes.push(scheme),
    };
    // Nothing else of it is used.
    receiveLinks(app as unknown as App, new Links([], () => undefined), platform);
    return schemes;
  }

  it('is said by an installed Saltbox of Windows and macOS', () => {
    expect([asked(true, 'win32'), asked(true, 'darwin')]).toEqual([['saltbox'], ['saltbox']]);
    expect(asked(false, 'win32')).toEqual([]);
  });

  it('is left to the package and to the user on Linux', () => {
    expect(asked(true, 'linux')).toEqual([]);
  });
});
