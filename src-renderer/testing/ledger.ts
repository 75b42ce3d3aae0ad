import { fail, ok, type Result } from '../../src-shared/errors';
import type { FriendId, MessageId } from '../../src-shared/ids';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Client } from '../../src-shared/ipc-define';
import type { Change, Friend, Message, MessageDetails, Waiting } from '../../src-shared/model';
import type { Scene } from './scene';

interface Ledger extends Pick<
  Client<SaltboxContract>,
  'edit' | 'deleteMessage' | 'deleteHere' | 'cancel' | 'react' | 'details'
> {
  deliver(key: FriendId, id: MessageId, state: Message['state']): void;
}

interface Around {
  readonly history: Map<string, Message[]>;
  readonly scene: Scene;
  push(change: Change): void;
  command(run: () => void): Promise<Result<null>>;
  friend(key: FriendId): Friend | undefined;
  putFriend(friend: Friend): void;
}

const MINUTE = 60_000;

/** The part of the double that changes messages and knows what became of them. */
export function ledgerOf({ history, scene, push, command, friend, putFriend }: Around): Ledger {
  const earlier = new Map(Object.entries(scene.earlier ?? {}));
  const find = (key: FriendId, id: MessageId): Message | undefined =>
    history.get(key)?.find((one) => one.id === id);
  const put = (key: FriendId, next: Message): void => {
    const list = history.get(key)?.map((one) => (one.id === next.id ? next : one)) ?? [];
    history.set(key, list);
    const who = friend(key);
    if (who?.last?.id === next.id) putFriend({ ...who, last: next });
  };
  const change = (key: FriendId, id: MessageId, to: (message: Message) => Message): Promise<Result<null>> => {
    const message = find(key, id);
    if (!message) return Promise.resolve(fail('message-unknown'));
    return command(() => {
      put(key, to(message));
      push({ type: 'messageChanged', key, message: to(message) });
    });
  };
  const detailsOf = (message: Message, who: Friend): MessageDetails => {
    const { id, state, sentAt, editedAt, deleted } = message;
    const there = state === 'stored' || state === 'seen' || state === 'received';
    const handed = message.from === 'me' && state !== 'waiting';
    const base = state === 'sent' && who.online?.security === 'base';
    return {
      message,
      sentAt: handed ? sentAt + 400 : null,
      storedAt: there ? sentAt + 900 : null,
      seenAt: state === 'seen' ? sentAt + 2 * MINUTE : null,
      deletedAt: deleted ? sentAt + 3 * MINUTE : null,
      earlier:
        earlier.get(id) ?? (editedAt === null ? [] : [{ text: 'What it said before', until: editedAt }]),
      waiting: there || base ? null : waitingOf(who, handed),
    };
  };
  return {
    deliver: (key, id, state) => {
      const message = find(key, id);
      if (message) put(key, { ...message, state });
      push({ type: 'delivery', key, id, state });
    },
    edit: ({ key, id, text }) =>
      change(key, id, (message) => ({
        ...message,
        text,
        editedAt: message.state === 'waiting' ? null : Date.now(),
      })),
    deleteMessage: ({ key, id }) => change(key, id, (message) => ({ ...message, text: '', deleted: true })),
    cancel: ({ key, id }) =>
      command(() => {
        const rest = history.get(key)?.filter((one) => one.id !== id) ?? [];
        history.set(key, rest);
        push({ type: 'messageRemoved', key, id });
        const who = friend(key);
        if (who?.last?.id === id) putFriend({ ...who, last: rest.at(-1) ?? null });
      }),
    deleteHere: ({ key, ids }) => {
      const kept =
        history.get(key)?.filter(({ id, state }) => !ids.includes(id) || state === 'waiting') ?? [];
      const left = kept.filter(({ id }) => ids.includes(id)).length;
      return command(() => {
        history.set(key, kept);
        push({ type: 'expired', key, ids });
        const who = friend(key);
        if (who) putFriend({ ...who, last: kept.at(-1) ?? null });
      }).then((answer) => (answer.ok ? ok({ left }) : answer));
    },
    react: ({ key, id, emoji }) =>
      change(key, id, (message) => ({
        ...message,
        reactions: { ...message.reactions, mine: emoji === '' ? null : emoji },
      })),
    details: ({ key, id }) => {
      const message = find(key, id);
      const who = friend(key);
      return Promise.resolve(message && who ? ok(detailsOf(message, who)) : fail('message-unknown'));
    },
  };
}

function waitingOf({ state, online, baseRefused, reach: { nextAt } }: Friend, handed: boolean): Waiting {
  if (state === 'blocked') return { why: 'blocked', nextAt: null };
  if (online) return { why: handed ? 'unconfirmed' : 'sending', nextAt: null };
  if (state === 'awaiting') return { why: 'request', nextAt };
  if (baseRefused) return { why: 'refused', nextAt };
  return { why: handed ? 'unconfirmed' : 'unreached', nextAt };
}
