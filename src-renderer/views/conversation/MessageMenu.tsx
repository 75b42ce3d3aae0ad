import { Ban, Copy, Info, Pencil, Reply, RotateCw, Trash2, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Friend, Message } from '../../../src-shared/model';
import { Menu, type MenuSpot } from '../../widgets/Menu';
import { commandsFor, runCommand, type Command } from './commands';

const icons: Readonly<Record<Command, LucideIcon>> = {
  reply: Reply,
  copy: Copy,
  edit: Pencil,
  retry: RotateCw,
  details: Info,
  cancel: Ban,
  delete: Trash2,
};

interface Props {
  readonly friend: Friend;
  readonly message: Message;
  readonly spot: MenuSpot;
  readonly onClose: () => void;
}

/** What can be done with a message; what cannot is not in it. */
export function MessageMenu({ friend, message, spot, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Menu
      label={t('talk.menu.label')}
      spot={spot}
      onClose={onClose}
      items={commandsFor(friend, message).map((command) => ({
        label: t(`talk.menu.${command}`),
        icon: icons[command],
        danger: command === 'delete',
        run: () => {
          runCommand(command, friend, message);
        },
      }))}
    />
  );
}
