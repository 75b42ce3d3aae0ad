/** Something that happens step by step, and the same way each time. */
export interface Explorable {
  /** What may happen next. */
  choices(): readonly string[];
  /** Lets it happen; throws where a property does not hold. */
  apply(choice: string): void | Promise<void>;
  /** Two worlds of the same look are taken for the same world. */
  look(): string;
  /** Goes on to a quiet end, and throws where it is not a good one. The world is used up. */
  finish(): void | Promise<void>;
}

export interface Explored {
  readonly states: number;
  readonly paths: number;
  readonly depth: number;
  /** Every state within the limits was seen. */
  readonly complete: boolean;
}

/**
 * Walks breadth first through all that can happen, each state once, and brings each to an end. Sessions cannot be
 * copied, so a state is reached by its shortest path from the start, anew for every step out of it.
 */
export async function explore(make: () => Explorable, maxStates: number): Promise<Explored> {
  const seen = new Set<string>();
  let paths = 0;
  const visit = async (path: readonly string[]): Promise<readonly (readonly string[])[]> => {
    const world = make();
    paths += 1;
    try {
      for (const choice of path) await world.apply(choice);
      const look = world.look();
      if (seen.has(look)) return [];
      seen.add(look);
      const next = world.choices().map((choice) => [...path, choice]);
      await world.finish();
      return next;
    } catch (error) {
      throw new Error(`after ${path.join(', ') || 'the start'}: ${String(error)}`, { cause: error });
    }
  };
  let wave = await visit([]);
  let depth = 0;
  while (wave.length > 0) {
    depth += 1;
    const next: (readonly string[])[] = [];
    for (const path of wave) {
      if (seen.size >= maxStates) return { states: seen.size, paths, depth, complete: false };
      next.push(...(await visit(path)));
    }
    wave = next;
  }
  return { states: seen.size, paths, depth, complete: true };
}
