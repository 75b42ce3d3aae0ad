import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorageUse } from '../../../src-shared/model';
import { actions, type Refusal } from '../../actions';
import { amount } from '../../i18n/amount';
import { fileSize } from '../../i18n/bytes';
import { failureText } from '../../i18n/failure';
import { listed } from '../../i18n/listed';
import { displayName, useFriends } from '../../store/friends';
import { Facts } from '../../widgets/Facts';
import { Reason } from '../../widgets/Reason';
import css from '../Group.module.css';

/** How much room Saltbox takes on this computer, and what takes most of it. */
export function Use() {
  const { t, i18n } = useTranslation();
  const [use, setUse] = useState<StorageUse | null>(null);
  const [refusal, setRefusal] = useState<Refusal>(null);
  useEffect(() => {
    void actions.storage().then((answer) => {
      if (answer.ok) setUse(answer.value);
      else setRefusal(answer.error);
    });
  }, []);
  const size = (bytes: number): string => fileSize(i18n.language, bytes);
  return (
    <section className={css.group}>
      <h3 className={css.title}>{t('keep.use')}</h3>
      {use && (
        <Facts
          facts={[
            { label: t('keep.database'), value: size(use.database) },
            { label: t('keep.log'), value: size(use.log) },
            { label: t('keep.rest'), value: size(use.rest) },
            { label: t('keep.messages'), value: amount(i18n.language, use.messages) },
            ...(use.most.length > 1 ? [{ label: t('keep.most'), value: <Most most={use.most} /> }] : []),
          ]}
        />
      )}
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
      <p className={css.hint}>{t('keep.useHint')}</p>
    </section>
  );
}

function Most({ most }: Pick<StorageUse, 'most'>) {
  const { t, i18n } = useTranslation();
  const friends = useFriends(({ friends }) => friends);
  const names = most.flatMap(({ key, messages }) => {
    const friend = friends[key];
    return friend
      ? [t('keep.mostOf', { name: displayName(friend), number: amount(i18n.language, messages) })]
      : [];
  });
  return listed(i18n.language, names);
}
