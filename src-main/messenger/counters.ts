import type { GroupCommit } from './group-commit';

/** A number for each friend that many jobs of one transaction raise: it is read once and written once. */
export class Counters {
  readonly #load: (friend: number) => number;
  readonly #raised = new Map<number, number>();

  constructor(
    commit: GroupCommit,
    load: (friend: number) => number,
    save: (friend: number, value: number) => void,
  ) {
    this.#load = load;
    commit.atEnd(
      () => {
        for (const [friend, value] of this.#raised) save(friend, value);
      },
      () => {
        this.#raised.clear();
      },
    );
  }

  /** Inside a transaction. */
  get(friend: number): number {
    return this.#raised.get(friend) ?? this.#load(friend);
  }

  /** Inside a transaction. */
  raise(friend: number, value: number): void {
    this.#raised.set(friend, value);
  }
}
