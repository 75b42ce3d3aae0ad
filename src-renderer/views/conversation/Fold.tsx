import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageId } from '../../../src-shared/ids';
import { useIsMarked } from '../search/marked';
import css from './Fold.module.css';
import { useUnfolded } from './unfolded';

interface Props {
  readonly id: MessageId;
  /** Whether Tab stops here: 0, or -1. */
  readonly stop: number;
  readonly children: ReactNode;
}

/** A long message, of which the beginning is shown until all of it is wanted, or something in it was found. */
export function Fold({ id, stop, children }: Props) {
  const { t } = useTranslation();
  const fold = useUnfolded((state) => state.fold);
  const unfolded = useUnfolded((state) => state.unfolded.has(id));
  const marked = useIsMarked(id);
  useEffect(() => {
    // It stays unfolded when the search is over.
    if (marked) fold(id, false);
  }, [marked, fold, id]);
  return (
    <>
      <span
        className={unfolded || marked ? undefined : css.folded}
        onFocus={() => {
          // An address that Tab has reached may be in what is folded away.
          fold(id, false);
        }}
      >
        {children}
      </span>
      <button
        type="button"
        tabIndex={stop}
        aria-expanded={unfolded}
        className={css.more}
        onClick={() => {
          fold(id, unfolded);
        }}
      >
        {t(unfolded ? 'talk.showLess' : 'talk.readMore')}
      </button>
    </>
  );
}
