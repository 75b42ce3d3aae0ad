import { useTranslation } from 'react-i18next';
import type { Message } from '../../../src-shared/model';
import css from './Reactions.module.css';

interface Props {
  readonly reactions: Message['reactions'];
  /** The friend's. */
  readonly name: string;
}

/** What both answered a message with, one emoji each. */
export function Reactions({ reactions: { mine, theirs }, name }: Props) {
  const { t } = useTranslation();
  if (mine === null && theirs === null) return null;
  if (mine === theirs && mine !== null) {
    return (
      <div className={css.reactions}>
        <Chip emoji={mine} count={2} label={t('talk.reactedBoth', { name, emoji: mine })} />
      </div>
    );
  }
  return (
    <div className={css.reactions}>
      {theirs !== null && <Chip emoji={theirs} label={t('talk.reactedTheirs', { name, emoji: theirs })} />}
      {mine !== null && <Chip emoji={mine} label={t('talk.reactedMine', { emoji: mine })} />}
    </div>
  );
}

interface ChipProps {
  readonly emoji: string;
  readonly count?: number;
  readonly label: string;
}

const Chip = ({ emoji, count, label }: ChipProps) => (
  <span role="img" aria-label={label} title={label} className={css.chip}>
    {emoji}
    {count !== undefined && <span className={css.count}>{count}</span>}
  </span>
);
