import type { Keeper } from '../messenger/keeper';
import type { Files } from '../backup/picked';
import type { Messenger } from '../messenger/messenger';
import { fail, ok, type Failure, type Result } from '../../src-shared/errors';
import type { Finding, Listener, PageReport } from '../../src-shared/check';
import type { EmojiHabits } from '../../src-shared/emoji';
import type { FriendId } from '../../src-shared/ids';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Handlers } from '../../src-shared/ipc-define';
import type { About, LockRules, StorageUse } from '../../src-shared/model';
import type { ChoicesPatch, Language, Looks } from '../../src-shared/settings';
import { archiveHandlers } from './archive-handlers';
import type { Feed } from './feed';
import { mishapHandlers, type Mishaps } from './mishap-handlers';
import { pictureHandlers, type Pictures } from './picture-handlers';

/** A look at what protects this Saltbox, as it runs. */
interface Checking {
  start(): Promise<Listener | null>;
  finish(report: PageReport): Promise<readonly Finding[]>;
}

/** What of the system the window may ask for. */
export interface Desktop {
  copy(text: string): void;
  /** Hands an address to the program that the system has for it; false where that fails. */
  openLink(url: string): Promise<boolean>;
  looks(): Looks;
  setChoices(patch: ChoicesPatch): Result<null>;
  setLockRules(rules: LockRules): void;
  setEmoji(habits: EmojiHabits): void;
  /** The link that the system handed over and that was not taken yet. */
  takeLink(): string | null;
  /** Those of the words that are misspelt. */
  checkWords(words: readonly string[]): Promise<readonly string[]>;
  /** The window shows this conversation, or none. */
  looking(key: FriendId | null): void;
  about(): Promise<About>;
  /** Bytes of the files of the profile. */
  diskUse(): Promise<Pick<StorageUse, 'database' | 'log' | 'rest'>>;
  readonly check: Checking;
  quit(): void;
  restart(): void;
  /** The date, for the name of a file. */
  today(): string;
  /** Of what is written for people. */
  language(): Language;
  readonly files: Files;
  readonly pictures: Pictures;
  readonly mishaps: Omit<Mishaps, 'files' | 'today'>;
  /** Points at the log in the file manager of the system. */
  showLog(): void;
}

/** What may be asked at any time. */
export type Always = Pick<Desktop, 'quit' | 'looks' | 'showLog'>;

const nothing = (result: Result<unknown>): Result<null> => (result.ok ? ok(null) : result);
const done = (work: () => void): Result<null> => {
  work();
  return ok(null);
};

/** One line for every question of the contract. */
export const handlersFor = (
  messenger: Messenger,
  keeper: Keeper,
  feed: Feed,
  desktop: Desktop,
): Handlers<SaltboxContract> => ({
  snapshot: () => ok(feed.snapshot()),
  setName: ({ name }) => messenger.setName(name),
  finishSetUp: () => messenger.finishSetUp(),
  looks: () => ok(desktop.looks()),
  setSettings: (patch) => desktop.setChoices(patch),
  copy: ({ text }) =>
    done(() => {
      desktop.copy(text);
    }),
  openLink: async ({ url }) => ((await desktop.openLink(url)) ? ok(null) : fail('link-unopened')),
  takeLink() {
    const text = desktop.takeLink();
    return ok(text === null ? null : { text });
  },
  checkKey: ({ text }) => messenger.checkKey(text),
  addFriend: (request) => nothing(messenger.addFriend(request)),
  setNickname: ({ key, nickname }) => messenger.setNickname(key, nickname),
  setAddress: ({ key, address }) => messenger.setAddress(key, address),
  safetyNumber: ({ key }) => messenger.safety.number(key),
  compareSafety: ({ key, shown }) => messenger.safety.compare(key, shown),
  setVerified: ({ key, on }) => messenger.safety.setVerified(key, on),
  removeFriend: ({ key }) => messenger.removeFriend(key),
  accept: ({ key }) => messenger.accept(key),
  decline: ({ key }) => messenger.decline(key),
  block: ({ key }) => messenger.block(key),
  unblock: ({ key }) => messenger.unblock(key),
  send: ({ key, text, replyTo }) => messenger.send(key, text, replyTo),
  forward: ({ key, id, to }) => messenger.forward(key, id, to),
  clearHistory: ({ key }) => messenger.clearHistory(key),
  edit: ({ key, id, text }) => messenger.edit(key, id, text),
  deleteMessage: ({ key, id }) => messenger.deleteMessage(key, id),
  deleteHere: ({ key, ids }) => messenger.deleteHere(key, ids),
  cancel: ({ key, id }) => messenger.cancel(key, id),
  react: ({ key, id, emoji }) => messenger.react(key, id, emoji),
  setEmoji: (habits) =>
    done(() => {
      desktop.setEmoji(habits);
    }),
  details: ({ key, id }) => messenger.details(key, id),
  setDial: ({ dial, on }) => messenger.privacy.set(dial, on),
  setFriendDial: ({ key, dial, on }) => messenger.privacy.setFor(key, dial, on),
  typing: ({ key, on }) => messenger.typing.tell(key, on),
  setKeepDays: ({ days }) => messenger.setKeepDays(days),
  setFriendKeepDays: ({ key, days }) => messenger.setKeepDays(days, key),
  search: (wanted) => messenger.search(wanted),
  history: ({ key, limit, before, after, around }) =>
    messenger.history(key, limit, before, { after, around }),
  markRead: ({ key }) => messenger.markRead(key),
  markUnread: ({ key }) => messenger.talks.markUnread(key),
  setDraft: ({ key, ...draft }) => messenger.drafts.set(key, draft),
  setPinned: ({ key, on }) => messenger.talks.setPinned(key, on),
  setMuted: ({ key, hours }) => messenger.talks.setMuted(key, hours),
  setArchived: ({ key, on }) => messenger.talks.setArchived(key, on),
  allowBase: ({ key }) => messenger.allowBase(key),
  retry: ({ key }) => messenger.retry(key),
  network: () => ok(messenger.network),
  setNetwork: (choices) => messenger.setNetwork(choices),
  dialBack: ({ key }) => messenger.dialBack(key),
  lockState: () => ok(keeper.lockState),
  unlock: (credential) => keeper.unlock(credential),
  lock: () => keeper.lock(),
  setPassphrase: async ({ passphrase, ...options }) => {
    const set = await keeper.setPassphrase(passphrase, options);
    feed.sealingChanged();
    return set;
  },
  removePassphrase: async ({ current }) => {
    const removed = await keeper.removePassphrase(current);
    feed.sealingChanged();
    return removed;
  },
  makeRecoveryCode: async (check) => {
    const made = await keeper.makeRecoveryCode(check);
    feed.sealingChanged();
    return made.ok ? ok({ code: made.value }) : made;
  },
  setLockRules: (rules) =>
    done(() => {
      desktop.setLockRules(rules);
    }),
  checkWords: async ({ words }) => ok({ wrong: await desktop.checkWords(words) }),
  looking: ({ key }) =>
    done(() => {
      desktop.looking(key);
    }),
  about: async () => ok(await desktop.about()),
  storage: async () => ok({ ...messenger.tally(), ...(await desktop.diskUse()) }),
  startCheck: async () => ok(await desktop.check.start()),
  finishCheck: async (report) => ok(await desktop.check.finish(report)),
  ...archiveHandlers(messenger, desktop),
  ...pictureHandlers(desktop.pictures, desktop.files),
  ...mishapHandlers({ ...desktop.mishaps, ...desktop }),
  showLog: () =>
    done(() => {
      desktop.showLog();
    }),
  quit: () =>
    done(() => {
      desktop.quit();
    }),
});

