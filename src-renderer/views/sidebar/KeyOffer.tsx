import { UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../store/announcer';
import { useScreen } from '../../store/screen';
import { Button } from '../../widgets/Button';
import { Crystal } from '../../widgets/Crystal';
import { useKeyCheck } from '../add/useKeyCheck';
import css from './Sidebar.module.css';

/** Characters of the shortest key there is; what is shorter is a name or a word. */
const SHORTEST = 55;

/** A key that was pasted into the search is not searched for, it is added; anything else shows the lists. */
export function KeyOffer({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const search = useScreen((state) => state.search);
  const openLink = useScreen((state) => state.openLink);
  const check = useKeyCheck(search.trim().length < SHORTEST ? '' : search);
  const found = check?.ok ? (check.value.name ?? t('list.keyFound')) : null;
  useSaid(found);
  if (!check?.ok) return children;
  const { print, id } = check.value;
  return (
    <section className={css.offer} aria-label={t('list.keyFound')}>
      <Crystal print={print} size={40} />
      <div className={css.who}>
        <p className={css.name} dir="auto">
          {found}
        </p>
        <p className={css.id} dir="ltr">
          {id}
        </p>
      </div>
      <Button
        look="primary"
        onClick={() => {
          openLink(search);
        }}
      >
        <UserPlus size={16} aria-hidden />
        {t('list.addKey')}
      </Button>
    </section>
  );
}
