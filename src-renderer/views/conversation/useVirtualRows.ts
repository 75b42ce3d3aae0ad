import { measureElement, useVirtualizer, type ReactVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, type RefObject } from 'react';
import type { Shown } from '../../store/conversation';
import { rangeWith } from '../rangeWith';
import { guessHeight, type Row } from './timeline';

/** Closer to the end than this counts as at the end. */
export const NEAR = 32;
/** Rows that are drawn beyond either edge, so that scrolling meets no empty ground. */
const OVERSCAN = 8;

export type VirtualRows = ReactVirtualizer<HTMLDivElement, HTMLDivElement>;

/**
 * How high a row is when it comes is guessed, and known a moment later with all others that came, still before they are
 * painted. Asking one after the other, each would lay out the page.
 */
const heightOf: typeof measureElement<HTMLDivElement> = (element, entry, virtual) => {
  if (entry) return measureElement(element, entry, virtual);
  const index = virtual.indexFromElement(element);
  return virtual.itemSizeCache.get(virtual.options.getItemKey(index)) ?? virtual.options.estimateSize(index);
};

/**
 * Of all rows those that are in view, and where they stand. What is read keeps its place when rows come, go or turn out
 * higher above it. `kept` is the row that has the focus: it stays wherever the others go, and the focus with it.
 * `atEnd`: the end is in view, and what comes there is followed.
 */
export function useVirtualRows(
  rows: readonly Row[],
  scroller: RefObject<HTMLDivElement | null>,
  kept: number,
  atEnd: boolean,
  { newer, target }: Shown,
): VirtualRows {
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here goes through the React compiler
  return useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((at: number) => (rows[at] ? guessHeight(rows[at]) : 0), [rows]),
    getItemKey: useCallback((at: number) => rows[at]?.id ?? at, [rows]),
    rangeExtractor: useMemo(() => rangeWith([kept], atEnd), [kept, atEnd]),
    measureElement: heightOf,
    // Where rows stand is written past React, which draws only when other rows come into view.
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
    anchorTo: 'end',
    // The last row that is loaded is not the end while there are newer ones: followed, it would lead through all of them.
    scrollEndThreshold: newer ? -1 : NEAR,
    overscan: OVERSCAN,
    paddingStart: 16,
    paddingEnd: 8,
    scrollPaddingStart: 48,
    // A conversation opens at its end, so the first thing that is drawn is what will be seen. Where it opens at one of
    // its messages, the end of what is loaded around that would only lead on.
    initialOffset: () => (target === null || target === 'end' ? Number.MAX_SAFE_INTEGER : 0),
    initialRect: { width: 0, height: window.innerHeight },
  });
}
