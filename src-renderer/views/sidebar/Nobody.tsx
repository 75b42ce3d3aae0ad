import { useTranslation } from 'react-i18next';
import { useScreen } from '../../store/screen';
import { Button } from '../../widgets/Button';
import css from './Sidebar.module.css';

interface Props {
  readonly archive: boolean;
  /** How many friends there are in all. */
  readonly all: number;
}

/** In the place of a list with nobody in it: why, and what to do. */
export function Nobody({ archive, all }: Props) {
  const { t } = useTranslation();
  const show = useScreen((state) => state.show);
  const [title, hint] = archive
    ? [t('list.archiveEmpty'), t('list.archiveHint')]
    : all > 0
      ? [t('list.allArchived'), t('list.archiveHint')]
      : [t('list.empty'), t('list.emptyHint')];
  return (
    <div className={css.empty}>
      <strong>{title}</strong>
      {hint}
      {!archive && (
        <div>
          <Button
            onClick={() => {
              show('add');
            }}
          >
            {t('add.title')}
          </Button>
        </div>
      )}
    </div>
  );
}
