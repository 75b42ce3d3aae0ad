import type { LucideIcon } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { classes } from './classes';
import css from './Menu.module.css';

export interface MenuItem {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly danger?: boolean;
  /** Opens a question of its own, so what carries the menu stays. */
  readonly asks?: boolean;
  readonly run: () => void;
}

/** Where a menu opens: at the pointer, or under a button whose right edge it keeps. */
export interface MenuSpot {
  readonly x: number;
  readonly y: number;
  readonly alignEnd?: boolean;
}

export function spotUnder(element: Element, alignEnd = false): MenuSpot {
  const { left, right, bottom } = element.getBoundingClientRect();
  return { x: alignEnd ? right : left, y: bottom + 4, alignEnd };
}

interface Props {
  readonly label: string;
  readonly spot: MenuSpot;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** A menu in the top layer. Arrow keys move, Escape and Tab close, the focus goes back to where it was. */
export function Menu({ label, spot, items, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    const before = document.activeElement;
    element.showPopover();
    const { offsetWidth: width, offsetHeight: height } = element;
    const x = spot.alignEnd ? spot.x - width : spot.x;
    element.style.left = `${String(Math.max(8, Math.min(x, innerWidth - width - 8)))}px`;
    element.style.top = `${String(Math.max(8, Math.min(spot.y, innerHeight - height - 8)))}px`;
    element.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    return () => {
      const inside = element.contains(document.activeElement);
      element.hidePopover();
      if (inside && before instanceof HTMLElement) before.focus();
    };
  }, [spot]);

  useEffect(() => {
    const away = (event: Event): void => {
      if (!(event.target instanceof Node && menu.current?.contains(event.target))) onClose();
    };
    addEventListener('pointerdown', away, true);
    addEventListener('resize', onClose);
    addEventListener('blur', onClose);
    return () => {
      removeEventListener('pointerdown', away, true);
      removeEventListener('resize', onClose);
      removeEventListener('blur', onClose);
    };
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) buttons.at(to % buttons.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      aria-label={label}
      className={css.menu}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={classes(css.item, item.danger && css.danger)}
          onClick={() => {
            if (!item.asks) onClose();
            item.run();
          }}
        >
          <item.icon size={16} aria-hidden />
          {item.label}
        </button>
      ))}
    </div>
  );
}
