import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { dials, type Dial } from '../../../src-shared/talk';
import { actions, type Refusal } from '../../actions';
import { useProfile } from '../../store/me';
import { privacyText } from '../privacyText';
import { OneOf } from '../settings/Group';

/** What is told to one friend beside messages, and what comes of it for both. */
export const Dials = ({ friend }: { readonly friend: Friend }) => (
  <>
    {dials.map((dial) => (
      <FriendDial key={dial} dial={dial} friend={friend} />
    ))}
  </>
);

const choices = ['all', 'yes', 'no'] as const;
const values = { all: null, yes: true, no: false } as const;

function FriendDial({ dial, friend }: { readonly dial: Dial; readonly friend: Friend }) {
  const { t } = useTranslation();
  const profile = useProfile();
  const [refusal, setRefusal] = useState<Refusal>(null);
  const words = {
    all: t(profile[dial] ? 'privacy.asAllOn' : 'privacy.asAllOff'),
    yes: t('privacy.yes'),
    no: t('privacy.no'),
  };
  return (
    <OneOf
      title={t(`privacy.titles.${dial}`)}
      hint={privacyText(t, dial, friend, profile)}
      refusal={refusal}
      name={`friend-${dial}`}
      value={choices.find((choice) => values[choice] === friend[dial]) ?? 'all'}
      choices={choices}
      text={(choice) => words[choice]}
      onChange={(choice) => void actions.setFriendDial(friend.key, dial, values[choice]).then(setRefusal)}
    />
  );
}
