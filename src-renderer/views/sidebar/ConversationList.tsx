import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FriendId } from '../../../src-shared/ids';
import { byActivity, inArchive, useFriends } from '../../store/friends';
import { useScreen } from '../../store/screen';
import { Hidden } from '../../widgets/Hidden';
import { rangeWith } from '../rangeWith';
import { useNow } from '../useNow';
import { ConversationRow } from './ConversationRow';
import { FriendMenu, type FriendMenuAt } from './FriendMenu';
import { Nobody } from './Nobody';
import css from './Sidebar.module.css';
import { useListKeys } from './useListKeys';

const MINUTE = 60_000;
/** Pixels of a row at the usual text size. */
const ROW = 60;

export function ConversationList() {
  const { t } = useTranslation();
  const friends = useFriends((state) => state.friends);
  const archive = useScreen((state) => state.archive);
  const place = useScreen((state) => state.place);
  const now = useNow(MINUTE);
  const [menu, setMenu] = useState<FriendMenuAt | null>(null);
  const [focused, setFocused] = useState<FriendId | null>(null);
  const scroller = useRef<HTMLDivElement>(null);

  const sorted = useMemo(() => byActivity(friends), [friends]);
  const shown = useMemo(() => inArchive(sorted, archive), [sorted, archive]);
  const label = t(archive ? 'list.archivedLabel' : 'list.label');
  const open = place.page === 'friend' ? place.key : null;
  const rowOf = (key: FriendId | null): number => shown.findIndex((friend) => friend.key === key);
  // One stop for Tab: the open conversation, or the first.
  const stop = Math.max(0, rowOf(open));
  const held = rowOf(focused);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here goes through the React compiler
  const virtual = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: useCallback((row: number) => shown[row]?.key ?? row, [shown]),
    // The first is where the search field leads, and the stop is where Tab does.
    rangeExtractor: useMemo(() => rangeWith([0, stop, held]), [stop, held]),
    overscan: 6,
    paddingEnd: 12,
    initialRect: { width: 0, height: window.innerHeight },
  });
  const keys = useListKeys({ shown, virtual, scroller, focused: held, setFocused });

  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [archive]);

  return (
    <div ref={scroller} className={css.scroll}>
      <Hidden>
        <h2>{label}</h2>
      </Hidden>
      {shown.length === 0 && <Nobody archive={archive} all={sorted.length} />}
      <ul {...keys} aria-label={label} className={css.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const friend = shown[index];
          return (
            friend && (
              <li
                key={friend.key}
                ref={virtual.measureElement}
                data-index={index}
                className={css.item}
                style={{ top: start }}
                // Most of the list is not in the page, so each row says where it stands.
                aria-posinset={index + 1}
                aria-setsize={shown.length}
              >
                <ConversationRow
                  friend={friend}
                  open={friend.key === open}
                  tabStop={index === stop}
                  now={now}
                  onMenu={setMenu}
                />
              </li>
            )
          );
        })}
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
