import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FriendId } from '../../../src-shared/ids';
import { byActivity, matching, useFriends } from '../../store/friends';
import { useScreen } from '../../store/screen';
import { Button } from '../../widgets/Button';
import { Hidden } from '../../widgets/Hidden';
import { useNow } from '../useNow';
import { ConversationRow } from './ConversationRow';
import { FriendMenu, type FriendMenuAt } from './FriendMenu';
import css from './Sidebar.module.css';

const MINUTE = 60_000;

export function ConversationList() {
  const { t } = useTranslation();
  const friends = useFriends((state) => state.friends);
  const search = useScreen((state) => state.search);
  const place = useScreen((state) => state.place);
  const now = useNow(MINUTE);
  const [menu, setMenu] = useState<FriendMenuAt | null>(null);
  const shown = useMemo(() => matching(byActivity(friends), search), [friends, search]);
  const open = place.page === 'friend' ? place.key : null;
  // One stop for Tab: the open conversation, or the first.
  const stop: FriendId | undefined = shown.find(({ key }) => key === open)?.key ?? shown[0]?.key;
  return (
    <div className={css.scroll}>
      <Hidden>
        <h2>{t('list.label')}</h2>
      </Hidden>
      {shown.length === 0 && <Nobody search={search} />}
      <ul aria-label={t('list.label')} onKeyDown={moveFocus}>
        {shown.map((friend) => (
          <ConversationRow
            key={friend.key}
            friend={friend}
            open={friend.key === open}
            tabStop={friend.key === stop}
            now={now}
            onMenu={setMenu}
          />
        ))}
      </ul>
      {menu && (
        <FriendMenu
          at={menu}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-conversation]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  rows[to]?.focus();
  event.preventDefault();
}

function Nobody({ search }: { readonly search: string }) {
  const { t } = useTranslation();
  const show = useScreen((state) => state.show);
  const searched = search.trim() !== '';
  return (
    <div className={css.empty}>
      <strong>{searched ? t('list.noMatch', { search: search.trim() }) : t('list.empty')}</strong>
      {searched ? t('list.noMatchHint') : t('list.emptyHint')}
      <div>
        <Button
          onClick={() => {
            show('add');
          }}
        >
          {t('add.title')}
        </Button>
      </div>
    </div>
  );
}
