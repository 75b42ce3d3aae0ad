import { start } from './0001-start';
import { session } from './0002-session';
import { delivery } from './0003-delivery';
import { instances } from './0004-instances';
import { lightOutbox } from './0005-light-outbox';
import { ways } from './0006-ways';
import { talks } from './0007-talks';
import { days } from './0008-days';

/** In order, one a file; the database's `user_version` is how many of them it has had. Never edit one that shipped. */
export const migrations: readonly string[] = [
  start,
  session,
  delivery,
  instances,
  lightOutbox,
  ways,
  talks,
  days,
];
