import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { useProfile } from '../../store/me';
import { Button } from '../../widgets/Button';
import { ExportTalk } from '../backup/ExportTalk';
import { Confirm } from '../Confirm';
import group from '../Group.module.css';
import { KeepDialog, keepText } from '../KeepDialog';
import css from './Friend.module.css';

/** What was said: for how long it is kept, and what can be done with all of it. */
export function History({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  const usual = useProfile().keepDays ?? 'ever';
  const [asked, setAsked] = useState<'keep' | 'export' | 'clear' | null>(null);
  const close = (): void => {
    setAsked(null);
  };
  const rule = keepText(t, friend.keepDays ?? usual);
  return (
    <section className={group.group}>
      <h3 className={group.title}>{t('friend.history')}</h3>
      <div className={css.standing}>
        <p className={css.soft}>{t('friend.keeps', { rule })}</p>
        <Button
          onClick={() => {
            setAsked('keep');
          }}
        >
          {t('keep.change')}
        </Button>
      </div>
      <div className={css.buttons}>
        <Button
          onClick={() => {
            setAsked('export');
          }}
        >
          {t('friend.export')}
        </Button>
        <Button
          off={friend.last === null}
          onClick={() => {
            setAsked('clear');
          }}
        >
          {t('list.menu.clear')}
        </Button>
      </div>
      {asked === 'keep' && <KeepDialog friend={friend} onClose={close} />}
      {asked === 'export' && <ExportTalk friend={friend} onClose={close} />}
      {asked === 'clear' && <Confirm question="clear" friend={friend} onClose={close} />}
    </section>
  );
}
