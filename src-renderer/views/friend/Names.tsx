import { useTranslation } from 'react-i18next';
import { MAX_NAME_LENGTH } from '../../../src-shared/limits';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { displayName } from '../../store/friends';
import { OneLine } from './OneLine';

/** What a friend is called here alone. */
export function Nickname({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  const { key, name, nickname } = friend;
  return (
    <OneLine
      label={t('friend.nickname')}
      hint={name === null ? t('friend.nicknameHint') : t('friend.nicknameElse', { name })}
      value={nickname ?? ''}
      maxLength={MAX_NAME_LENGTH}
      save={(value) => actions.setNickname(key, value)}
    />
  );
}

/** Where a friend can be called, as I was told. */
export function Address({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  return (
    <OneLine
      label={t('friend.address')}
      hint={t('friend.addressHint', { name: displayName(friend) })}
      value={friend.given[0] ?? ''}
      save={(value) => actions.setAddress(friend.key, value)}
    />
  );
}
