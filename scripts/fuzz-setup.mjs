// Before each test file of `npm run fuzz`: properties are tried for a time, from the seed of the round.
import fc from 'fast-check';

fc.configureGlobal({
  seed: Number(process.env.SALTBOX_FUZZ_SEED),
  numRuns: 1_000_000_000,
  interruptAfterTimeLimit: Number(process.env.SALTBOX_FUZZ) * 1_000,
});
