import { useTranslation } from 'react-i18next';
import { actions } from '../actions';
import { useProfile } from '../store/me';
import { CopyButton } from '../widgets/CopyButton';

/** Copies one sentence with the own ID and link, to be sent as it is by any other way. */
export function CopyOwnMessage() {
  const { t } = useTranslation();
  const { id, link } = useProfile();
  return (
    <CopyButton
      look="quiet"
      label={t('me.copyMessage')}
      doneLabel={t('common.copied')}
      copy={() => actions.copy(t('me.message', { id, link }))}
    />
  );
}
