import { measureElement } from '@tanstack/react-virtual';

/** Pixels of a row at the usual text size. */
export const ROW = 60;

/**
 * The height of a row in pixels. Behind the conversation of a narrow window it has none, and keeps the one that is known:
 * taken as it is, each would make room for another one, drawn within drawing until React gives up and the window is empty.
 */
export const heightOf: typeof measureElement<HTMLLIElement> = (row, entry, virtual) =>
  measureElement(row, entry, virtual) ||
  (virtual.itemSizeCache.get(virtual.options.getItemKey(virtual.indexFromElement(row))) ?? ROW);
