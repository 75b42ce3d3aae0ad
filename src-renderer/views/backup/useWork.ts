import { useState } from 'react';
import type { Result } from '../../../src-shared/errors';
import type { Refusal } from '../../actions';

/** Long work that this part of the page has begun. */
export interface Working<T> {
  readonly busy: boolean;
  readonly refusal: Refusal;
  /** What came of it; null: nothing so far, or a dialog was dismissed. */
  readonly outcome: T | null;
  run(work: () => Promise<Result<T | null>>): Promise<void>;
  /** What was typed has changed: what was said about it does not count any more. */
  forget(): void;
}

export function useWork<T>(): Working<T> {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const [outcome, setOutcome] = useState<T | null>(null);
  return {
    busy,
    refusal,
    outcome,
    async run(work) {
      if (busy) return;
      setBusy(true);
      setRefusal(null);
      setOutcome(null);
      const answer = await work();
      setBusy(false);
      if (answer.ok) setOutcome(answer.value);
      else setRefusal(answer.error);
    },
    forget() {
      setRefusal(null);
    },
  };
}
