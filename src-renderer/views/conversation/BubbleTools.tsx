import { EllipsisVertical, Reply, SmilePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../widgets/Button';
import { spotUnder } from '../../widgets/usePopover';
import type { Friend, Message } from '../../../src-shared/model';
import css from './BubbleTools.module.css';
import { commandsFor, runCommand } from './commands';
import { useOpened } from './opened';

interface Props {
  readonly friend: Friend;
  readonly message: Message;
}

/** Beside the message under the pointer: what is done most. For the keyboard there are keys and the menu. */
export function BubbleTools({ friend, message }: Props) {
  const { t } = useTranslation();
  const { open } = useOpened();
  const offered = commandsFor(friend, message);
  const mine = message.from === 'me';
  return (
    <span className={css.tools}>
      {offered.includes('react') && (
        <IconButton
          small
          tabIndex={-1}
          label={t('acts.react.label')}
          aria-haspopup="menu"
          onClick={(event) => {
            open({ what: 'react', id: message.id, spot: spotUnder(event.currentTarget, mine) });
          }}
        >
          <SmilePlus size={16} aria-hidden />
        </IconButton>
      )}
      {offered.includes('reply') && (
        <IconButton
          small
          tabIndex={-1}
          label={t('talk.menu.reply')}
          onClick={(event) => {
            runCommand('reply', friend, message, spotUnder(event.currentTarget));
          }}
        >
          <Reply size={16} aria-hidden />
        </IconButton>
      )}
      <IconButton
        small
        tabIndex={-1}
        label={t('acts.more')}
        aria-haspopup="menu"
        onClick={(event) => {
          open({ what: 'menu', id: message.id, spot: spotUnder(event.currentTarget, mine), link: null });
        }}
      >
        <EllipsisVertical size={16} aria-hidden />
      </IconButton>
    </span>
  );
}
