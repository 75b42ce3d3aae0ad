import { Ban, Ellipsis } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FriendId } from '../../../src-shared/ids';
import { actions } from '../../actions';
import { IconButton } from '../../widgets/Button';
import { Menu } from '../../widgets/Menu';
import { spotUnder, type Spot } from '../../widgets/usePopover';

/** Block is not a thing to hit by accident: it stands behind a menu. */
export function MoreMenu({ requestKey }: { readonly requestKey: FriendId }) {
  const { t } = useTranslation();
  const [spot, setSpot] = useState<Spot | null>(null);
  const close = useCallback(() => {
    setSpot(null);
  }, []);
  return (
    <>
      <IconButton
        label={t('common.more')}
        aria-haspopup="menu"
        aria-expanded={spot !== null}
        onClick={(event) => {
          setSpot(spot ? null : spotUnder(event.currentTarget, true));
        }}
      >
        <Ellipsis size={18} aria-hidden />
      </IconButton>
      {spot && (
        <Menu
          label={t('common.more')}
          spot={spot}
          onClose={close}
          items={[
            {
              label: t('requests.block'),
              icon: Ban,
              danger: true,
              run: () => void actions.block(requestKey),
            },
          ]}
        />
      )}
    </>
  );
}
