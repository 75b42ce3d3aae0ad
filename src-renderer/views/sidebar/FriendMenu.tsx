import {
  Ban,
  Copy,
  Eye,
  FileDown,
  Hourglass,
  MessageSquare,
  RotateCw,
  Route,
  ShieldCheck,
  Trash2,
  Undo2,
} from 'lucide-react';
import { useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FriendId } from '../../../src-shared/ids';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { displayName, useFriends } from '../../store/friends';
import { useScreen } from '../../store/screen';
import { Menu, type MenuItem } from '../../widgets/Menu';
import type { Spot } from '../../widgets/usePopover';
import { ExportTalk } from '../backup/ExportTalk';
import { Confirm, type Question } from '../Confirm';
import { FriendConnection } from '../conversation/FriendConnection';
import { KeepDialog } from '../KeepDialog';
import { FriendReadMarks } from './FriendReadMarks';

type Asked = Question | 'connection' | 'readMarks' | 'keep' | 'export';

export interface FriendMenuAt {
  readonly key: FriendId;
  readonly spot: Spot;
}

interface Props {
  readonly at: FriendMenuAt;
  readonly onClose: () => void;
}

/** What can be done with a friend, from the list or from the conversation. What cannot be undone asks first. */
export function FriendMenu({ at, onClose }: Props) {
  const { t } = useTranslation();
  const friend = useFriends(({ friends }) => friends[at.key]);
  const [question, setQuestion] = useState<Asked | null>(null);
  if (!friend) return null;
  if (question === 'connection') return <FriendConnection friend={friend} onClose={onClose} />;
  if (question === 'readMarks') return <FriendReadMarks friend={friend} onClose={onClose} />;
  if (question === 'keep') return <KeepDialog friend={friend} onClose={onClose} />;
  if (question === 'export') return <ExportTalk friend={friend} onClose={onClose} />;
  if (question) return <Confirm question={question} friend={friend} onClose={onClose} />;
  return (
    <Menu
      label={t('list.menu.label', { name: displayName(friend) })}
      spot={at.spot}
      items={itemsFor(t, friend, setQuestion)}
      onClose={onClose}
    />
  );
}

function itemsFor(t: TFunction, friend: Friend, ask: (asked: Asked) => void): MenuItem[] {
  const { key } = friend;
  const asking = friend.state === 'awaiting';
  const retry = { label: t('list.menu.retry'), icon: RotateCw, run: () => void actions.retry(key) };
  const block = {
    label: t('list.menu.block'),
    icon: Ban,
    asks: true,
    run: () => {
      ask('block');
    },
  };
  const connection = {
    label: t('link.menu'),
    icon: Route,
    asks: true,
    run: () => {
      ask('connection');
    },
  };
  const readMarks = {
    label: t('list.menu.readMarks'),
    icon: Eye,
    asks: true,
    run: () => {
      ask('readMarks');
    },
  };
  const unblock = { label: t('list.menu.unblock'), icon: ShieldCheck, run: () => void actions.unblock(key) };
  return [
    {
      label: t('list.menu.open'),
      icon: MessageSquare,
      run: () => {
        useScreen.getState().openFriend(key);
      },
    },
    { label: t('list.menu.copyKey'), icon: Copy, run: () => void actions.copy(friend.id) },
    ...(friend.state === 'blocked' ? [] : [connection]),
    {
      label: t('list.menu.keep'),
      icon: Hourglass,
      asks: true,
      run: () => {
        ask('keep');
      },
    },
    {
      label: t('list.menu.export'),
      icon: FileDown,
      asks: true,
      run: () => {
        ask('export');
      },
    },
    ...(friend.state !== 'blocked' && !friend.online ? [retry] : []),
    ...(friend.state === 'friend' ? [readMarks] : []),
    friend.state === 'blocked' ? unblock : block,
    {
      label: asking ? t('list.menu.withdraw') : t('list.menu.remove'),
      icon: asking ? Undo2 : Trash2,
      danger: true,
      asks: true,
      run: () => {
        ask(asking ? 'withdraw' : 'remove');
      },
    },
  ];
}
