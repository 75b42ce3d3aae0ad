import { Info, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { addressOf, type AddressNote } from '../../text/address';
import { Button } from '../../widgets/Button';
import { CopyButton } from '../../widgets/CopyButton';
import { Dialog } from '../../widgets/Dialog';
import { Reason } from '../../widgets/Reason';
import css from './OpenLink.module.css';

interface Props {
  /** In the form in which it is opened. */
  readonly href: string;
  readonly onClose: () => void;
}

/** A look at the true address, before it is handed to another program. */
export function OpenLink({ href, onClose }: Props) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<Refusal>(null);
  const url = new URL(href);
  const { before, place, after, notes } = addressOf(url);
  const mail = url.protocol === 'mailto:';
  const odd = notes.some((note) => note !== 'plain');
  return (
    <Dialog
      title={t(mail ? 'acts.link.mailTitle' : 'acts.link.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose} data-autofocus={odd ? '' : undefined}>
            {t('common.cancel')}
          </Button>
          <CopyButton
            label={t('acts.link.copy')}
            doneLabel={t('common.copied')}
            copy={() => actions.copy(href)}
          />
          <Button
            look="primary"
            data-autofocus={odd ? undefined : ''}
            onClick={() => {
              void actions.openLink(href).then((refused) => {
                setRefusal(refused);
                if (!refused) onClose();
              });
            }}
          >
            {t('acts.link.open')}
          </Button>
        </>
      }
    >
      <p>{t(mail ? 'acts.link.mailText' : 'acts.link.text')}</p>
      <p className={css.address} dir="ltr">
        {before}
        <strong>{place}</strong>
        {after}
      </p>
      {notes.map((note) => (
        <Note key={note} note={note} place={place} />
      ))}
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </Dialog>
  );
}

function Note({ note, place }: { readonly note: AddressNote; readonly place: string }) {
  const { t } = useTranslation();
  const Icon = note === 'plain' ? Info : TriangleAlert;
  return (
    <p className={note === 'plain' ? css.note : css.warning}>
      <Icon size={16} aria-hidden />
      <span>{t(`acts.link.notes.${note}`, { place })}</span>
    </p>
  );
}
