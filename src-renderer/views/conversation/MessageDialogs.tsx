import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { useConversations } from '../../store/conversations';
import { EmojiPopover } from '../emoji/EmojiPopover';
import { DeleteMessages } from './DeleteMessages';
import { Details } from './Details';
import { ForwardDialog } from './ForwardDialog';
import { MessageMenu, QuickReactions } from './MessageMenu';
import { useOpened } from './opened';
import { OpenLink } from './OpenLink';
import { react } from './react';

/** The menu of a message and what it leads to. A message that goes meanwhile closes it. */
export function MessageDialogs({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  const { opened, close } = useOpened();
  const message = useConversations(
    ({ loaded }) => opened && loaded[friend.key]?.messages.find(({ id }) => id === opened.id),
  );
  if (!opened || !message) return null;
  switch (opened.what) {
    case 'menu':
      return (
        <MessageMenu
          friend={friend}
          message={message}
          spot={opened.spot}
          link={opened.link}
          onClose={close}
        />
      );
    case 'link':
      return <OpenLink href={opened.href} onClose={close} />;
    case 'react':
      return <QuickReactions friend={friend} message={message} spot={opened.spot} onClose={close} />;
    case 'emoji':
      return (
        <EmojiPopover
          label={t('acts.react.label')}
          spot={opened.spot}
          onPick={(emoji) => {
            close();
            void react(friend.key, message, emoji);
          }}
          onClose={close}
        />
      );
    case 'details':
      return <Details friend={friend} message={message} onClose={close} />;
    case 'delete':
      return <DeleteMessages friend={friend} messages={[message]} because={opened.because} onClose={close} />;
    case 'forward':
      return <ForwardDialog friend={friend} messages={[message]} onClose={close} />;
  }
}
