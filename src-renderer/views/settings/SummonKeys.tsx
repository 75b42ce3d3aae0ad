import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../widgets/Button';
import { keyNames } from '../keyNames';
import { electronKeys } from '../pressed';
import css from './SummonKeys.module.css';

interface Props {
  /** As Electron writes them; null: none. */
  readonly keys: string | null;
  readonly onChange: (keys: string | null) => void;
}

/** Keys that are chosen by pressing them. */
export function SummonKeys({ keys, onChange }: Props) {
  const { t } = useTranslation();
  const [waiting, setWaiting] = useState(false);
  const shown = keys === null ? t('settings.noKeys') : keyNames(t, keys);
  return (
    <div className={css.keys}>
      <Button
        aria-pressed={waiting}
        onClick={() => {
          setWaiting(!waiting);
        }}
        onBlur={() => {
          setWaiting(false);
        }}
        onKeyDown={(event) => {
          if (!waiting) return;
          const pressed = electronKeys(event.nativeEvent);
          if (pressed !== null) onChange(pressed);
          if (pressed !== null || event.key === 'Escape' || event.key === 'Tab') setWaiting(false);
          if (event.key !== 'Tab') event.preventDefault();
        }}
      >
        {waiting ? t('settings.pressKeys') : t('settings.changeKeys', { keys: shown })}
      </Button>
      {keys !== null && (
        <Button
          look="quiet"
          onClick={() => {
            onChange(null);
          }}
        >
          {t('settings.removeKeys')}
        </Button>
      )}
    </div>
  );
}