/** While the profile is locked: every question is refused, but those that unlock it. */
export const lockedHandlers = (keeper: Keeper, desktop: Always): Handlers<SaltboxContract> => ({
  ...refusingHandlers({ code: 'locked' }, desktop),
  lockState: () => ok(keeper.lockState),
  unlock: (credential) => keeper.unlock(credential),
});

/** For a profile that could not be opened: every question is answered by the reason, but those that are always answered. */
export function refusingHandlers(failure: Failure, desktop: Always): Handlers<SaltboxContract> {
  const refuse = (): { ok: false; error: Failure } => ({ ok: false, error: failure });
  return {
    snapshot: refuse,
    setName: refuse,
    finishSetUp: refuse,
    looks: () => ok(desktop.looks()),
    setSettings: refuse,
    copy: refuse,
    openLink: refuse,
    copyPicture: refuse,
    savePicture: refuse,
    takeLink: refuse,
    checkKey: refuse,
    addFriend: refuse,
    setNickname: refuse,
    setAddress: refuse,
    safetyNumber: refuse,
    compareSafety: refuse,
    setVerified: refuse,
    removeFriend: refuse,
    accept: refuse,
    decline: refuse,
    block: refuse,
    unblock: refuse,
    send: refuse,
    forward: refuse,
    clearHistory: refuse,
    edit: refuse,
    deleteMessage: refuse,
    deleteHere: refuse,
    cancel: refuse,
    react: refuse,
    setEmoji: refuse,
    details: refuse,
    setDial: refuse,
    setFriendDial: refuse,
    typing: refuse,
    setKeepDays: refuse,
    setFriendKeepDays: refuse,
    search: refuse,
    history: refuse,
    markRead: refuse,
    markUnread: refuse,
    setDraft: refuse,
    setPinned: refuse,
    setMuted: refuse,
    setArchived: refuse,
    allowBase: refuse,
    retry: refuse,
    network: refuse,
    setNetwork: refuse,
    dialBack: refuse,
    lockState: refuse,
    unlock: refuse,
    lock: refuse,
    setPassphrase: refuse,
    removePassphrase: refuse,
    makeRecoveryCode: refuse,
    setLockRules: refuse,
    chooseBackup: refuse,
    makeBackup: refuse,
    testBackup: refuse,
    restoreBackup: refuse,
    exportConversation: refuse,
    stopTask: refuse,
    checkWords: refuse,
    looking: refuse,
    about: refuse,
    storage: refuse,
    takeMishap: refuse,
    saveReport: refuse,
    putReportAway: refuse,
    showLog: () =>
      done(() => {
        desktop.showLog();
      }),
    startCheck: refuse,
    finishCheck: refuse,
    restart: refuse,
    quit: () =>
      done(() => {
        desktop.quit();
      }),
  };
}
