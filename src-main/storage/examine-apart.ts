import { Worker } from 'node:worker_threads';
import { valueOf, type Result } from '../../src-shared/errors';
import type { Contents, Examine } from './examine';

/** `examine` in a thread of its own: it takes seconds, in which the messenger goes on. `script` is its bundle. */
export const examineApart =
  (script: string): Examine =>
  async (copy) => {
    const worker = new Worker(script, { workerData: copy });
    try {
      // It says one thing, of the type that `examiner.ts` gives.
      const result = await new Promise<Result<Contents>>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => {
          reject(new Error('the examiner ended without a word'));
        });
      });
      return valueOf(result);
    } finally {
      await worker.terminate();
    }
  };
