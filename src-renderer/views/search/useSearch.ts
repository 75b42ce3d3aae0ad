import { useEffect, useRef, useState } from 'react';
import type { FriendId } from '../../../src-shared/ids';
import { MAX_QUERY_LENGTH } from '../../../src-shared/limits';
import type { Found } from '../../../src-shared/model';
import { actions, type Refusal } from '../../actions';
import { isTurned, momentsOf, type Dates } from './dates';

/** Milliseconds of no typing after which main is asked. */
const PAUSE = 120;
/** Hits asked for at once. */
const PAGE = 50;
/** With fewer hits than this it is asked on, as main answers in short steps, but not for ever. */
const ENOUGH = 20;
const MAX_STEPS = 12;

interface Wanted {
  readonly query: string;
  /** In one conversation, or (null) in all. */
  readonly key: FriendId | null;
  readonly dates: Dates;
}

interface Answer {
  /** What was asked, as one text. */
  readonly to: string;
  /** Null: nothing was searched for. */
  readonly found: Found | null;
  readonly refusal: Refusal;
}

const NOTHING: Answer = { to: '', found: null, refusal: null };

interface Search extends Answer {
  /** The answer is one to something else than what is asked now. */
  readonly stale: boolean;
  readonly asking: boolean;
  /** Looks further back. */
  readonly more: () => void;
}

/** Messages with the words of a query and of some days, as one types. Without words all of these days. */
export function useSearch(wanted: Wanted): Search {
  const [answer, setAnswer] = useState(NOTHING);
  const [asking, setAsking] = useState(false);
  /** Counts the questions; an answer to an earlier one comes too late. */
  const turn = useRef(0);
  const query = wanted.query.trim().slice(0, MAX_QUERY_LENGTH);
  const { key, dates } = wanted;
  const { from, until } = momentsOf(dates);
  const nothing = (query === '' && from === null && until === null) || isTurned(dates);
  const question = nothing ? '' : JSON.stringify([query, key, from, until]);

  const ask = async (before: Found | null): Promise<void> => {
    const mine = (turn.current += 1);
    let hits = before?.hits ?? [];
    let next = before?.next ?? null;
    const enough = hits.length + ENOUGH;
    setAsking(true);
    for (let step = 0; step < MAX_STEPS; step++) {
      const page = await actions.search({ query, key, before: next, limit: PAGE, from, until });
      if (turn.current !== mine) return;
      if (page.ok) {
        hits = [...hits, ...page.value.hits];
        ({ next } = page.value);
      }
      const over = !page.ok || next === null || hits.length >= enough || step === MAX_STEPS - 1;
      // A step that found nothing is no answer yet.
      if (over || hits.length > 0)
        setAnswer({ to: question, found: { hits, next }, refusal: page.ok ? null : page.error });
      if (!over) continue;
      setAsking(false);
      return;
    }
  };

  useEffect(() => {
    turn.current += 1;
    if (question === '') return;
    const timer = setTimeout(() => void ask(null), PAUSE);
    return () => {
      clearTimeout(timer);
    };
    // A new question for each new one, and for nothing else.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `ask` is made anew in every rendering
  }, [question]);

  const current = question === '' ? NOTHING : answer;
  const stale = current.to !== question;
  return {
    ...current,
    stale,
    asking: stale || (asking && question !== ''),
    more: () => {
      if (current.found && current.found.next !== null && !asking && !stale) void ask(current.found);
    },
  };
}
