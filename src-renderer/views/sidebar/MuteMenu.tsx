import { BellOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import type { MuteHours } from '../../../src-shared/talk';
import { actions } from '../../actions';
import { displayName } from '../../store/friends';
import { Menu } from '../../widgets/Menu';
import type { Spot } from '../../widgets/usePopover';

const times = [1, 8, 24, 168, 'ever'] as const satisfies readonly MuteHours[];

interface Props {
  readonly friend: Friend;
  readonly spot: Spot;
  readonly onClose: () => void;
}

/** For how long a conversation makes no noise. */
export function MuteMenu({ friend, spot, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Menu
      label={t('list.mute.title', { name: displayName(friend) })}
      spot={spot}
      items={times.map((hours) => ({
        label: t(`list.mute.${hours}`),
        icon: BellOff,
        run: () => void actions.setMuted(friend.key, hours),
      }))}
      onClose={onClose}
    />
  );
}
