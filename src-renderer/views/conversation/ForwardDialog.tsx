import { Search } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FriendId } from '../../../src-shared/ids';
import { MAX_FORWARD } from '../../../src-shared/limits';
import type { Friend, Message } from '../../../src-shared/model';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { listed } from '../../i18n/listed';
import { useSaid } from '../../store/announcer';
import { displayName, inListOrder, matching, useFriends } from '../../store/friends';
import { useScreen } from '../../store/screen';
import { Button } from '../../widgets/Button';
import { Crystal } from '../../widgets/Crystal';
import { Dialog } from '../../widgets/Dialog';
import { Reason } from '../../widgets/Reason';
import searchCss from '../search/Search.module.css';
import css from './ForwardDialog.module.css';
import { brief } from './Quote';

/** Friends that are listed; whoever has more writes a name. */
const AT_MOST = 60;

interface Props {
  /** Whose conversation the messages are from. */
  readonly friend: Friend;
  /** What is sent on, in this order. */
  readonly messages: readonly Message[];
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

/** Sends copies to friends that are picked here, by their names or from the list. */
export function ForwardDialog({ friend: source, messages, onDone, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { friends, order } = useFriends();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<FriendId>>(new Set());
  const [refusal, setRefusal] = useState<Refusal>(null);
  const [busy, setBusy] = useState(false);
  const shown = useMemo(
    () =>
      matching(
        inListOrder({ friends, order }).filter(({ state }) => state !== 'blocked'),
        search,
      ).slice(0, AT_MOST),
    [friends, order, search],
  );
  const names = [...chosen].flatMap((key) => (friends[key] ? [displayName(friends[key])] : []));
  const to = names.length > 0 ? t('acts.forward.to', { names: listed(i18n.language, names) }) : null;
  useSaid(to);
  const full = chosen.size >= MAX_FORWARD;

  const toggle = (key: FriendId): void => {
    const next = new Set(chosen);
    if (!next.delete(key) && !full) next.add(key);
    setChosen(next);
  };
  const send = async (): Promise<void> => {
    if (chosen.size === 0 || busy) return;
    setBusy(true);
    const left = new Set(chosen);
    for (const key of chosen) {
      const refused = await sendAll(source.key, messages, key);
      setRefusal(refused);
      if (refused) break;
      left.delete(key);
    }
    // Whoever has them is not sent them again.
    setChosen(left);
    setBusy(false);
    if (left.size > 0) return;
    const [only, other] = [...chosen];
    onDone?.();
    onClose();
    if (only && !other) useScreen.getState().openFriend(only);
  };
  const onSearchKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const [first] = shown;
    // With nothing searched for, Enter sends.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || search.trim() === '' || !first) return;
    event.preventDefault();
    toggle(first.key);
    setSearch('');
  };
  return (
    <Dialog
      title={t('acts.forward.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      onSubmit={() => void send()}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" off={chosen.size === 0 || busy}>
            {chosen.size === 0 ? t('acts.forward.send') : t('acts.forward.sendTo', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <p className={css.what} dir="auto">
        {messages.length === 1
          ? brief(messages[0]?.text ?? '')
          : t('acts.forward.several', { count: messages.length })}
      </p>
      <div onKeyDown={moveFocus}>
        <div className={searchCss.field}>
          <Search size={16} aria-hidden />
          <input
            type="text"
            dir="auto"
            data-autofocus=""
            data-pick=""
            autoComplete="off"
            spellCheck={false}
            aria-label={t('acts.forward.search')}
            placeholder={t('acts.forward.search')}
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
            }}
            onKeyDown={onSearchKey}
          />
        </div>
        <div className={css.list} role="group" aria-label={t('acts.forward.friends')}>
          {shown.map((friend) => (
            <label key={friend.key} className={css.friend}>
              <Crystal print={friend.print} size={32} faded={friend.state !== 'friend'} />
              <span className={css.name} dir="auto">
                {displayName(friend)}
              </span>
              <input
                type="checkbox"
                data-pick=""
                checked={chosen.has(friend.key)}
                disabled={full && !chosen.has(friend.key)}
                onChange={() => {
                  toggle(friend.key);
                }}
              />
            </label>
          ))}
          {shown.length === 0 && <p className={css.none}>{t('list.noMatch', { search: search.trim() })}</p>}
        </div>
      </div>
      <p className={css.to}>{to}</p>
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </Dialog>
  );
}

/** Arrow keys go from the search through the list, and back. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || event.nativeEvent.isComposing) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-pick]:enabled')];
  stops[stops.findIndex((stop) => stop === document.activeElement) + by]?.focus();
  event.preventDefault();
}

/** One after the other, so that they stand there in the same order. */
async function sendAll(from: FriendId, messages: readonly Message[], to: FriendId): Promise<Refusal> {
  for (const { id } of messages) {
    const refusal = await actions.forward(from, id, [to]);
    if (refusal) return refusal;
  }
  return null;
}
