import { useEffect, useState } from 'react';
import type { Finding } from '../../../src-shared/check';
import type { Result } from '../../../src-shared/errors';
import { actions } from '../../actions';
import { attempt, wayNames } from './attempts';
import { lookAtPage } from './page';

async function run(): Promise<Result<readonly Finding[]>> {
  const started = await actions.startCheck();
  if (!started.ok) return started;
  const listener = started.value;
  const tries = listener ? wayNames.map((name) => attempt(name, listener)) : [];
  const [report] = await Promise.all([lookAtPage(), ...tries]);
  return actions.finishCheck(report);
}

/** Runs the check as its page opens, and as often as people like. Null: it is running. */
export function useCheck(): { readonly answer: Result<readonly Finding[]> | null; again(): void } {
  const [answer, setAnswer] = useState<Result<readonly Finding[]> | null>(null);
  const [runs, setRuns] = useState(1);
  useEffect(() => {
    let left = false;
    void run().then((found) => {
      if (!left) setAnswer(found);
    });
    return () => {
      left = true;
    };
  }, [runs]);
  const again = (): void => {
    setAnswer(null);
    setRuns(runs + 1);
  };
  return { answer, again };
}
