import type { PageReport } from '../src-shared/check';
import type { EmojiHabits } from '../src-shared/emoji';
import type { Failure, Result } from '../src-shared/errors';
import type { FriendId, MessageId } from '../src-shared/ids';
import type {
  DialBack,
  Found,
  FriendKeepDays,
  KeyCheck,
  LockRules,
  MessageDetails,
  NetworkChoices,
  NetworkState,
  SafetyNumber,
} from '../src-shared/model';
import type { ChoicesPatch } from '../src-shared/settings';
import type { Dial, MuteHours } from '../src-shared/talk';
import { MAX_HISTORY } from '../src-shared/limits';
import { bridge } from './bridge';
import type { Wanted } from './store/conversation';
import { MORE, PAGE, useConversations } from './store/conversations';
import { currentDraft, NO_DRAFT, takeUnkept, useDrafts } from './store/drafts';
import { useMishap } from './store/mishap';
import { useScreen } from './store/screen';
import { resync } from './store/sync';
import { useToasts } from './store/toasts';

/**
 * What people can do. Every command answers whether it was refused; what it changed arrives as a change from main,
 * never from here.
 */
export type Refusal = Failure | null;

const BROKEN: Result<never> = { ok: false, error: { code: 'internal' } };

/** A question that cannot be carried at all is refused like any other. */
async function ask<T>(question: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await question;
  } catch {
    return BROKEN;
  }
}

const refusalOf = async (question: Promise<Result<unknown>>): Promise<Refusal> => {
  const answer = await ask(question);
  return answer.ok ? null : answer.error;
};

/** For commands whose button has no room for a reason: a toast says it. Answers whether it was done. */
async function orToast(question: Promise<Result<unknown>>): Promise<boolean> {
  const refusal = await refusalOf(question);
  if (refusal) useToasts.getState().tell(refusal);
  return refusal === null;
}

/** Milliseconds after which main is told again that somebody types; telling takes as long as drawing a letter does. */
const TYPING_AGAIN = 1_000;
/** What main was told last. */
let typed: { readonly key: FriendId | null; readonly on: boolean; readonly at: number } = {
  key: null,
  on: false,
  at: 0,
};

/** Loads a page of a conversation, unless that is under way or would bring nothing. */
async function load(key: FriendId, wanted: Wanted, limit = PAGE): Promise<void> {
  const conversations = useConversations.getState();
  if (!conversations.ask(key, wanted)) return;
  const idFor = (side: Wanted['side']): MessageId | null =>
    wanted.side === side && 'id' in wanted ? wanted.id : null;
  const [before, around] = [idFor('before'), idFor('around')];
  const after = wanted.side === 'oldest' ? 'start' : idFor('after');
  const page = await ask(bridge.history({ key, limit, before, after, around }));
  if (!page.ok) useToasts.getState().tell(page.error);
  conversations.answer(key, wanted, page.ok ? page.value : null, limit);
}

/** Leaves the conversation, where it is the one that is open. */
function closeOpen(key: FriendId): void {
  const { place, goHome } = useScreen.getState();
  if (place.page === 'friend' && place.key === key) goHome();
}

