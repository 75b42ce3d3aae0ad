import type { MessageId } from '../../../src-shared/ids';

const FLASH = 1200;

/** Brings a loaded message into view, gives it the focus and points it out for a moment. */
export function jumpTo(id: MessageId): void {
  const row = document.querySelector<HTMLElement>(`[data-message="${id}"]`);
  if (!row) return;
  row.scrollIntoView({ block: 'center' });
  row.focus({ preventScroll: true });
  const ground = getComputedStyle(row).getPropertyValue('--selected');
  row.animate(
    [{ background: ground }, { background: ground, offset: 0.6 }, { background: 'transparent' }],
    FLASH,
  );
}
