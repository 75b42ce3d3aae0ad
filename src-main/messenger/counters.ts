import type { GroupCommit } from './group-commit';

/** A number for each friend that many jobs of one transaction use: it is read once and, if changed, written once. */
export class Counters {
  readonly #load: (friend: number) => number;
  readonly #values = new Map<number, number>();
  readonly #changed = new Set<number>();

  constructor(
    commit: GroupCommit,
    load: (friend: number) => number,
    save: (friend: number, value: number) => void,
  ) {
    this.#load = load;
    commit.atEnd(
      () => {
        for (const friend of this.#changed) save(friend, this.get(friend));
      },
      () => {
        this.#values.clear();
        this.#changed.clear();
      },
    );
  }

  /** Inside a transaction. */
  get(friend: number): number {
    const known = this.#values.get(friend);
    if (known !== undefined) return known;
    const value = this.#load(friend);
    this.#values.set(friend, value);
    return value;
  }

  /** Inside a transaction. */
  set(friend: number, value: number): void {
    this.#values.set(friend, value);
    this.#changed.add(friend);
  }
}
