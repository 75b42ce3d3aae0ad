import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** Where something opens: at the pointer, or at a button whose end it keeps, under or above it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly alignEnd?: boolean;
  readonly above?: boolean;
}

const GAP = 4;
/** Pixels to the edge of the window. */
const EDGE = 8;

export function spotUnder(element: Element, alignEnd = false): Spot {
  const { left, right, bottom } = element.getBoundingClientRect();
  return { x: alignEnd ? right : left, y: bottom + GAP, alignEnd };
}

export function spotAbove(element: Element, alignEnd = false): Spot {
  const { left, right, top } = element.getBoundingClientRect();
  return { x: alignEnd ? right : left, y: top - GAP, alignEnd, above: true };
}

interface Options {
  readonly spot: Spot;
  /** What has the focus first, where there is such a thing. */
  readonly first: string;
  readonly onClose: () => void;
}

/**
 * Keeps the manual popover that gets the answered ref in the top layer, near its spot and inside the window. It closes
 * when the pointer goes down elsewhere or the window changes, and gives the focus back.
 */
export function usePopover({ spot, first, onClose }: Options): RefObject<HTMLDivElement | null> {
  const popover = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = popover.current;
    if (!element) return;
    const before = document.activeElement;
    element.showPopover();
    const { offsetWidth: width, offsetHeight: height } = element;
    const x = spot.alignEnd ? spot.x - width : spot.x;
    const y = spot.above ? spot.y - height : spot.y;
    element.style.left = `${String(Math.max(EDGE, Math.min(x, innerWidth - width - EDGE)))}px`;
    element.style.top = `${String(Math.max(EDGE, Math.min(y, innerHeight - height - EDGE)))}px`;
    element.querySelector<HTMLElement>(first)?.focus();
    return () => {
      const inside = element.contains(document.activeElement);
      element.hidePopover();
      if (inside && before instanceof HTMLElement) before.focus();
    };
  }, [spot, first]);

  useEffect(() => {
    const away = ({ target }: Event): void => {
      if (!(target instanceof Element)) return;
      // What it was opened by closes it by itself.
      if (!popover.current?.contains(target) && !target.closest('[aria-expanded="true"]')) onClose();
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
  return popover;
}
