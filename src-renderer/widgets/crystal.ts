/**
 * Draws a key's crystal from its print (SHA-512, hex): a cut gem seen from above. One wedge between two axes is cut
 * into facets by the print and repeated around the centre, so that the whole is symmetric. Only the print decides.
 */
export interface Facet {
  readonly path: string;
  readonly fill: string;
}

type Point = readonly [number, number];
/** A point of the wedge: its share of the radius, and where it lies between the axes, 0 to 1. */
type Corner = readonly [radius: number, between: number];

/** Takes the print's bytes one after another. */
function dice(print: string) {
  let at = 0;
  const byte = (): number => Number.parseInt(print.slice(at, (at += 2)), 16) || 0;
  return {
    pick: <T>(choices: readonly T[]): T => choices[byte() % choices.length] as T,
    between: (low: number, high: number): number => low + ((high - low) * byte()) / 255,
    shuffled: <T>(items: readonly T[]): T[] => {
      const rest = [...items];
      return items.map(() => rest.splice(byte() % rest.length, 1)[0] as T);
    },
  };
}

const SIZE = 100;
const format = (value: number): string => String(Math.round(value * 100) / 100);

export function crystal(print: string): readonly Facet[] {
  const roll = dice(print);
  const folds = roll.pick([3, 4, 5, 6, 7]);
  const turn = roll.pick([0, 1]) * (Math.PI / folds);
  // Radii along the two axes of the wedge; the outermost corners lie beyond the edge, which is cut round.
  const a1 = roll.between(0.2, 0.42);
  const b1 = roll.between(0.18, 0.46);
  const a2 = roll.between(0.54, 0.84);
  const b2 = roll.between(0.5, 0.86);
  const inner: readonly Corner[] = [
    [0, 0],
    [a1, 0],
    [b1, 1],
  ];
  const flip = roll.pick([true, false]);
  const cut: readonly (readonly Corner[])[] = [
    inner,
    flip
      ? [
          [a1, 0],
          [b1, 1],
          [a2, 0],
        ]
      : [
          [a1, 0],
          [b1, 1],
          [b2, 1],
        ],
    flip
      ? [
          [b1, 1],
          [a2, 0],
          [b2, 1],
        ]
      : [
          [a1, 0],
          [a2, 0],
          [b2, 1],
        ],
    [
      [a2, 0],
      [b2, 1],
      [1.6, 0.5],
    ],
    [
      [a2, 0],
      [1.6, 0.5],
      [1.6, 0],
    ],
    [
      [b2, 1],
      [1.6, 0.5],
      [1.6, 1],
    ],
  ];
  // Five steps from deep to pale, so that neighbours always differ; the hues are the accent's neighbours.
  const hue = roll.between(150, 285);
  const other = hue + roll.pick([-48, -30, 30, 48]);
  const tones = roll.shuffled([0.3, 0.44, 0.58, 0.72, 0.84, 0.94]);
  const hues = cut.map(() => roll.pick([hue, hue, other]));
  const chroma = roll.between(0.075, 0.12);

  return cut.flatMap((corners, facet) =>
    [0, 1].map((side) => {
      const tone = (tones[facet] ?? 0.5) + (side === 0 ? 0.018 : -0.018);
      const fill = `oklch(${format(tone)} ${format(chroma * (1.15 - Math.abs(tone - 0.55)))} ${format(hues[facet] ?? hue)})`;
      const path = Array.from({ length: folds }, (_, fold) =>
        outline(corners.map((corner) => place(corner, fold, side, folds, turn))),
      ).join('');
      return { path, fill };
    }),
  );
}

function place([radius, between]: Corner, fold: number, side: number, folds: number, turn: number): Point {
  const wedge = Math.PI / folds;
  const angle = 2 * wedge * fold + (side === 0 ? between : -between) * wedge + turn - Math.PI / 2;
  return [SIZE / 2 + (SIZE / 2) * radius * Math.cos(angle), SIZE / 2 + (SIZE / 2) * radius * Math.sin(angle)];
}

const outline = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${format(x)} ${format(y)}`).join('L')}Z`;
