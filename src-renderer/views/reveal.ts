/** For what came of something that was asked for: it may lie below what can be seen. Given as a `ref`. */
export const reveal = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });
