import { Copy, Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { actions } from '../../actions';
import { Menu, type MenuSpot } from '../../widgets/Menu';

export interface MessageMenuAt {
  readonly text: string;
  readonly spot: MenuSpot;
  readonly showDetails: () => void;
}

interface Props {
  readonly at: MessageMenuAt;
  readonly onClose: () => void;
}

export function MessageMenu({ at, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Menu
      label={t('talk.copyLabel')}
      spot={at.spot}
      onClose={onClose}
      items={[
        { label: t('talk.copyText'), icon: Copy, run: () => void actions.copy(at.text) },
        { label: t('talk.detailsItem'), icon: Info, run: at.showDetails },
      ]}
    />
  );
}
