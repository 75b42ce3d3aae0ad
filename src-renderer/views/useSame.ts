import { useState } from 'react';

/** The earlier value for as long as a newer one is the same for whoever asks, so that what shows it is not drawn again. */
export function useSame<T>(value: T, same: (a: T, b: T) => boolean): T {
  const [kept, keep] = useState(value);
  if (kept === value || same(kept, value)) return kept;
  keep(value);
  return value;
}
