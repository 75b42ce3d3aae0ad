import { useTranslation } from 'react-i18next';
import { sameEmoji } from '../../../src-shared/emoji';
import type { Friend, Message } from '../../../src-shared/model';
import { displayName } from '../../store/friends';
import { useProfile } from '../../store/me';
import { classes } from '../../widgets/classes';
import { Crystal } from '../../widgets/Crystal';
import { canReact } from './canChange';
import { react } from './react';
import css from './Reactions.module.css';

interface Props {
  /** Whether Tab stops here: 0, or -1. */
  readonly stop: number;
  readonly friend: Friend;
  readonly message: Message;
}

/** What both answered a message with, one emoji each, and whose it is. Pressing one joins it, or takes it back. */
export function Reactions(props: Props) {
  const { mine, theirs } = props.message.reactions;
  if (mine === null && theirs === null) return null;
  const both = mine !== null && sameEmoji(mine, theirs);
  return (
    <div className={css.reactions}>
      {theirs !== null && <Chip {...props} emoji={theirs} mine={both} theirs />}
      {mine !== null && !both && <Chip {...props} emoji={mine} mine theirs={false} />}
    </div>
  );
}

interface ChipProps extends Props {
  readonly emoji: string;
  readonly mine: boolean;
  readonly theirs: boolean;
}

function Chip({ stop, friend, message, emoji, mine, theirs }: ChipProps) {
  const { t } = useTranslation();
  const { print } = useProfile();
  const name = displayName(friend);
  const who =
    mine && theirs
      ? t('talk.reactedBoth', { name, emoji })
      : mine
        ? t('talk.reactedMine', { emoji })
        : t('talk.reactedTheirs', { name, emoji });
  const look = (
    <>
      <span className={css.emoji}>{emoji}</span>
      {theirs && <Crystal print={friend.print} size={16} />}
      {mine && <Crystal print={print} size={16} />}
    </>
  );
  if (!canReact(friend, message)) {
    return (
      <span role="img" aria-label={who} title={who} className={css.chip}>
        {look}
      </span>
    );
  }
  return (
    <button
      type="button"
      tabIndex={stop}
      aria-pressed={mine}
      aria-label={who}
      title={`${who}\n${t(mine ? 'acts.react.undo' : 'acts.react.take', { emoji })}`}
      className={classes(css.chip, mine && css.mine)}
      onClick={() => void react(friend.key, message, emoji)}
    >
      {look}
    </button>
  );
}
