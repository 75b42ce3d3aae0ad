import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { classes } from './classes';
import css from './Menu.module.css';
import { usePopover, type Spot } from './usePopover';

export interface MenuItem {
  readonly label: string;
  readonly icon: LucideIcon;
  /** The key that does the same: as it is shown, and as `aria-keyshortcuts` wants it. */
  readonly keys?: { readonly shown: string; readonly aria: string } | undefined;
  readonly danger?: boolean;
  /** It begins a new part of the menu. */
  readonly parted?: boolean;
  /** Opens a question of its own, so what carries the menu stays. */
  readonly asks?: boolean;
  readonly run: () => void;
}

/** One of a few things side by side, above the items. */
export interface MenuChoice {
  readonly label: string;
  readonly look: ReactNode;
  /** Taken at present; undefined for what leads on. */
  readonly taken?: boolean;
  readonly run: () => void;
}

interface Props {
  readonly label: string;
  readonly spot: Spot;
  readonly choices?: readonly MenuChoice[];
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

const NONE: readonly MenuChoice[] = [];

/** A menu in the top layer. Arrow keys move, Escape and Tab close, the focus goes back to where it was. */
export function Menu({ label, spot, choices = NONE, items, onClose }: Props) {
  const first = items.length > 0 ? '[data-item]' : '[data-choice]';
  const menu = usePopover({ spot, first, onClose });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (!moveFocus(event)) return;
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
      {choices.length > 0 && (
        <div className={css.choices} role="group">
          {choices.map(({ label: name, look, taken, run }) => (
            <button
              key={name}
              type="button"
              role={taken === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={taken}
              aria-label={name}
              title={name}
              tabIndex={-1}
              data-choice=""
              className={css.choice}
              onClick={() => {
                onClose();
                run();
              }}
            >
              {look}
            </button>
          ))}
        </div>
      )}
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          aria-keyshortcuts={item.keys?.aria}
          tabIndex={-1}
          data-item=""
          className={classes(css.item, item.danger && css.danger, item.parted && css.parted)}
          onClick={() => {
            if (!item.asks) onClose();
            item.run();
          }}
        >
          <item.icon size={16} aria-hidden />
          <span className={css.label}>{item.label}</span>
          {item.keys !== undefined && (
            <kbd className={css.keys} aria-hidden>
              {item.keys.shown}
            </kbd>
          )}
        </button>
      ))}
    </div>
  );
}

/** The choices are one line among the items, along which Left and Right go. */
function moveFocus({ key, currentTarget }: KeyboardEvent<HTMLDivElement>): boolean {
  const choices = [...currentTarget.querySelectorAll<HTMLElement>('[data-choice]')];
  const items = [...currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const isFocused = (element: HTMLElement): boolean => element === document.activeElement;
  const along = choices.findIndex(isFocused);
  const lines = [...choices.slice(0, 1), ...items];
  const at = along >= 0 ? 0 : lines.findIndex(isFocused);
  const forwards = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const sidewards = key === 'ArrowLeft' || key === 'ArrowRight';
  if (sidewards && along < 0) return false;
  const to = sidewards
    ? choices.at((along + (key === forwards ? 1 : -1)) % choices.length)
    : {
        ArrowDown: lines[(at + 1) % lines.length],
        ArrowUp: lines.at(at - 1),
        Home: lines[0],
        End: lines.at(-1),
      }[key];
  to?.focus();
  return to !== undefined;
}
