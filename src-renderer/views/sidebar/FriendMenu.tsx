import {
  Archive,
  ArchiveRestore,
  Ban,
  Bell,
  BellOff,
  CheckCheck,
  Copy,
  Eraser,
  Info,
  MailCheck,
  MailOpen,
  Pin,
  PinOff,
  ShieldCheck,
  Trash2,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FriendId } from '../../../src-shared/ids';
import { displayName, freshOf, useFriends } from '../../store/friends';
import { Menu, type MenuItem } from '../../widgets/Menu';
import type { Spot } from '../../widgets/usePopover';
import { Confirm } from '../Confirm';
import { keyNames } from '../keyNames';
import { useNow } from '../useNow';
import { isMac } from '../pressed';
import { asks, commandsFor, shortcutOf, type Asked, type FriendCommand } from './friendCommands';
import { MuteMenu } from './MuteMenu';
import { markAllRead, runCommand } from './runCommand';

export interface FriendMenuAt {
  readonly key: FriendId;
  readonly spot: Spot;
  /** A key asked for this already: the menu is left out. */
  readonly asked?: Asked;
}

interface Props {
  readonly at: FriendMenuAt;
  /** It is the list's: what concerns all of it is offered too. */
  readonly list?: boolean;
  readonly onClose: () => void;
}

const icons: Readonly<Record<FriendCommand, LucideIcon>> = {
  read: MailCheck,
  unread: MailOpen,
  pin: Pin,
  unpin: PinOff,
  mute: BellOff,
  unmute: Bell,
  archive: Archive,
  unarchive: ArchiveRestore,
  copyKey: Copy,
  details: Info,
  clear: Eraser,
  block: Ban,
  unblock: ShieldCheck,
  remove: Trash2,
  withdraw: Undo2,
};
/** They begin a part of the menu. */
const begins: readonly FriendCommand[] = ['copyKey', 'clear'];
const dangers: readonly FriendCommand[] = ['remove', 'withdraw'];

/** What can be done with a friend, from the list or from the conversation. What cannot be undone asks first. */
export function FriendMenu({ at, list = false, onClose }: Props) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const friend = useFriends(({ friends }) => friends[at.key]);
  const [asked, setAsked] = useState<Asked | null>(at.asked ?? null);
  const all = useFriends(({ friends }) => list && freshOf(friends).some(({ key }) => key !== at.key));
  if (!friend) return null;
  if (asked === 'mute') return <MuteMenu friend={friend} spot={at.spot} onClose={onClose} />;
  if (asked) return <Confirm question={asked} friend={friend} onClose={onClose} />;
  const item = (command: FriendCommand): MenuItem => {
    const aria = shortcutOf(command, isMac);
    return {
      label: t(`list.menu.${command}`),
      icon: icons[command],
      keys: aria === undefined ? undefined : { shown: keyNames(t, aria), aria },
      danger: dangers.includes(command),
      parted: begins.includes(command),
      asks: asks(command),
      run: () => {
        if (asks(command)) setAsked(command);
        else runCommand(command, friend);
      },
    };
  };
  const readAll: MenuItem = { label: t('list.menu.readAll'), icon: CheckCheck, run: markAllRead };
  const items = commandsFor(friend, now).map(item);
  return (
    <Menu
      label={t('list.menu.label', { name: displayName(friend) })}
      spot={at.spot}
      items={all ? [readAll, ...items] : items}
      onClose={onClose}
    />
  );
}
