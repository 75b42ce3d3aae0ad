import { useEffect, useState } from 'react';
import type { Finding } from '../../../src-shared/check';
import type { Result } from '../../../src-shared/errors';
import { runCheck } from './run';

/** Runs the check as its page opens, and as often as people like. Null: it is running. */
export function useCheck(): { readonly answer: Result<readonly Finding[]> | null; again(): void } {
  const [answer, setAnswer] = useState<Result<readonly Finding[]> | null>(null);
  const [runs, setRuns] = useState(1);
  useEffect(() => {
    const leaving = new AbortController();
    void runCheck(leaving.signal).then((found) => {
      if (!leaving.signal.aborted) setAnswer(found);
    });
    return () => {
      leaving.abort();
    };
  }, [runs]);
  const again = (): void => {
    setAnswer(null);
    setRuns(runs + 1);
  };
  return { answer, again };
}
