import { NO_HABITS } from '../../src-shared/emoji';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Client } from '../../src-shared/ipc-define';
import type {
  BackupContents,
  Change,
  Friend,
  KeyCheck,
  Message,
  Request,
  Sealing,
  Settings,
} from '../../src-shared/model';
import { DEFAULTS } from '../../src-shared/settings';
import { isMuted } from '../../src-shared/talk';
import { checkOf } from './check';
import { ledgerOf } from './ledger';
import { networkOf } from './network';
import { friend as person, message as written, printOf, sealing } from './people';
import type { Scene } from './scene';
import { searchOf, type HeldSearch } from './search';
import { talksOf } from './talks';

type Api = Client<SaltboxContract>;

/** A main process in memory for tests and screenshots: it answers the contract and pushes what changed. */
export interface Double extends Api, HeldSearch {
  /** Makes something happen from outside, as a friend would. */
  push(change: Change): void;
  receive(key: FriendId, text: string): void;
  /** The next command is refused with this. */
  refuse(error: Parameters<typeof fail>[0], params?: Parameters<typeof fail>[1]): void;
}

export function double(scene: Scene): Double {
  let seq = 1;
  let { profile } = scene;
  let settings: Settings = {
    ...DEFAULTS,
    ...scene.choices,
    lock: { idleMinutes: 0, onSuspend: true },
    emoji: NO_HABITS,
  };
  let sealed = scene.sealing ?? sealing();
  let lock = scene.lock ?? {
    locked: false,
    passphrase: sealed.by === 'passphrase',
    recovery: false,
    wait: 0,
  };
  let refusal: ReturnType<typeof fail> | null = null;
  const friends = new Map<FriendId, Friend>(scene.friends?.map((friend) => [friend.key, friend]));
  const requests = new Map<FriendId, Request>(scene.requests?.map((request) => [request.key, request]));
  const history = new Map<string, Message[]>(
    Object.entries(scene.history ?? {}).map(([key, list]) => [key, [...(list ?? [])]]),
  );
  const listeners = new Set<(numbered: { seq: number; change: Change }) => void>();

  const push = (change: Change): void => {
    const numbered = { seq: ++seq, change };
    for (const listener of listeners) listener(numbered);
  };
  const putSealing = (more: Partial<Sealing>): void => {
    sealed = { ...sealed, recovered: false, ...more };
    push({ type: 'sealing', sealing: sealed });
  };
  const putFriend = (friend: Friend): void => {
    friends.set(friend.key, friend);
    push({ type: 'friend', friend });
  };
  const putMessage = (key: FriendId, message: Message, unread: number): void => {
    history.set(key, [...(history.get(key) ?? []), message]);
    push({ type: 'message', key, message });
    const friend = friends.get(key);
    if (!friend) return;
    const archived = friend.archived && message.from === 'friend' && isMuted(friend, Date.now());
    putFriend({ ...friend, last: message, unread: friend.unread + unread, archived });
  };
  /** A command: what was ordered to be refused is refused, everything else is done. */
  const command = (run: () => void): Promise<Result<null>> => {
    const answer = refusal;
    refusal = null;
    if (!answer) run();
    return Promise.resolve(answer ?? ok(null));
  };
  const onFriend =
    (run: (friend: Friend) => void) =>
    ({ key }: { key: FriendId }): Promise<Result<null>> =>
      command(() => {
        const friend = friends.get(key);
        if (friend) run(friend);
      });
  const decide =
    (state: Request['state']) =>
    ({ key }: { key: FriendId }): Promise<Result<null>> =>
      command(() => {
        const request = requests.get(key);
        const friend = friends.get(key);
        if (request) {
          requests.set(key, { ...request, state });
          push({ type: 'request', request: { ...request, state } });
        } else if (friend) putFriend({ ...friend, state: 'blocked', online: null });
      });

  const ledger = ledgerOf({ history, push, command, friend: (key) => friends.get(key), putFriend, scene });
  const marks: Pick<Double, 'setDial' | 'setFriendDial' | 'setKeepDays' | 'setFriendKeepDays'> = {
    setDial: ({ dial, on }) =>
      command(() => {
        profile = { ...profile, [dial]: on };
        push({ type: 'profile', profile });
      }),
    setFriendDial: ({ key, dial, on }) =>
      command(() => {
        const friend = friends.get(key);
        if (friend) putFriend({ ...friend, [dial]: on });
      }),
    setKeepDays: ({ days }) =>
      command(() => {
        profile = { ...profile, keepDays: days };
        push({ type: 'profile', profile });
      }),
    setFriendKeepDays: ({ key, days }) =>
      command(() => {
        const friend = friends.get(key);
        if (friend) putFriend({ ...friend, keepDays: days });
      }),
  };

  const contents = (): Promise<Result<BackupContents>> =>
    command(() => undefined).then((answer) =>
      answer.ok
        ? ok({ madeAt: Date.now() - 86_400_000, name: 'Sam', id: profile.id, friends: 8, messages: 24_310 })
        : answer,
    );

  return {
    push,
    receive: (key, text) => {
      putMessage(key, written('friend', text, Date.now()), 1);
    },
    refuse: (code, params) => {
      refusal = fail(code, params);
    },

    snapshot: () =>
      Promise.resolve(
        scene.problem
          ? { ok: false, error: scene.problem }
          : lock.locked
            ? fail('locked')
            : ok({
                ...{ seq, profile, settings, sealing: sealed },
                friends: [...friends.values()],
                requests: [...requests.values()],
                drafts: scene.drafts ?? [],
              }),
      ),
    setName: ({ name }) =>
      command(() => {
        profile = { ...profile, name };
        push({ type: 'profile', profile });
      }),
    finishSetUp: () =>
      command(() => {
        profile = { ...profile, restored: false };
        push({ type: 'profile', profile });
      }),
    looks: () => Promise.resolve(ok(settings)),
    setSettings: (patch) =>
      command(() => {
        settings = { ...settings, ...patch };
        push({ type: 'settings', settings });
      }),
    copy: () => command(() => undefined),
    openLink: () => command(() => undefined),
    copyPicture: () => command(() => undefined),
    savePicture: () =>
      command(() => undefined).then((answer) => (answer.ok ? ok({ name: 'Saltbox.png' }) : answer)),
    checkKey: ({ text }) => Promise.resolve(check(text)),
    addFriend: ({ text, words, nickname, address }) =>
      command(() => {
        const found = check(text);
        if (!found.ok) return;
        const { key, name } = found.value;
        const reach = {
          state: address ? 'dialling' : 'no-way',
          attempts: 1,
          lastError: null,
          nextAt: null,
          tried: [],
          handedAt: null,
        } as const;
        putFriend({
          ...person('', { key, print: printOf(key), name }),
          nickname,
          words,
          state: 'awaiting',
          addedAt: Date.now(),
          reach,
        });
      }),
    removeFriend: onFriend(({ key }) => {
      friends.delete(key);
      push({ type: 'friendRemoved', key });
    }),
    accept: ({ key }) =>
      command(() => {
        const request = requests.get(key);
        if (!request) return;
        requests.delete(key);
        push({ type: 'requestRemoved', key });
        putFriend({
          ...person(''),
          ...request,
          name: null,
          state: 'friend',
          addedAt: Date.now(),
          words: null,
        });
        putMessage(key, written('friend', request.words, request.receivedAt), 0);
      }),
    decline: decide('declined'),
    block: decide('blocked'),
    unblock: ({ key }) =>
      command(() => {
        const friend = friends.get(key);
        if (requests.delete(key)) push({ type: 'requestRemoved', key });
        else if (friend) putFriend({ ...friend, state: 'friend' });
      }),
    send: ({ key, text, replyTo }) => {
      const message = { ...written('me', text, Date.now(), 'waiting'), replyTo };
      return command(() => {
        putMessage(key, message, 0);
        if (friends.get(key)?.online) {
          setTimeout(() => {
            ledger.deliver(key, message.id, 'stored');
          }, 50);
        }
      }).then((answer) => (answer.ok ? ok({ id: message.id }) : answer));
    },
    forward: ({ key, id, to }) =>
      command(() => {
        const text = history.get(key)?.find((one) => one.id === id)?.text ?? '';
        for (const one of to) putMessage(one, written('me', text, Date.now(), 'waiting'), 0);
      }).then((answer) => (answer.ok ? ok({ ids: [] }) : answer)),
    clearHistory: onFriend((friend) => {
      history.delete(friend.key);
      push({ type: 'cleared', key: friend.key });
      putFriend({ ...friend, last: null, unread: 0 });
    }),
    history: ({ key, limit, before, after, around }) => {
      const list = history.get(key) ?? [];
      const wanted = before ?? after ?? around;
      if (wanted === 'start') return Promise.resolve(ok(list.slice(0, limit)));
      const at = wanted === null ? list.length : list.findIndex(({ id }) => id === wanted);
      if (at < 0) return Promise.resolve(fail('message-unknown'));
      const start = after ? at + 1 : around ? at + 1 - Math.ceil(limit / 2) : at - limit;
      const end = after || around ? start + limit : at;
      return Promise.resolve(ok(list.slice(Math.max(0, start), end)));
    },
    ...ledger,
    ...marks,
    ...searchOf(friends, history, command),
    ...talksOf(onFriend, putFriend),
    ...networkOf(scene, command, (key) => friends.get(key)),
    markRead: onFriend((friend) => {
      putFriend({ ...friend, unread: 0, markedUnread: false });
    }),
    allowBase: onFriend((friend) => {
      putFriend({ ...friend, baseRefused: false });
    }),
    retry: onFriend((friend) => {
      putFriend({ ...friend, reach: { ...friend.reach, state: 'dialling', nextAt: null } });
    }),
    lockState: () => Promise.resolve(ok(lock)),
    unlock: (credential) => {
      const secret = 'passphrase' in credential ? credential.passphrase : credential.recovery;
      if (!secret.includes('right'))
        return Promise.resolve(fail('passphrase' in credential ? 'passphrase-wrong' : 'recovery-checksum'));
      lock = { ...lock, locked: false };
      return Promise.resolve(ok(null));
    },
    lock: () => command(() => undefined),
    setPassphrase: ({ keyringToo }) =>
      command(() => {
        putSealing({ by: 'passphrase', keyringToo });
      }),
    removePassphrase: () =>
      command(() => {
        putSealing({ by: sealed.keyringThere ? 'keyring' : 'keyfile', keyringToo: false });
      }),
    makeRecoveryCode: () =>
      command(() => {
        putSealing({ recovery: true });
      }).then((answer) => (answer.ok ? ok({ code: 'CNE7-0ZDS-H07D-3NHE-0P66-56XH-8G65-3PAJ' }) : answer)),
    setLockRules: (rules) =>
      command(() => {
        settings = { ...settings, lock: rules };
        push({ type: 'settings', settings });
      }),
    setEmoji: (emoji) =>
      command(() => {
        settings = { ...settings, emoji };
        push({ type: 'settings', settings });
      }),
    quit: () => command(() => undefined),
    checkWords: () => Promise.resolve(ok({ wrong: [] })),
    looking: () => command(() => undefined),
    ...checkOf(scene, command),
    storage: () => {
      const most = [...history].map(([key, { length }]) => ({
        key: key as FriendId,
        messages: length * 1_234,
      }));
      most.sort((a, b) => b.messages - a.messages);
      const messages = most.reduce((sum, one) => sum + one.messages, 0);
      const bytes = { database: 48_211_034, log: 1_204_331, rest: 9_870_112 };
      return Promise.resolve(ok({ ...bytes, messages, most: most.slice(0, 3) }));
    },
    takeMishap: () => Promise.resolve(ok({ restored: null, report: null, ...scene.mishap })),
    saveReport: () =>
      command(() => undefined).then((answer) =>
        answer.ok ? ok({ name: 'Saltbox 2026-03-02.txt' }) : answer,
      ),
    putReportAway: () => command(() => undefined),
    showLog: () => command(() => undefined),
    restart: () => command(() => undefined),
    stopTask: () => command(() => undefined),
    chooseBackup: () => Promise.resolve(ok({ name: 'Saltbox 2026-03-02.saltbox' })),
    makeBackup: () =>
      command(() => undefined).then((answer) =>
        answer.ok ? ok({ name: 'Saltbox 2026-03-02.saltbox', bytes: 48_211_034 }) : answer,
      ),
    testBackup: () => contents(),
    restoreBackup: () => contents(),
    exportConversation: ({ format }) =>
      command(() => undefined).then((answer) =>
        answer.ok ? ok({ name: `Mia 2026-03-02.${format}`, messages: 412 }) : answer,
      ),
    change: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeLink: () => Promise.resolve(ok(null)),
    link: () => () => undefined,
    show: () => () => undefined,
  };
}

/** Not the real parser, which needs a hash: enough of its answers to see each of them. */
function check(text: string): Result<KeyCheck> {
  const key = /[0-9a-f]{64}/.exec(text.toLowerCase())?.[0] as FriendId | undefined;
  if (key) {
    const named = /name=(\w+)/.exec(text)?.[1] ?? null;
    const addresses = /addr=([^&\s]+)/.exec(text)?.[1];
    return ok({
      key,
      id: person(key).id,
      print: printOf(key),
      name: named,
      addresses: addresses === undefined ? [] : [decodeURIComponent(addresses)],
      asked: key.startsWith('aaaa'),
    });
  }
  const odd = /[^0-9a-f\s]/i.exec(text)?.[0];
  return odd === undefined
    ? fail('key-short', { missing: 64 - text.replace(/\s/g, '').length })
    : fail('key-character', { character: odd });
}
