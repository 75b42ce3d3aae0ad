import type { KeyboardEvent } from 'react';

const cellsOf = (row: Element | undefined): HTMLElement[] =>
  row ? [...row.querySelectorAll<HTMLElement>('[data-emoji]')] : [];

/**
 * Moves the focus among the cells of the picker: from its field Down goes to the first, from the first line Up goes
 * back. False where the key moves nothing.
 */
export function moveInGrid(
  { key, currentTarget }: KeyboardEvent<HTMLElement>,
  cell: HTMLElement | null,
  field: HTMLElement | null,
): boolean {
  const rows = [...currentTarget.querySelectorAll('[role="row"]')];
  const focus = (element: HTMLElement | null | undefined): boolean => {
    element?.focus();
    return element !== null && element !== undefined;
  };
  if (!cell) return document.activeElement === field && key === 'ArrowDown' && focus(cellsOf(rows[0])[0]);
  const row = rows.findIndex((one) => one.contains(cell));
  const cells = cellsOf(rows[row]);
  const column = cells.indexOf(cell);
  const forwards = getComputedStyle(cell).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const inRow = (at: number): HTMLElement | undefined => {
    const there = cellsOf(rows[at]);
    return there[Math.min(column, there.length - 1)];
  };
  switch (key) {
    case 'ArrowDown':
      return focus(inRow(row + 1) ?? cell);
    case 'ArrowUp':
      return focus(row === 0 ? field : inRow(row - 1));
    case 'ArrowLeft':
    case 'ArrowRight':
      return key === forwards
        ? focus(cells[column + 1] ?? cellsOf(rows[row + 1])[0] ?? cell)
        : focus(cells[column - 1] ?? cellsOf(rows[row - 1]).at(-1) ?? field);
    case 'Home':
      return focus(cells[0]);
    case 'End':
      return focus(cells.at(-1));
    default:
      return false;
  }
}
