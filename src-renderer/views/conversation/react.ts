import { sameEmoji } from '../../../src-shared/emoji';
import type { FriendId } from '../../../src-shared/ids';
import type { Message } from '../../../src-shared/model';
import { actions } from '../../actions';

/** At hand for every message. */
const FAVOURITES = ['❤️', '👍', '👎', '😂', '😮', '😢'];

/** The favourites, with the own reaction among them where it is another one. */
export const quickReactions = (mine: string | null): readonly string[] =>
  mine === null || FAVOURITES.some((emoji) => sameEmoji(emoji, mine)) ? FAVOURITES : [mine, ...FAVOURITES];

/** Reacts with an emoji, in place of the one before; with the same one again it is taken back. */
export const react = (key: FriendId, { id, reactions }: Message, emoji: string): Promise<boolean> =>
  actions.react(key, id, sameEmoji(reactions.mine, emoji) ? '' : emoji);
