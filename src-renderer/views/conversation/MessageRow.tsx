import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { dayTitle } from '../../i18n/time';
import { displayName } from '../../store/friends';
import { classes } from '../../widgets/classes';
import { Crystal } from '../../widgets/Crystal';
import { useNow } from '../useNow';
import { Bubble } from './Bubble';
import type { BubbleWords } from './bubbleWords';
import { Gap } from './Gap';
import css from './MessageList.module.css';
import type { Row } from './timeline';

interface Props {
  readonly row: Row;
  readonly friend: Friend;
  readonly words: BubbleWords;
  /** Whether it is chosen; null: nothing is being chosen. */
  readonly chosen: boolean | null;
}

interface PlacedProps extends Props {
  readonly index: number;
  /** Told the element, so that its height is known. */
  readonly measure: (element: HTMLDivElement | null) => void;
}

/** A row. Scrolling draws the list again for each row that comes into view, and no row that is there. */
export const MessageRow = memo(function MessageRow({ index, measure, ...rest }: PlacedProps) {
  const { row } = rest;
  return (
    <div
      ref={measure}
      data-index={index}
      className={classes(css.row, row.type === 'message' && row.last && css.parted)}
    >
      <Content {...rest} />
    </div>
  );
});

function Content({ row, friend, words, chosen }: Props) {
  switch (row.type) {
    case 'message':
      return <Bubble row={row} friend={friend} words={words} chosen={chosen} />;
    case 'gap':
      return <Gap missing={row.missing} name={displayName(friend)} />;
    case 'day':
      return <Day at={row.at} />;
    case 'unread':
      return <Unread />;
    case 'start':
      return <Start friend={friend} />;
  }
}

function Unread() {
  const { t } = useTranslation();
  return (
    <h2 className={css.unread} data-unread="">
      {t('talk.unread')}
    </h2>
  );
}

const Day = memo(function Day({ at }: { readonly at: number }) {
  const { t, i18n } = useTranslation();
  const now = useNow(60_000);
  return <h2 className={css.day}>{dayTitle(t, i18n.language, at, now)}</h2>;
});

/** Above the first message there ever was, or alone where there is none. */
export function Start({ friend, alone = false }: { readonly friend: Friend; readonly alone?: boolean }) {
  const { t } = useTranslation();
  const name = displayName(friend);
  return (
    <div className={classes(css.start, alone && css.alone)}>
      <Crystal print={friend.print} size={72} faded={friend.state !== 'friend'} />
      <p>{t('talk.start', { name })}</p>
      {friend.state === 'friend' && <p>{t('talk.startHint', { name })}</p>}
    </div>
  );
}
