import {
  Ban,
  Copy,
  ExternalLink,
  Forward,
  ListChecks,
  Info,
  Link as LinkIcon,
  Pencil,
  Reply,
  RotateCw,
  SmilePlus,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { sameEmoji } from '../../../src-shared/emoji';
import type { Friend, Message } from '../../../src-shared/model';
import { actions } from '../../actions';
import { Menu, type MenuChoice, type MenuItem } from '../../widgets/Menu';
import type { Spot } from '../../widgets/usePopover';
import { keyNames } from '../keyNames';
import { isMac } from '../pressed';
import { canReact } from './canChange';
import { commandsFor, runCommand, shortcutOf, type Command } from './commands';
import { useOpened } from './opened';
import { quickReactions, react } from './react';

const icons: Readonly<Record<Command, LucideIcon>> = {
  reply: Reply,
  react: SmilePlus,
  copy: Copy,
  forward: Forward,
  select: ListChecks,
  edit: Pencil,
  retry: RotateCw,
  details: Info,
  cancel: Ban,
  delete: Trash2,
};

interface Props {
  readonly friend: Friend;
  readonly message: Message;
  readonly spot: Spot;
  readonly onClose: () => void;
}

interface MenuProps extends Props {
  /** The address in it that was pointed at. */
  readonly link: string | null;
}

/** What can be done with a message; what cannot is not in it. */
export function MessageMenu({ friend, message, spot, link, onClose }: MenuProps) {
  const { t } = useTranslation();
  const commands = commandsFor(friend, message).map((command) => {
    const aria = shortcutOf(command, isMac);
    return {
      label: t(`talk.menu.${command}`),
      icon: icons[command],
      danger: command === 'delete',
      keys: aria === undefined ? undefined : { aria, shown: keyNames(t, aria) },
      run: () => {
        runCommand(command, friend, message, spot);
      },
    };
  });
  return (
    <Menu
      label={t('talk.menu.label')}
      spot={spot}
      onClose={onClose}
      choices={canReact(friend, message) ? reactionsFor(t, friend, message) : []}
      items={link === null ? commands : [...linkItems(t, message, link), ...commands]}
    />
  );
}

/** The reactions at hand alone, and the way to all others. */
export function QuickReactions({ friend, message, spot, onClose }: Props) {
  const { t } = useTranslation();
  const other = {
    label: t('acts.react.other'),
    look: <SmilePlus size={18} aria-hidden />,
    run: () => {
      runCommand('react', friend, message, spot);
    },
  };
  return (
    <Menu
      label={t('acts.react.label')}
      spot={spot}
      onClose={onClose}
      choices={[...reactionsFor(t, friend, message), other]}
      items={[]}
    />
  );
}

const reactionsFor = (t: TFunction, { key }: Friend, message: Message): readonly MenuChoice[] =>
  quickReactions(message.reactions.mine).map((emoji) => ({
    label: t('acts.react.with', { emoji }),
    look: emoji,
    taken: sameEmoji(message.reactions.mine, emoji),
    run: () => void react(key, message, emoji),
  }));

const linkItems = (t: TFunction, { id }: Message, href: string): MenuItem[] => [
  {
    label: t('talk.menu.openLink'),
    icon: ExternalLink,
    run: () => {
      useOpened.getState().open({ what: 'link', id, href });
    },
  },
  { label: t('talk.menu.copyLink'), icon: LinkIcon, run: () => void actions.copy(href) },
];
