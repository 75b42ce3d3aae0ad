import { describe, expect, it } from 'vitest';
import { Links } from './links';

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
