import { useTranslation } from 'react-i18next';
import { actions } from '../../actions';
import { CopyButton } from '../../widgets/CopyButton';

export function CopyText({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useTranslation();
  return <CopyButton icon label={label} doneLabel={t('common.copied')} copy={() => actions.copy(text)} />;
}
