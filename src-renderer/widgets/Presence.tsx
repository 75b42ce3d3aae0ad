import { classes } from './classes';
import css from './Presence.module.css';

/** A filled dot is online, a ring is not: never by colour alone. The word stands beside it or in a name. */
export const Presence = ({ online }: { readonly online: boolean }) => (
  <span aria-hidden className={classes(css.dot, online && css.online)} />
);
