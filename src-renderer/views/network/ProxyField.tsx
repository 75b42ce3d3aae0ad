import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseAddress } from '../../../src-shared/address';
import type { Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { Button } from '../../widgets/Button';
import { Field } from '../../widgets/Field';
import group from '../Group.module.css';
import { reveal } from '../reveal';
import css from './Network.module.css';
import type { Watched } from './useNetwork';

interface Props {
  /** The one that is set; null: none. Where it cannot be read, nothing goes out. */
  readonly proxy: string | null;
  readonly choose: Watched['choose'];
}

/** A SOCKS5 proxy for all calls. */
export function ProxyField({ proxy, choose }: Props) {
  const { t } = useTranslation();
  const used = proxy !== null && parseAddress(proxy) ? proxy : null;
  const [text, setText] = useState(used ?? '');
  const [refusal, setRefusal] = useState<Refusal>(null);
  const wanted = text.trim();
  const use = async (next: string | null): Promise<void> => {
    const refused = await choose({ proxy: next });
    setRefusal(refused);
    if (next === null && !refused) setText('');
  };
  return (
    <form
      className={group.group}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '' && wanted !== proxy) void use(wanted);
      }}
    >
      <h3 className={group.title}>{t('network.proxy.title')}</h3>
      {used !== null && <p>{t('network.proxy.inUse', { proxy: used })}</p>}
      <Field
        mono
        label={t('network.proxy.label')}
        hint={t('network.proxy.hint')}
        value={text}
        reason={refusal && failureText(t, refusal)}
        onChange={(value) => {
          setText(value);
          setRefusal(null);
        }}
      />
      {/* Called when there is something to say, which stands above. */}
      <div ref={refusal && reveal} className={css.buttons}>
        <Button type="submit" off={wanted === '' || wanted === proxy}>
          {t('network.proxy.use')}
        </Button>
        {proxy !== null && <Button onClick={() => void use(null)}>{t('network.proxy.none')}</Button>}
      </div>
    </form>
  );
}
