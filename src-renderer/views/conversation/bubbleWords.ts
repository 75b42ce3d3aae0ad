import type { TFunction } from 'i18next';
import type { Friend } from '../../../src-shared/model';
import { clock, exact } from '../../i18n/time';
import { displayName } from '../../store/friends';
import type { Delivery } from '../../widgets/Tick';
import { deliveryText } from '../deliveryText';

/** What bubbles of a conversation say, in one language. Times are milliseconds since 1970. */
export interface BubbleWords {
  readonly edited: string;
  /** Chooses one among several. */
  readonly choose: string;
  readonly delivery: Readonly<Record<Delivery, string>>;
  deleted(mine: boolean): string;
  /** Whose message it is, and when it was written. */
  from(mine: boolean, time: string): string;
  /** Opens all that is known of it. */
  open(time: string): string;
  clock(at: number): string;
  exact(at: number): string;
}

/** Stands where a time will stand; no language writes it. */
const HOLE = '\u0000';

function around(phrase: string): (time: string) => string {
  const [before = '', after = ''] = phrase.split(HOLE);
  return (time) => before + time + after;
}

/** Finding a phrase takes longer than drawing the bubble it stands in, so each is found once for all of them. */
export function bubbleWords(t: TFunction, language: string, friend: Friend): BubbleWords {
  const name = displayName(friend);
  const mine = around(t('talk.from', { name: t('common.you'), time: HOLE }));
  const theirs = around(t('talk.from', { name, time: HOLE }));
  /** By the minute of the day. */
  const clocks = new Map<number, string>();
  const deletedMine = t('talk.deletedMine');
  const deletedTheirs = t('talk.deletedTheirs', { name });
  return {
    edited: t('talk.edited'),
    choose: t('acts.select.one'),
    delivery: {
      waiting: deliveryText(t, friend, 'waiting'),
      sent: deliveryText(t, friend, 'sent'),
      stored: deliveryText(t, friend, 'stored'),
      seen: deliveryText(t, friend, 'seen'),
    },
    deleted: (own) => (own ? deletedMine : deletedTheirs),
    from: (own, time) => (own ? mine : theirs)(time),
    open: around(t('talk.open', { time: HOLE })),
    clock: (at) => {
      const date = new Date(at);
      const minute = date.getHours() * 60 + date.getMinutes();
      const known = clocks.get(minute) ?? clock(language, at);
      clocks.set(minute, known);
      return known;
    },
    exact: (at) => exact(language, at),
  };
}
