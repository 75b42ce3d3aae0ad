import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { shortKey } from '../../../src-shared/ids';
import type { Request } from '../../../src-shared/model';
import { actions } from '../../actions';
import { useSaid } from '../../store/announcer';
import { inState, useRequests } from '../../store/requests';
import { useScreen } from '../../store/screen';
import { Button, IconButton } from '../../widgets/Button';
import { Crystal } from '../../widgets/Crystal';
import { MoreMenu } from './MoreMenu';
import css from './RequestCard.module.css';
import { useAccept } from './useAccept';
import { useHandOn } from './useHandOn';
import { Words } from './Words';

/**
 * The oldest open request, over whatever is open. It never takes the focus, and a newer one never takes its place
 * under the pointer. On the Requests page the same is said already.
 */
export function RequestCard() {
  const { t } = useTranslation();
  const { requests, putOff } = useRequests();
  const { place, openRequests } = useScreen();
  const open = inState(requests, 'pending').filter(({ key }) => !putOff.has(key));
  const [first, ...others] = place.page === 'requests' ? [] : open;
  const more = others.length > 0 ? t('requests.others', { count: others.length }) : null;
  useSaid(more);
  return (
    <div className={css.place}>
      {first && <Card key={first.key} request={first} />}
      {more !== null && (
        <button type="button" className={css.others} onClick={openRequests}>
          {more}
        </button>
      )}
    </div>
  );
}

function Card({ request }: { readonly request: Request }) {
  const { t } = useTranslation();
  const later = useRequests((state) => state.later);
  const accept = useAccept();
  const card = useHandOn();
  const who = shortKey(request.key);
  const name = t('requests.from', { who });
  useSaid(`${name}. ${request.words}`);
  return (
    <section ref={card} tabIndex={-1} data-request="" className={css.card} aria-label={name}>
      <div className={css.head}>
        <Crystal print={request.print} size={48} />
        <div className={css.who}>
          <h2 className={css.title}>{t('requests.somebody')}</h2>
          <p className={css.print}>
            {t('requests.key')} <span>{who}</span>
          </p>
        </div>
        <div className={css.close}>
          <IconButton
            small
            label={t('requests.later')}
            onClick={() => {
              later(request.key);
            }}
          >
            <X size={16} aria-hidden />
          </IconButton>
        </div>
      </div>
      <Words text={request.words} label={t('requests.theirWords')} />
      <div className={css.actions}>
        <Button
          look="primary"
          onClick={() => {
            accept(request.key);
          }}
        >
          {t('requests.accept')}
        </Button>
        <Button look="quiet" onClick={() => void actions.decline(request.key)}>
          {t('requests.decline')}
        </Button>
        <span style={{ flex: 1 }} />
        <MoreMenu requestKey={request.key} />
      </div>
    </section>
  );
}
