import { UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { actions } from '../actions';
import { useFriends } from '../store/friends';
import { useProfile } from '../store/me';
import { useScreen } from '../store/screen';
import { Button } from '../widgets/Button';
import { CopyButton } from '../widgets/CopyButton';
import { Mark } from '../widgets/Mark';
import css from './Home.module.css';
import { ShortcutList } from './ShortcutList';
import { shortcuts } from './shortcuts';

const first = ['search', 'jump', 'add', 'help'];

/** Beside the list when nothing is open. The first time it teaches, later it only helps. */
export function Home() {
  const { t } = useTranslation();
  const { id } = useProfile();
  const show = useScreen((state) => state.show);
  const alone = useFriends(({ friends }) => Object.keys(friends).length === 0);
  return (
    <section className={css.home}>
      <span className={css.mark}>
        <Mark size={56} />
      </span>
      <h1 className={css.title}>{alone ? t('home.firstTitle') : t('home.title')}</h1>
      <p className={css.text}>{alone ? t('home.firstText') : t('home.text')}</p>
      {alone ? (
        <div className={css.actions}>
          <Button
            look="primary"
            onClick={() => {
              show('add');
            }}
          >
            <UserPlus size={16} aria-hidden />
            {t('home.add')}
          </Button>
          <CopyButton label={t('me.copyId')} doneLabel={t('common.copied')} copy={() => actions.copy(id)} />
        </div>
      ) : (
        <div className={css.keys}>
          <ShortcutList
            label={t('shortcuts.title')}
            of={shortcuts.filter(({ name }) => first.includes(name))}
          />
        </div>
      )}
    </section>
  );
}
