import type { TFunction } from 'i18next';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend, FriendKeepDays } from '../../src-shared/model';
import { actions, type Refusal } from '../actions';
import { failureText } from '../i18n/failure';
import { useSaid } from '../store/announcer';
import { displayName } from '../store/friends';
import { useProfile } from '../store/me';
import { Button } from '../widgets/Button';
import { Choices } from '../widgets/Choices';
import { Dialog } from '../widgets/Dialog';
import { Reason } from '../widgets/Reason';

const YEAR = 365;
const rules = ['ever', YEAR, 90, 30, 7] as const satisfies readonly FriendKeepDays[];

export function keepText(t: TFunction, days: FriendKeepDays): string {
  if (days === 'ever') return t('keep.ever');
  return days === YEAR ? t('keep.year') : t('keep.days', { count: days });
}

const length = (days: FriendKeepDays): number => (days === 'ever' ? Infinity : days);

interface Props {
  /** Whose messages; null: everybody's. */
  readonly friend: Friend | null;
  readonly onClose: () => void;
}

/** For how long messages are kept. Says before it is settled whether any are deleted. */
export function KeepDialog({ friend, onClose }: Props) {
  const { t } = useTranslation();
  const usual = useProfile().keepDays ?? 'ever';
  const settled = friend ? (friend.keepDays ?? 'everybody') : usual;
  const [choice, setChoice] = useState<FriendKeepDays | 'everybody'>(settled);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const textId = useId();
  const days = (rule: typeof choice): FriendKeepDays => (rule === 'everybody' ? usual : rule);
  const deletes = length(days(choice)) < length(days(settled));
  const effect = deletes ? t('keep.deletes') : t('keep.keeps');
  useSaid(effect);
  const save = async (): Promise<void> => {
    const rule = days(choice);
    const refused = await (friend
      ? actions.setFriendKeepDays(friend.key, choice === 'everybody' ? null : choice)
      : actions.setKeepDays(rule === 'ever' ? null : rule));
    setRefusal(refused);
    if (!refused) onClose();
  };
  return (
    <Dialog
      size="small"
      title={friend ? t('keep.friendTitle', { name: displayName(friend) }) : t('keep.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose} data-autofocus="">
            {t('common.cancel')}
          </Button>
          <Button look={deletes ? 'danger' : 'primary'} onClick={() => void save()}>
            {deletes ? t('keep.delete') : t('keep.save')}
          </Button>
        </>
      }
    >
      <Choices
        labelledBy={textId}
        name="keep"
        value={choice}
        choices={friend ? ['everybody', ...rules] : rules}
        text={(rule) =>
          rule === 'everybody' ? `${t('keep.everybody')} (${keepText(t, usual)})` : keepText(t, rule)
        }
        onChange={setChoice}
      />
      <p id={textId}>{effect}</p>
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </Dialog>
  );
}
