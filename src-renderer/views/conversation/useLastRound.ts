import { useState } from 'react';
import type { Reach, Tried } from '../../../src-shared/model';

/** What the newest round came to; while another one is under way, what the one before it came to. */
export function useLastRound({ state, tried }: Reach): readonly Tried[] {
  const over = state === 'waiting' || state === 'no-way';
  const [last, setLast] = useState<readonly Tried[]>([]);
  if (over && last !== tried) setLast(tried);
  return over ? tried : last;
}
