import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sidebarWidths } from '../../../src-shared/settings';
import { actions } from '../../actions';
import { useSettings } from '../../store/me';
import css from './SidebarEdge.module.css';

const { least, usual, most } = sidebarWidths;
/** Pixels that a press of an arrow moves the edge by. */
const STEP = 20;

const within = (width: number): number => Math.round(Math.min(most, Math.max(least, width)));

/** How much wider the list becomes by each pixel to the right; text that is larger makes all of it wider. */
function widthsByPixel(edge: Element): number {
  const { fontSize } = getComputedStyle(document.documentElement);
  return (getComputedStyle(edge).direction === 'rtl' ? -16 : 16) / Number.parseFloat(fontSize);
}

/** Between the list and the conversation: makes the list wider or narrower, by the pointer or by keys. */
export function SidebarEdge() {
  const { t } = useTranslation();
  const { sidebar } = useSettings();
  const edge = useRef<HTMLDivElement>(null);
  /** Where it was taken hold of, the width that was then, and the one it was dragged to, drawn already or not. */
  const held = useRef<{ readonly x: number; readonly width: number; readonly to: number | null } | null>(
    null,
  );
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? sidebar;

  useLayoutEffect(() => {
    edge.current?.closest('main')?.style.setProperty('--sidebar-width', `min(${width / 16}rem, 42vw)`);
  }, [width]);

  const choose = (next: number): void => {
    void actions.setSettings({ sidebar: within(next) });
  };
  const letGo = (): void => {
    const to = held.current?.to ?? null;
    held.current = null;
    if (to === null) return;
    void actions.setSettings({ sidebar: to }).then(() => {
      setDragged(null);
    });
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    held.current = { x: event.clientX, width, to: null };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = ({ currentTarget, clientX }: PointerEvent<HTMLDivElement>): void => {
    if (!held.current) return;
    const { x, width: before } = held.current;
    const to = within(before + (clientX - x) * widthsByPixel(currentTarget));
    held.current = { x, width: before, to };
    setDragged(to);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const towards = Math.sign(widthsByPixel(event.currentTarget));
    const to = {
      ArrowLeft: width - towards * STEP,
      ArrowRight: width + towards * STEP,
      Home: least,
      End: most,
    }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(to);
  };
  return (
    <div
      ref={edge}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('common.sidebarWidth')}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      className={css.edge}
      onMouseDown={(event) => {
        // Else a double click selects a word nearby, which the next one drags along.
        event.preventDefault();
      }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDoubleClick={() => {
        choose(usual);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
