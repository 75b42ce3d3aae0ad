import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePopover, type Spot } from '../../widgets/usePopover';
import css from './EmojiPicker.module.css';

// Neither its code nor its data is wanted before somebody looks for an emoji.
const EmojiPicker = lazy(() => import('./EmojiPicker').then((module) => ({ default: module.EmojiPicker })));

interface Props {
  readonly label: string;
  readonly spot: Spot;
  /** `more`: others may follow, so it is the caller's to leave it open. */
  readonly onPick: (emoji: string, more: boolean) => void;
  readonly onClose: () => void;
}

/** All emoji, over the page and near what they are for. */
export function EmojiPopover({ label, spot, onPick, onClose }: Props) {
  const { t } = useTranslation();
  /** What is picked may go elsewhere by way of the focus. */
  const picking = useRef(false);
  const popover = usePopover({ spot, first: '[data-first]', onClose });
  return (
    <div
      ref={popover}
      popover="manual"
      role="dialog"
      aria-label={label}
      className={css.popover}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (picking.current || !relatedTarget || currentTarget.contains(relatedTarget)) return;
        // What it was opened by closes it by itself.
        if (!relatedTarget.closest('[aria-expanded="true"]')) onClose();
      }}
    >
      <Suspense
        fallback={
          <p className={css.waiting} data-first="" tabIndex={-1}>
            {t('acts.emoji.loading')}
          </p>
        }
      >
        <EmojiPicker
          onPick={(emoji, more) => {
            picking.current = true;
            onPick(emoji, more);
            picking.current = false;
          }}
        />
      </Suspense>
    </div>
  );
}
