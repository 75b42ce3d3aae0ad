import type { Format } from './conversation';

/** A file that the user has picked. `name` is the last part of its path. */
export interface Picked {
  readonly path: string;
  readonly name: string;
}

/** Dialogs in which the user picks a file; null where they were dismissed. */
export interface Files {
  open(): Promise<Picked | null>;
  save(name: string, extension: 'saltbox' | 'png' | 'txt' | Format): Promise<Picked | null>;
}
