// Before each test file of `npm run fuzz`: so many cases of each property, from the seed of the round.
import fc from 'fast-check';

const { SALTBOX_FUZZ_SEED, SALTBOX_FUZZ_CASES } = process.env;
fc.configureGlobal({ seed: Number(SALTBOX_FUZZ_SEED), numRuns: Number(SALTBOX_FUZZ_CASES) });
