import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { displayName } from '../../store/friends';
import { Button } from '../../widgets/Button';
import { Dialog } from '../../widgets/Dialog';
import group from '../Group.module.css';
import css from './Backup.module.css';
import { useWork } from './useWork';
import { WorkLine } from './WorkLine';

interface Props {
  readonly friend: Friend;
  readonly onClose: () => void;
}

/** Writes a conversation to a file that people or programs can read. */
export function ExportTalk({ friend, onClose }: Props) {
  const { t } = useTranslation();
  const [format, setFormat] = useState<'html' | 'json'>('html');
  const { busy, refusal, outcome, run } = useWork<{ name: string; messages: number }>();
  const done = (file: { name: string; messages: number }): string =>
    t('exporting.done', { name: file.name, messages: t('backup.messages', { count: file.messages }) });
  return (
    <Dialog
      title={t('exporting.title', { name: displayName(friend) })}
      closeLabel={t('common.close')}
      onClose={onClose}
      onSubmit={() => void run(() => actions.exportConversation(friend.key, format))}
      foot={
        <>
          <Button onClick={onClose}>{t(outcome ? 'common.close' : 'common.cancel')}</Button>
          <Button type="submit" look="primary" off={busy} data-autofocus="">
            {t('exporting.save')}
          </Button>
        </>
      }
    >
      <p>{t('exporting.lead')}</p>
      <div
        className={css.choices}
        role="radiogroup"
        aria-label={t('exporting.title', { name: displayName(friend) })}
      >
        {(['html', 'json'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="format"
              checked={format === one}
              onChange={() => {
                setFormat(one);
              }}
            />
            <span>{t(`exporting.${one}`)}</span>
            <span className={group.hint}>{t(`exporting.${one}Hint`)}</span>
          </label>
        ))}
      </div>
      <WorkLine work="export" busy={busy} refusal={refusal} done={outcome ? [done(outcome)] : []} />
    </Dialog>
  );
}
