import type { AppArguments } from '../shell/arguments';
import type { Journal } from '../shell/journal';
import type { Links } from '../shell/links';
import type { About } from '../../src-shared/model';

/** This run of Saltbox, which has the window of its profile to itself, from the start to the end. */
export interface Program {
  readonly wanted: AppArguments;
  /** The folder of the profile. */
  readonly dir: string;
  /** The folder of the built program. */
  readonly dist: string;
  /** Which Saltbox this is. */
  readonly about: () => Promise<About>;
  readonly journal: Journal;
  readonly links: Links;
}
