import type { Person } from './person';

/** How long the first steps of a friendship took, in milliseconds from the key pasted, and the way they went. */
export interface Acquaintance {
  /** When the key was pasted. */
  readonly began: number;
  readonly shown: number;
  readonly online: number;
  readonly way: string;
}

/** Alice asks Bob, by his key and where it is given an address; he accepts, and both say something. Throws where not. */
export async function befriend(alice: Person, bob: Person, address?: string): Promise<Acquaintance> {
  const began = performance.now();
  const since = (): number => Math.round(performance.now() - began);
  await alice.add(bob.key, 'Alice from the choir', address);
  await bob.event('request', alice.key);
  const shown = since();
  await bob.accept(alice.key);
  const { way } = await alice.event('online', bob.key);
  const online = since();
  await chat(alice, bob, 'first');
  return { began, shown, online, way: String(way) };
}

/** Both say something, and hear it. */
export async function chat(alice: Person, bob: Person, about: string): Promise<void> {
  await Promise.all([alice.send(bob.key, `${about}, Bob?`), bob.send(alice.key, `${about}, Alice?`)]);
  await Promise.all([bob.hear(alice.key, `${about}, Bob?`), alice.hear(bob.key, `${about}, Alice?`)]);
}

/** Both end, start at the same moment, and talk again. Answers how long that took from the start, in milliseconds. */
export async function meetAgain(alice: Person, bob: Person): Promise<number> {
  const both = [alice, bob];
  await Promise.all(both.map((person) => person.stop()));
  const began = performance.now();
  await Promise.all(both.map((person) => person.resume()));
  await chat(alice, bob, 'again');
  return Math.round(performance.now() - began);
}
