import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../src-shared/errors';
import type { NetworkChoices, NetworkState } from '../../../src-shared/model';
import { actions, type Refusal } from '../../actions';

/** Milliseconds between two questions, while somebody looks at numbers that move. */
const EVERY = 1000;

export interface Watched {
  /** Null: no answer is there yet. */
  readonly answer: Result<NetworkState> | null;
  /** What is left out stays as it is; fulfilled when it holds. */
  choose(choices: Partial<NetworkChoices>): Promise<Refusal>;
}

/** How this computer stands in the network, asked for again and again while it is shown and the window can be seen. */
export function useNetwork(every = EVERY): Watched {
  const [answer, setAnswer] = useState<Result<NetworkState> | null>(null);
  /** Only the newest question counts: an answer of before a choice would show it undone for a moment. */
  const question = useRef(0);

  const look = useCallback(async () => {
    const mine = (question.current += 1);
    const next = await actions.network();
    if (mine === question.current) setAnswer(next);
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let over = false;
    const goOn = async (): Promise<void> => {
      if (document.visibilityState === 'visible') await look();
      if (!over) timer = setTimeout(() => void goOn(), every);
    };
    void goOn();
    return () => {
      over = true;
      question.current += 1;
      if (timer) clearTimeout(timer);
    };
  }, [look, every]);

  const choose = useCallback(
    async (choices: Partial<NetworkChoices>): Promise<Refusal> => {
      const asked = actions.setNetwork(choices);
      // What was chosen shows now; what comes of it, when it holds.
      void look();
      const refusal = await asked;
      await look();
      return refusal;
    },
    [look],
  );
  return { answer, choose };
}
