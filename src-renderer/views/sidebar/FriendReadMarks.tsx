import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { displayName } from '../../store/friends';
import { useProfile } from '../../store/me';
import { Dialog } from '../../widgets/Dialog';
import { Reason } from '../../widgets/Reason';
import css from './FriendReadMarks.module.css';

interface Props {
  readonly friend: Friend;
  readonly onClose: () => void;
}

/** Whether read marks go both ways with one friend, whatever holds for everybody. */
export function FriendReadMarks({ friend, onClose }: Props) {
  const { t } = useTranslation();
  const { readMarks: forAll } = useProfile();
  const [refusal, setRefusal] = useState<Refusal>(null);
  const name = displayName(friend);
  const choices = [
    {
      on: null,
      label: t('readMarks.asAll'),
      hint: t(forAll ? 'readMarks.asAllOn' : 'readMarks.asAllOff'),
    },
    { on: true, label: t('readMarks.yes'), hint: t('readMarks.yesHint', { name }) },
    { on: false, label: t('readMarks.no'), hint: t('readMarks.noHint', { name }) },
  ] as const;
  return (
    <Dialog
      size="small"
      title={t('readMarks.friendTitle', { name })}
      closeLabel={t('common.close')}
      onClose={onClose}
    >
      <fieldset className={css.choices}>
        <legend>{t('readMarks.friendHint', { name })}</legend>
        {choices.map(({ on, label, hint }) => (
          <label key={label} className={css.choice}>
            <input
              type="radio"
              name="readMarks"
              checked={friend.readMarks === on}
              data-autofocus={friend.readMarks === on ? '' : undefined}
              onChange={() => void actions.setFriendReadMarks(friend.key, on).then(setRefusal)}
            />
            <span>
              {label}
              <span className={css.hint}>{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </Dialog>
  );
}
