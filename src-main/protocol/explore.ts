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

export interface Limits {
  /** How many things happen at most. */
  readonly depth?: number;
  readonly states?: number;
  readonly outOfTime?: () => boolean;
}

export interface Explored {
  readonly states: number;
  readonly paths: number;
  /** Whatever can happen in so many steps was seen. */
  readonly depth: number;
  /** There is nothing beyond. */
  readonly complete: boolean;
}

/** How far a walk goes: in `npm test` to a depth; in `npm run fuzz` so many states, unless time is up. */
export function limitsOf(
  depth: number,
  env: Readonly<Record<string, string | undefined>>,
  now: () => number,
): Limits {
  const { SALTBOX_MODEL_STATES: states, SALTBOX_MODEL_END: end } = env;
  return states ? { states: Number(states), outOfTime: () => now() >= Number(end) } : { depth };
}

export const inWords = ({ states, paths, depth, complete }: Explored): string =>
  `${states} states on ${paths} paths, all of depth ${depth}${complete ? ' and nothing beyond' : ''}`;

/**
 * Walks breadth first through all that can happen, each state once, and brings each to an end. Sessions cannot be
 * copied, so a state is reached by its shortest path from the start, anew for every step out of it.
 */
export async function explore(make: () => Explorable, limits: Limits = {}): Promise<Explored> {
  const { depth: deepest = Infinity, states: most = Infinity, outOfTime = () => false } = limits;
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
  for (; wave.length > 0 && depth < deepest; depth++) {
    const next: (readonly string[])[] = [];
    for (const path of wave) {
      if (seen.size >= most || outOfTime()) return { states: seen.size, paths, depth, complete: false };
      next.push(...(await visit(path)));
    }
    wave = next;
  }
  return { states: seen.size, paths, depth, complete: wave.length === 0 };
}
