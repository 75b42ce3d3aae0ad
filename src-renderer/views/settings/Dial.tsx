import { useTranslation } from 'react-i18next';
import { failureText } from '../../i18n/failure';
import { Reason } from '../../widgets/Reason';
import { Switch } from '../../widgets/Switch';
import { useChoose } from './useChoose';

interface Props {
  /** The setting. */
  readonly of: 'autostart' | 'closeToTray' | 'enterSends' | 'sounds';
  readonly label: string;
  readonly hint: string;
}

/** A setting that is on or off, and why it could not be set otherwise. */
export function Dial({ of, label, hint }: Props) {
  const { t } = useTranslation();
  const { settings, refusal, choose } = useChoose();
  return (
    <>
      <Switch
        label={label}
        hint={hint}
        on={settings[of]}
        onChange={(on) => {
          choose({ [of]: on });
        }}
      />
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </>
  );
}
