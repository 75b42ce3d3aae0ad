import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type DOMAttributes, type ReactNode } from 'react';
import { speakWithin } from '../store/announcer';
import { IconButton } from './Button';
import { classes } from './classes';
import css from './Dialog.module.css';

interface Props {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** page: as large as there is room for; its content lays itself out. */
  readonly size?: 'small' | 'normal' | 'wide' | 'page';
  readonly children: ReactNode;
  /** Buttons, at the end of the dialog. */
  readonly foot?: ReactNode;
  /** Makes the whole dialog a form: Enter in a field submits. */
  readonly onSubmit?: () => void;
  /** What is done with things pasted or dropped anywhere on it. */
  readonly take?: Pick<DOMAttributes<HTMLElement>, 'onPaste' | 'onDragOver' | 'onDrop'>;
}

/** A modal dialog of the platform: it traps the focus, gives it back, and closes on Escape by itself. */
export function Dialog(props: Props) {
  const { title, closeLabel, onClose, size = 'normal', children, foot, onSubmit, take } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // A layout effect is undone while the element still stands, so that closing gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    element.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    const leave = speakWithin(element);
    return () => {
      leave();
      element.close();
    };
  }, []);

  const Body = onSubmit ? 'form' : 'div';
  return (
    <dialog
      {...take}
      ref={dialog}
      aria-labelledby={titleId}
      className={classes(css.dialog, size !== 'normal' && css[size])}
      onCancel={(event) => {
        // Whether it is open is the caller's to say: the element goes when `onClose` was heard.
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={css.head}>
        <h2 className={css.title} id={titleId}>
          {title}
        </h2>
        <IconButton label={closeLabel} onClick={onClose}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      <Body
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        {size === 'page' ? children : <div className={css.body}>{children}</div>}
        {foot !== undefined && <div className={css.foot}>{foot}</div>}
      </Body>
    </dialog>
  );
}