export const actions = {
  setName: (name: string): Promise<Refusal> => refusalOf(bridge.setName({ name })),
  finishSetUp: (): Promise<boolean> => orToast(bridge.finishSetUp({})),
  setSettings: (patch: ChoicesPatch): Promise<Refusal> => refusalOf(bridge.setSettings(patch)),
  setKeepDays: (days: number | null): Promise<Refusal> => refusalOf(bridge.setKeepDays({ days })),
  setFriendKeepDays: (key: FriendId, days: FriendKeepDays | null): Promise<Refusal> =>
    refusalOf(bridge.setFriendKeepDays({ key, days })),
  copy: (text: string): Promise<boolean> => orToast(bridge.copy({ text })),
  openLink: (url: string): Promise<Refusal> => refusalOf(bridge.openLink({ url })),
  copyPicture: (picture: string): Promise<boolean> => orToast(bridge.copyPicture({ picture })),
  savePicture: (picture: string) => ask(bridge.savePicture({ picture })),
  checkKey: (text: string): Promise<Result<KeyCheck>> => ask(bridge.checkKey({ text })),
  addFriend: (invite: Parameters<typeof bridge.addFriend>[0]): Promise<Refusal> =>
    refusalOf(bridge.addFriend(invite)),

  setNickname: (key: FriendId, nickname: string | null): Promise<Refusal> =>
    refusalOf(bridge.setNickname({ key, nickname })),
  setAddress: (key: FriendId, address: string | null): Promise<Refusal> =>
    refusalOf(bridge.setAddress({ key, address })),
  safetyNumber: (key: FriendId): Promise<Result<SafetyNumber>> => ask(bridge.safetyNumber({ key })),
  compareSafety: (key: FriendId, shown: string): Promise<Result<{ readonly match: boolean }>> =>
    ask(bridge.compareSafety({ key, shown })),
  setVerified: (key: FriendId, on: boolean): Promise<Refusal> => refusalOf(bridge.setVerified({ key, on })),
  removeFriend: (key: FriendId): Promise<boolean> => orToast(bridge.removeFriend({ key })),
  accept: (key: FriendId): Promise<boolean> => orToast(bridge.accept({ key })),
  decline: (key: FriendId): Promise<boolean> => orToast(bridge.decline({ key })),
  block: (key: FriendId): Promise<boolean> => orToast(bridge.block({ key })),
  unblock: (key: FriendId): Promise<boolean> => orToast(bridge.unblock({ key })),
  allowBase: (key: FriendId): Promise<boolean> => orToast(bridge.allowBase({ key })),
  retry: (key: FriendId): Promise<boolean> => orToast(bridge.retry({ key })),

  /** Main takes the draft away with it; where it is refused, or more was typed, the draft is saved again. */
  async send(key: FriendId, text: string, replyTo: MessageId | null = null): Promise<Refusal> {
    const { keep } = useDrafts.getState();
    const draft = currentDraft(key);
    keep(key, draft);
    const refusal = await refusalOf(bridge.send({ key, text, replyTo }));
    if (useDrafts.getState().kept[key] === draft) keep(key, NO_DRAFT);
    return refusal;
  },
  /** Saves what is written and not sent. Where that fails it is still there in the window: nothing to say. */
  saveDrafts: (): void => {
    for (const [key, draft] of takeUnkept()) void ask(bridge.setDraft({ key, ...draft }));
  },
  forward: (key: FriendId, id: MessageId, to: FriendId[]): Promise<Refusal> =>
    refusalOf(bridge.forward({ key, id, to })),
  clearHistory: (key: FriendId): Promise<boolean> => orToast(bridge.clearHistory({ key })),
  edit: (key: FriendId, id: MessageId, text: string): Promise<Refusal> =>
    refusalOf(bridge.edit({ key, id, text })),
  /** Refused with `message-sent` where it may be on its way already; that is the caller's to say. */
  cancel: (key: FriendId, id: MessageId): Promise<Refusal> => refusalOf(bridge.cancel({ key, id })),
  deleteMessage: (key: FriendId, id: MessageId): Promise<Refusal> =>
    refusalOf(bridge.deleteMessage({ key, id })),
  search: (wanted: Parameters<typeof bridge.search>[0]): Promise<Result<Found>> => ask(bridge.search(wanted)),
  /** An empty emoji takes the reaction back. */
  react: (key: FriendId, id: MessageId, emoji: string): Promise<boolean> =>
    orToast(bridge.react({ key, id, emoji })),
  /** A habit that is not kept is no reason to interrupt anybody. */
  setEmoji: (habits: EmojiHabits): Promise<Refusal> => refusalOf(bridge.setEmoji(habits)),
  /** Answers how many were left, as something of them is still to be sent. */
  deleteHere: (key: FriendId, ids: MessageId[]) => ask(bridge.deleteHere({ key, ids })),
  details: (key: FriendId, id: MessageId): Promise<Result<MessageDetails>> =>
    ask(bridge.details({ key, id })),
  setDial: (dial: Dial, on: boolean): Promise<Refusal> => refusalOf(bridge.setDial({ dial, on })),
  setFriendDial: (key: FriendId, dial: Dial, on: boolean | null): Promise<Refusal> =>
    refusalOf(bridge.setFriendDial({ key, dial, on })),
  /** At each key if one likes; the least of it is said. Nothing is lost where it fails. */
  typing: (key: FriendId, on: boolean): void => {
    const now = performance.now();
    if (typed.key === key && typed.on === on && now - typed.at < TYPING_AGAIN) return;
    typed = { key, on, at: now };
    void ask(bridge.typing({ key, on }));
  },
  /** A mark that fails stays unread, which is the truth: nothing to say. */
  markRead: (key: FriendId): Promise<Refusal> => refusalOf(bridge.markRead({ key })),
  /** Whoever puts something off does not want it before their eyes: what is open would be read at once. */
  markUnread: (key: FriendId): Promise<boolean> => {
    closeOpen(key);
    return orToast(bridge.markUnread({ key }));
  },
  setPinned: (key: FriendId, on: boolean): Promise<boolean> => orToast(bridge.setPinned({ key, on })),
  setMuted: (key: FriendId, hours: MuteHours | null): Promise<boolean> =>
    orToast(bridge.setMuted({ key, hours })),
  setArchived: (key: FriendId, on: boolean): Promise<boolean> => {
    if (on) closeOpen(key);
    return orToast(bridge.setArchived({ key, on }));
  },

  /** Loads the newest page of a conversation that is not loaded yet. */
  openHistory: (key: FriendId, unread: number): Promise<void> =>
    // The first unread message shall be on the page, with a little of what stood before it.
    load(key, { side: 'newest' }, Math.min(MAX_HISTORY, Math.max(PAGE, unread + 20))),
  olderHistory: (key: FriendId, id: MessageId): Promise<void> => load(key, { side: 'before', id }, MORE),
  newerHistory: (key: FriendId, id: MessageId): Promise<void> => load(key, { side: 'after', id }, MORE),

  /** Brings the newest messages into view. */
  async showLatest(key: FriendId): Promise<void> {
    const { loaded, aim } = useConversations.getState();
    const loading = loaded[key]?.newer === false ? null : load(key, { side: 'newest' });
    aim(key, 'end');
    await loading;
  },

  /** Brings the oldest messages into view, and points out the very first. */
  async showOldest(key: FriendId): Promise<void> {
    const { loaded, aim } = useConversations.getState();
    const loading = loaded[key]?.older === false ? null : load(key, { side: 'oldest' });
    aim(key, 'start');
    await loading;
  },

  /** Opens a conversation at one of its messages, however old, and points it out. False where it is gone. */
  async showMessage(key: FriendId, id: MessageId): Promise<boolean> {
    const { place, openFriend } = useScreen.getState();
    if (place.page !== 'friend' || place.key !== key) openFriend(key);
    const { aim } = useConversations.getState();
    const there = (): boolean =>
      useConversations.getState().loaded[key]?.messages.some((message) => message.id === id) ?? false;
    const loading = there() ? null : load(key, { side: 'around', id });
    aim(key, id);
    await loading;
    // A message that is gone is no reason to show nothing.
    if (useConversations.getState().loaded[key]?.messages.length === 0) await load(key, { side: 'newest' });
    return there();
  },

  /** What was asked for shows by itself, the profile or what still locks it. */
  async unlock(credential: Parameters<typeof bridge.unlock>[0]): Promise<Refusal> {
    const refusal = await refusalOf(bridge.unlock(credential));
    resync(bridge);
    return refusal;
  },
  lock: (): Promise<boolean> => {
    actions.saveDrafts();
    return orToast(bridge.lock({}));
  },
  setPassphrase: (input: Parameters<typeof bridge.setPassphrase>[0]): Promise<Refusal> =>
    refusalOf(bridge.setPassphrase(input)),
  removePassphrase: (current: string | null): Promise<Refusal> =>
    refusalOf(bridge.removePassphrase({ current })),
  makeRecoveryCode: (current: string | null): Promise<Result<{ readonly code: string }>> =>
    ask(bridge.makeRecoveryCode({ current })),
  setLockRules: (rules: LockRules): Promise<Refusal> => refusalOf(bridge.setLockRules(rules)),
  network: (): Promise<Result<NetworkState>> => ask(bridge.network({})),
  setNetwork: (choices: Partial<NetworkChoices>): Promise<Refusal> => refusalOf(bridge.setNetwork(choices)),
  dialBack: (key: FriendId): Promise<Result<DialBack>> => ask(bridge.dialBack({ key })),
  chooseBackup: (): Promise<Result<{ readonly name: string } | null>> => ask(bridge.chooseBackup({})),
  makeBackup: (passphrase: string) => ask(bridge.makeBackup({ passphrase })),
  testBackup: (passphrase: string) => ask(bridge.testBackup({ passphrase })),
  restoreBackup: (passphrase: string) => ask(bridge.restoreBackup({ passphrase })),
  exportConversation: (key: FriendId, format: 'html' | 'json') =>
    ask(bridge.exportConversation({ key, format })),
  stopTask: (): Promise<Refusal> => refusalOf(bridge.stopTask({})),
  looking: (key: FriendId | null): Promise<Refusal> => refusalOf(bridge.looking({ key })),
  about: () => ask(bridge.about({})),
  storage: () => ask(bridge.storage({})),
  saveReport: () => ask(bridge.saveReport({})),
  async putReportAway(remove: boolean): Promise<void> {
    if (await orToast(bridge.putReportAway({ remove }))) useMishap.getState().forgetReport();
  },
  showLog: (): Promise<boolean> => orToast(bridge.showLog({})),
  startCheck: () => ask(bridge.startCheck({})),
  finishCheck: (report: PageReport) => ask(bridge.finishCheck(report)),
  restart: (): Promise<Refusal> => refusalOf(bridge.restart({})),
  quit: (): Promise<Refusal> => refusalOf(bridge.quit({})),
} as const;
