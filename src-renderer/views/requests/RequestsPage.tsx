import { useTranslation } from 'react-i18next';
import { shortKey } from '../../../src-shared/ids';
import type { Request } from '../../../src-shared/model';
import { actions } from '../../actions';
import { moment } from '../../i18n/time';
import { inState, useRequests } from '../../store/requests';
import { Button } from '../../widgets/Button';
import { Crystal } from '../../widgets/Crystal';
import { PageHead } from '../PageHead';
import { useNow } from '../useNow';
import { MoreMenu } from './MoreMenu';
import css from './RequestsPage.module.css';
import { useAccept } from './useAccept';
import { useHandOn } from './useHandOn';
import { Words } from './Words';

const STATES = ['pending', 'declined', 'blocked'] as const;

/** Everybody who asked and is not a friend; nothing decided here is for ever. */
export function RequestsPage() {
  const { t } = useTranslation();
  const requests = useRequests((state) => state.requests);
  return (
    <>
      <PageHead>
        <h1 tabIndex={-1} data-requests-title="">
          {t('requests.title')}
        </h1>
      </PageHead>
      <div className={css.page}>
        <div className={css.column}>
          {requests.length === 0 && (
            <div className={css.empty}>
              <h2>{t('requests.empty')}</h2>
              <p>{t('requests.emptyHint')}</p>
            </div>
          )}
          {STATES.map((state) => (
            <Group key={state} state={state} requests={inState(requests, state)} />
          ))}
        </div>
      </div>
    </>
  );
}

function Group({
  state,
  requests,
}: {
  readonly state: Request['state'];
  readonly requests: readonly Request[];
}) {
  const { t } = useTranslation();
  if (requests.length === 0) return null;
  return (
    <section className={css.group}>
      <h2 className={css.title}>{t(`requests.${state}`)}</h2>
      <p className={css.hint}>{t(`requests.${state}Hint`)}</p>
      <ul className={css.list}>
        {requests.map((request) => (
          <Item key={request.key} request={request} />
        ))}
      </ul>
    </section>
  );
}

function Item({ request }: { readonly request: Request }) {
  const { t, i18n } = useTranslation();
  const now = useNow(60_000);
  const item = useHandOn();
  const who = shortKey(request.key);
  return (
    <li>
      <section
        ref={item}
        tabIndex={-1}
        data-request=""
        className={css.item}
        aria-label={t('requests.from', { who })}
      >
        <Crystal print={request.print} size={48} faded={request.state !== 'pending'} />
        <div className={css.body}>
          <div className={css.head}>
            <span className={css.key}>{who}</span>
            <span className={css.time}>{moment(t, i18n.language, request.receivedAt, now)}</span>
          </div>
          <Words text={request.words} label={t('requests.theirWords')} />
          <div className={css.actions}>
            <Decide request={request} />
          </div>
        </div>
      </section>
    </li>
  );
}

function Decide({ request: { key, state } }: { readonly request: Request }) {
  const { t } = useTranslation();
  const accept = useAccept();
  if (state === 'blocked') {
    return <Button onClick={() => void actions.unblock(key)}>{t('requests.unblock')}</Button>;
  }
  return (
    <>
      <Button
        look={state === 'pending' ? 'primary' : 'plain'}
        onClick={() => {
          accept(key);
        }}
      >
        {t('requests.accept')}
      </Button>
      {state === 'pending' ? (
        <Button look="quiet" onClick={() => void actions.decline(key)}>
          {t('requests.decline')}
        </Button>
      ) : (
        <Button look="quiet" onClick={() => void actions.unblock(key)}>
          {t('requests.undo')}
        </Button>
      )}
      <MoreMenu requestKey={key} />
    </>
  );
}
