import { useTranslation } from 'react-i18next';
import { useScreen } from '../../store/screen';
import { Button } from '../../widgets/Button';

interface Props {
  readonly look?: 'plain' | 'quiet';
  /** Before the page of the network takes the place of what is shown. */
  readonly onLeave?: () => void;
}

/** Opens the page of the network, where it has an answer. */
export function NetworkButton({ look = 'plain', onLeave }: Props) {
  const { t } = useTranslation();
  return (
    <Button
      look={look}
      onClick={() => {
        onLeave?.();
        useScreen.getState().show('network');
      }}
    >
      {t('link.page')}
    </Button>
  );
}
