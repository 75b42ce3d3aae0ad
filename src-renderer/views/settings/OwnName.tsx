import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_NAME_LENGTH } from '../../../src-shared/limits';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useProfile } from '../../store/me';
import { Button } from '../../widgets/Button';
import { Crystal } from '../../widgets/Crystal';
import { Field } from '../../widgets/Field';
import css from './Profile.module.css';

export function OwnName() {
  const { t } = useTranslation();
  const { name, print } = useProfile();
  const [typed, setTyped] = useState(name);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const wanted = typed.trim();
  const same = wanted === name;
  return (
    <form
      className={css.top}
      onSubmit={(event) => {
        event.preventDefault();
        if (!same) void actions.setName(wanted).then(setRefusal);
      }}
    >
      <Crystal print={print} size={64} />
      <div className={css.save}>
        <Field
          label={t('me.name')}
          value={typed}
          maxLength={MAX_NAME_LENGTH}
          onChange={(value) => {
            setTyped(value);
            setRefusal(null);
          }}
          reason={refusal && failureText(t, refusal)}
        />
        <Button type="submit" off={same}>
          {t('me.saveName')}
        </Button>
      </div>
    </form>
  );
}
