import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialBack, Friend, Way } from '../../../src-shared/model';
import { actions } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useSaid } from '../../store/announcer';
import { all, displayName, useFriends, type Friends } from '../../store/friends';
import { Button } from '../../widgets/Button';
import { Progress } from '../../widgets/Progress';
import { Reason } from '../../widgets/Reason';
import { Select } from '../../widgets/Select';
import { useWork } from '../backup/useWork';
import group from '../Group.module.css';
import { reveal } from '../reveal';
import { callBackText } from './callBackText';
import css from './Network.module.css';

/** Who tells most first: a call from the same network says nothing about those from outside, a relay sees nothing. */
const WORTH: readonly Way[] = ['direct', 'punched', 'lan', 'proxied', 'relayed'];

type Helper = Friend & { readonly online: NonNullable<Friend['online']> };

/** Friends who can be asked: those who are here, and whose program understands it. */
const helpersOf = (friends: Friends): Helper[] =>
  all(friends)
    .filter((friend): friend is Helper => friend.online?.security === 'session')
    .sort((a, b) => WORTH.indexOf(a.online.way) - WORTH.indexOf(b.online.way));

/** Asks a friend to call this computer, and says what came of it. `deaf`: no call can come in. */
export function CallBack({ deaf }: { readonly deaf: boolean }) {
  const { t } = useTranslation();
  const friends = useFriends((state) => state.friends);
  const helpers = useMemo(() => helpersOf(friends), [friends]);
  const [chosen, setChosen] = useState<string | null>(null);
  const helper = helpers.find(({ key }) => key === chosen) ?? helpers[0];
  /** Who was asked last, as they were then. */
  const [asked, setAsked] = useState<{ readonly name: string; readonly way: Way } | null>(null);
  const { busy, refusal, outcome, run } = useWork<DialBack>();
  const ask = (one: Helper): void => {
    setAsked({ name: displayName(one), way: one.online.way });
    void run(() => actions.dialBack(one.key));
  };
  const waiting = busy && asked ? t('network.callBack.waiting', { name: asked.name }) : null;
  const answer = outcome && asked ? callBackText(t, outcome, asked) : null;
  useSaid(waiting ?? answer);
  const Icon = outcome?.result === 'reached' ? CircleCheck : TriangleAlert;
  return (
    <section className={group.group}>
      <h3 className={group.title}>{t('network.callBack.title')}</h3>
      <p className={group.hint}>{t('network.callBack.lead')}</p>
      {helper && !deaf ? (
        <div className={css.asking}>
          <Select
            label={t('network.callBack.who')}
            value={helper.key}
            options={helpers.map((one) => ({
              value: one.key,
              text: t('network.callBack.option', {
                name: displayName(one),
                way: t(`ways.${one.online.way}`),
              }),
            }))}
            onChange={setChosen}
          />
          <Button
            off={busy}
            onClick={() => {
              ask(helper);
            }}
          >
            {t('network.callBack.ask')}
          </Button>
        </div>
      ) : (
        <p>{t(deaf ? 'network.callBack.deaf' : 'network.callBack.nobody')}</p>
      )}
      <div className={css.heard}>
        {waiting !== null && <Progress label={waiting} />}
        {answer !== null && (
          <p ref={reveal} className={css.answer} data-good={outcome?.result === 'reached'}>
            <Icon size={16} aria-hidden />
            {answer}
          </p>
        )}
      </div>
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </section>
  );
}
