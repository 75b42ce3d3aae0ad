// Programs that run in the very process of their script, so that a signal sent here reaches them. stdout carries their
// lines of JSON and nothing else.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './base.mjs';
import { whenNpmEnds } from './orphan.mjs';

/** Starts the bundle `file`, and ends it when npm is gone that started us. */
export function runHere(file) {
  createRequire(import.meta.url)(join(root, file));
  let told = false;
  for (const signal of ['SIGINT', 'SIGTERM'])
    if (process.listenerCount(signal) > 0) process.on(signal, () => void (told = true));
  whenNpmEnds(() => void (told || process.kill(process.pid, 'SIGTERM')));
}
