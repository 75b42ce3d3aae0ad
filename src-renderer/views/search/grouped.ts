import type { FriendId } from '../../../src-shared/ids';
import type { FoundMessage } from '../../../src-shared/model';

interface Group {
  readonly key: FriendId;
  readonly hits: readonly FoundMessage[];
}

/** Hits by friend, whoever has the newest one first; each friend's newest first. */
export function grouped(hits: readonly FoundMessage[]): readonly Group[] {
  const groups = new Map<FriendId, FoundMessage[]>();
  for (const hit of hits) {
    const group = groups.get(hit.key);
    if (group) group.push(hit);
    else groups.set(hit.key, [hit]);
  }
  return [...groups].map(([key, of]) => ({ key, hits: of }));
}

/** What was searched for, as it stands in the message. */
export const wordsOf = ({ snippet }: FoundMessage): readonly string[] => [
  ...new Set(snippet.filter(({ hit }) => hit).map(({ text }) => text)),
];
