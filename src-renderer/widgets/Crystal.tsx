import { memo, useMemo } from 'react';
import { classes } from './classes';
import { crystal } from './crystal';
import css from './Crystal.module.css';

interface Props {
  /** SHA-512 of the key, hex. */
  readonly print: string;
  readonly size: number;
  /** For those who are not, or not any more, friends. */
  readonly faded?: boolean;
}

/** The picture of a key. It says nothing that the name beside it does not, so it is silent. */
export const Crystal = memo(function Crystal({ print, size, faded = false }: Props) {
  const facets = useMemo(() => crystal(print), [print]);
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 100 100"
      aria-hidden
      className={classes(css.crystal, faded && css.faded)}
    >
      {facets.map(({ path, fill }, at) => (
        // The thin stroke closes the hairlines between facets.
        <path key={at} d={path} fill={fill} stroke={fill} strokeWidth="0.6" />
      ))}
      {/* A pale facet at the edge must not melt into pale paper. */}
      <circle
        cx="50"
        cy="50"
        r="49"
        fill="none"
        stroke="oklch(0.3 0.06 220)"
        strokeOpacity="0.22"
        strokeWidth="2"
      />
    </svg>
  );
});
