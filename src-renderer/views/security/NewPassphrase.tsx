import { useEffect, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_PASSPHRASE_LENGTH } from '../../../src-shared/limits';
import { useProfile } from '../../store/me';
import { Meter } from '../../widgets/Meter';
import { PassphraseField } from '../../widgets/PassphraseField';
import { strengthOf, strengths, type Strength } from './strength';

/** A passphrase as it is typed twice. */
export interface Typed {
  readonly text: string;
  readonly again: string;
}
export const untyped: Typed = { text: '', again: '' };
export const agrees = ({ text, again }: Typed): boolean => text !== '' && text === again;

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  readonly reason?: string | null;
  /** After a try to go on: only then is the second field blamed. */
  readonly tried: boolean;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** Asks for a new passphrase. The measure and the second field come when there is something to measure and repeat. */
export function NewPassphrase({ label, hint, typed, onChange, reason, tried, autoFocus, ref }: Props) {
  const { t } = useTranslation();
  const strength = useStrength(typed.text);
  const words = { showLabel: t('passphrase.show'), hideLabel: t('passphrase.hide') };
  const differs = tried && typed.again !== typed.text;
  return (
    <>
      <PassphraseField
        {...words}
        {...(ref ? { ref } : {})}
        label={label}
        {...(typed.text === '' ? { hint } : {})}
        value={typed.text}
        maxLength={MAX_PASSPHRASE_LENGTH}
        autoFocus={autoFocus ?? false}
        reason={reason ?? null}
        onChange={(text) => {
          onChange({ text, again: text === '' ? '' : typed.again });
        }}
      />
      {typed.text !== '' && (
        <>
          <Meter
            label={t('passphrase.strength')}
            level={strength === null ? 0 : strengths.indexOf(strength) + 1}
            text={strength === null ? '' : t(`passphrase.strengths.${strength}`)}
          />
          <PassphraseField
            {...words}
            label={t('passphrase.repeat')}
            hint={t('passphrase.noReset')}
            value={typed.again}
            maxLength={MAX_PASSPHRASE_LENGTH}
            reason={differs ? t('passphrase.differs') : null}
            onChange={(again) => {
              onChange({ ...typed, again });
            }}
          />
        </>
      )}
    </>
  );
}

/** It is judged when the typing rests for so many milliseconds. */
const REST = 150;

function useStrength(passphrase: string): Strength | null {
  const { name } = useProfile();
  const [strength, setStrength] = useState<Strength | null>(null);
  useEffect(() => {
    let over = false;
    const timer = setTimeout(() => {
      void (passphrase === '' ? Promise.resolve(null) : strengthOf(passphrase, [name])).then((found) => {
        if (!over) setStrength(found);
      });
    }, REST);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [passphrase, name]);
  return strength;
}
