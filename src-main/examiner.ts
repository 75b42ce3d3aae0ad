import { parentPort, workerData } from 'node:worker_threads';
import { examine, type Contents, type Copy } from './storage/examine';
import { fail, ok, SaltboxError, type Result } from '../src-shared/errors';

/** A thread that reads one copy of a database, so that the messenger goes on meanwhile. `storage/examine-apart.ts` starts it. */
function run(copy: Copy): Result<Contents> {
  try {
    return ok(examine(copy));
  } catch (error) {
    return error instanceof SaltboxError ? { ok: false, error: error.failure } : fail('internal');
  }
}

// What `examine-apart.ts` gives it.
parentPort?.postMessage(run(workerData as Copy));
