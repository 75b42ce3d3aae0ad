import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { rangeOf } from './near';

/** Routers that are asked; a computer has one, rarely two. */
const MAX_ROUTERS = 4;

/** The IPv4 default routers in Linux's own table, where an address is eight hex digits, last byte first. */
export function routersIn(table: string): string[] {
  return table
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, destination, gateway = '', flags = ''] = line.trim().split(/\s+/);
      const isRouter = destination === '00000000' && (Number.parseInt(flags, 16) & 3) === 3;
      if (!isRouter || !/^[0-9A-F]{8}$/i.test(gateway)) return [];
      return [[...Buffer.from(gateway, 'hex')].reverse().join('.')];
    });
}

/** Most routers of a house have the first address of its network. */
function guessed(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal, address }) => {
      return family === 'IPv4' && !internal && rangeOf(address) === 'private';
    })
    .map(({ address, netmask }) => {
      const mask = netmask.split('.').map(Number);
      const start = address.split('.').map((part, at) => Number(part) & (mask[at] ?? 0));
      return [...start.slice(0, 3), (start[3] ?? 0) + 1].join('.');
    });
}

/** The IPv4 routers of this computer: where the system tells without another program, they are known, else guessed. */
export function routers(): string[] {
  let known: string[] = [];
  try {
    if (process.platform === 'linux') known = routersIn(readFileSync('/proc/net/route', 'latin1'));
  } catch {
    // A system without the file: guess as elsewhere.
  }
  return [...new Set(known.length > 0 ? known : guessed())].slice(0, MAX_ROUTERS);
}

/** Own addresses that the internet can reach without a router's help, if its firewall lets it: IPv6 in the first place. */
export function globalHosts(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const open = all.filter(({ address, internal }) => !internal && rangeOf(address) === 'public');
  return [
    ...open.filter(({ family }) => family === 'IPv6'),
    ...open.filter(({ family }) => family === 'IPv4'),
  ].map(({ address }) => address);
}
