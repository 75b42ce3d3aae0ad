import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FriendId } from '../../../src-shared/ids';
import { inArchive, useFriends } from '../../store/friends';
import { useScreen } from '../../store/screen';
import { Hidden } from '../../widgets/Hidden';
import { rangeWith } from '../rangeWith';
import { useNow } from '../useNow';
import { ConversationRow, type RowProps } from './ConversationRow';
import { FriendMenu, type FriendMenuAt } from './FriendMenu';
import { heightOf, ROW } from './heightOf';
import { Nobody } from './Nobody';
import css from './Sidebar.module.css';
import { useListKeys } from './useListKeys';

const MINUTE = 60_000;
export function ConversationList() {
  const { t } = useTranslation();
  const order = useFriends((state) => state.order);
  const archived = useFriends((state) => state.archived);
  const archive = useScreen((state) => state.archive);
  const place = useScreen((state) => state.place);
  const now = useNow(MINUTE);
  const [menu, setMenu] = useState<FriendMenuAt | null>(null);
  const [focused, setFocused] = useState<FriendId | null>(null);
  const scroller = useRef<HTMLDivElement>(null);

  const shown = useMemo(() => inArchive(order, archived, archive), [order, archived, archive]);
  const label = t(archive ? 'list.archivedLabel' : 'list.label');
  const open = place.page === 'friend' ? place.key : null;
  const rowOf = (key: FriendId | null): number => (key === null ? -1 : shown.indexOf(key));
  // One stop for Tab: the open conversation, or the first.
  const stop = Math.max(0, rowOf(open));
  const held = rowOf(focused);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here goes through the React compiler
  const virtual = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: useCallback((row: number) => shown[row] ?? row, [shown]),
    // The first is where the search field leads, and the stop is where Tab does.
    rangeExtractor: useMemo(() => rangeWith([0, stop, held]), [stop, held]),
    measureElement: heightOf,
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
      {shown.length === 0 && <Nobody archive={archive} all={order.length} />}
      <ul {...keys} aria-label={label} className={css.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const key = shown[index];
          return (
            key !== undefined && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={css.item}
                style={{ top: start }}
                // Most of the list is not in the page, so each row says where it stands.
                aria-posinset={index + 1}
                aria-setsize={shown.length}
              >
                <ListedRow id={key} open={key === open} tabStop={index === stop} now={now} onMenu={setMenu} />
              </li>
            )
          );
        })}
      </ul>
      {menu && (
        <FriendMenu
          list
          at={menu}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
    </div>
  );
}

/** Hears of its own friend alone, so that what changes of one draws no more than one row. */
function ListedRow({ id, ...rest }: Omit<RowProps, 'friend'> & { readonly id: FriendId }) {
  const friend = useFriends(({ friends }) => friends[id]);
  return friend && <ConversationRow {...rest} friend={friend} />;
}
