import type { ComponentProps, ReactNode } from 'react';
import css from './Button.module.css';
import { classes } from './classes';

type Native = Omit<ComponentProps<'button'>, 'disabled' | 'className'>;

interface Props extends Native {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly large?: boolean;
  /** Stays focusable, so that the keyboard does not lose its place and the reason can be read. */
  readonly off?: boolean;
}

export function Button({
  look = 'plain',
  large = false,
  off = false,
  onClick,
  type = 'button',
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={off || undefined}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
      className={classes(css.button, css[look], large && css.large)}
    />
  );
}

interface IconProps extends Omit<Native, 'aria-label' | 'children'> {
  /** The accessible name, and the hint on hover. */
  readonly label: string;
  readonly small?: boolean;
  readonly children: ReactNode;
}

export const IconButton = ({ label, small = false, type = 'button', title, ...rest }: IconProps) => (
  <button
    {...rest}
    type={type}
    aria-label={label}
    title={title ?? label}
    className={classes(css.button, css.icon, small && css.small)}
  />
);
