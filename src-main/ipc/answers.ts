import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Handlers } from '../../src-shared/ipc-define';

type All = Handlers<SaltboxContract>;

/**
 * Who answers what the window asks, from one moment to the next. The window is opened before the profile (D51), so until
 * it is known what becomes of that, questions wait: no page is told that a profile is locked which is only being opened.
 */
export class Answers {
  readonly #first: Promise<All>;
  #known: (handlers: All) => void = () => undefined;
  #now: All | null = null;

  constructor() {
    this.#first = new Promise((resolve) => {
      this.#known = resolve;
    });
  }

  get now(): All | Promise<All> {
    return this.#now ?? this.#first;
  }

  by(handlers: All): void {
    this.#now = handlers;
    this.#known(handlers);
  }
}
