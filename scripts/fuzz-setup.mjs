// Before each test file of `npm run fuzz`: so many cases of each property, from the seed of the round, unless time is up.
import fc from 'fast-check';
import { beforeEach } from 'vitest';

const { SALTBOX_FUZZ_SEED, SALTBOX_FUZZ_CASES, SALTBOX_FUZZ_END } = process.env;

fc.configureGlobal({ seed: Number(SALTBOX_FUZZ_SEED), numRuns: Number(SALTBOX_FUZZ_CASES) });

// A round is made of cases, so that its seed brings all of them again; only the last one is cut short, when time is up.
beforeEach(() => {
  if (!SALTBOX_FUZZ_END) return;
  const interruptAfterTimeLimit = Math.max(1, Number(SALTBOX_FUZZ_END) - Date.now());
  fc.configureGlobal({ ...fc.readConfigureGlobal(), interruptAfterTimeLimit });
});
