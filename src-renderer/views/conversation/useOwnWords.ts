import { useEffect, useRef } from 'react';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';

/** What I say is shown to me, however far up I am reading. */
export function useOwnWords({ key, last }: Friend): void {
  const own = last?.from === 'me' ? last.sentAt : 0;
  const said = useRef(own);
  useEffect(() => {
    if (own > said.current) void actions.showLatest(key);
    said.current = Math.max(said.current, own);
  }, [key, own]);
}
