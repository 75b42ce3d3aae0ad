import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { Button } from '../../widgets/Button';
import { Field } from '../../widgets/Field';
import group from '../Group.module.css';
import css from './Friend.module.css';

interface Props {
  readonly label: string;
  readonly hint: string;
  /** As it is now; empty: there is none. */
  readonly value: string;
  readonly maxLength?: number;
  /** Null: none from now on. */
  readonly save: (value: string | null) => Promise<Refusal>;
}

/** One thing about a friend that can be written here, and left empty. */
export function OneLine({ label, hint, value, maxLength, save }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const [before, setBefore] = useState(value);
  // What was saved may come back in another form, and may be changed from elsewhere.
  if (before !== value) {
    setBefore(value);
    setTyped(value);
  }
  const wanted = typed.trim();
  const same = wanted === value;
  return (
    <form
      className={group.group}
      onSubmit={(event) => {
        event.preventDefault();
        if (!same) void save(wanted === '' ? null : wanted).then(setRefusal);
      }}
    >
      <div className={css.save}>
        <Field
          label={label}
          hint={hint}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setRefusal(null);
          }}
          reason={refusal && failureText(t, refusal)}
          {...(maxLength === undefined ? {} : { maxLength })}
        />
        <Button type="submit" off={same}>
          {t('friend.save')}
        </Button>
      </div>
    </form>
  );
}
