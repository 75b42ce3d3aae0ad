/** The keys of the field that searches a conversation: to the hit above, to the one below. */
export const findKeys = {
  older: ['Enter', 'ArrowUp'],
  newer: ['Shift+Enter', 'ArrowDown'],
} as const;
