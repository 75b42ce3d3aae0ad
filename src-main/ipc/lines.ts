import * as v from 'valibot';
import type { Keeper } from '../messenger/keeper';
import type { Messenger } from '../messenger/messenger';
import { fail, ok, SaltboxError, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import { archiveCommands, isArchiveCommand, runArchive, type ArchiveCommand } from './archive-lines';
import {
  friendKeepDays,
  historyLimit,
  longText,
  messageId,
  moment,
  networkChoices,
  pastedText,
  searchBefore,
  searchLimit,
  searchText,
  shortText,
} from '../../src-shared/model';
import { told, type Fields } from './event-lines';
import { isTalkCommand, runTalk, talkCommands, type TalkCommand } from './talk-lines';
import { isLockCommand, lockCommands, runLock, type LockCommand } from './lock-lines';

/**
 * The messenger as lines of JSON, one object a line: commands in, results and events out. Other programs rely on it,
 * so a name here is never changed, only added. Keys go in as any form people paste, and come out as lower-case hex.
 */
const command = v.variant('command', [
  ...lockCommands,
  ...archiveCommands,
  ...talkCommands,
  v.object({
    command: v.literal('addFriend'),
    key: pastedText,
    message: shortText,
    address: v.nullish(shortText, null),
    nickname: v.nullish(shortText, null),
  }),
  v.object({ command: v.literal('requests') }),
  v.object({ command: v.literal('accept'), key: pastedText }),
  v.object({ command: v.literal('decline'), key: pastedText }),
  v.object({ command: v.literal('block'), key: pastedText }),
  v.object({ command: v.literal('unblock'), key: pastedText }),
  v.object({ command: v.literal('allowBase'), key: pastedText }),
  v.object({ command: v.literal('removeFriend'), key: pastedText }),
  v.object({ command: v.literal('friends') }),
  v.object({
    command: v.literal('send'),
    key: pastedText,
    text: longText,
    replyTo: v.nullish(messageId, null),
  }),
  v.object({
    command: v.literal('reply'),
    key: pastedText,
    id: messageId,
    text: longText,
  }),
  v.object({ command: v.literal('edit'), key: pastedText, id: messageId, text: longText }),
  v.object({ command: v.literal('delete'), key: pastedText, id: messageId }),
  v.object({ command: v.literal('cancel'), key: pastedText, id: messageId }),
  v.object({ command: v.literal('react'), key: pastedText, id: messageId, emoji: shortText }),
  v.object({ command: v.literal('details'), key: pastedText, id: messageId }),
  v.object({ command: v.literal('markRead'), key: pastedText }),
  v.object({ command: v.literal('retry'), key: pastedText }),
  v.object({
    command: v.literal('history'),
    key: pastedText,
    limit: v.optional(historyLimit, 50),
    before: v.nullish(messageId, null),
  }),
  v.object({
    command: v.literal('search'),
    query: searchText,
    key: v.nullish(pastedText, null),
    limit: v.optional(searchLimit, 50),
    before: v.nullish(searchBefore, null),
    from: v.nullish(moment, null),
    until: v.nullish(moment, null),
  }),
  v.object({
    command: v.literal('retention'),
    key: v.nullish(pastedText, null),
    days: v.nullable(friendKeepDays),
  }),
  v.object({ command: v.literal('network') }),
  v.object({ command: v.literal('setNetwork'), ...networkChoices.entries }),
  v.object({ command: v.literal('dialBack'), key: pastedText }),
  v.object({ command: v.literal('status') }),
  v.object({ command: v.literal('quit') }),
]);
export type Command = v.InferOutput<typeof command>;
type MessengerCommand = Exclude<Command, LockCommand>;
const names: readonly string[] = command.options.map((option) => option.entries.command.literal);

export type WriteLine = (line: Fields) => void;

/** Whom the lines drive. */
export interface Driven {
  /** Null while the profile is locked. */
  readonly messenger: () => Messenger | null;
  /** Locks and unlocks; null where that is not offered. */
  readonly keeper: Keeper | null;
  readonly write: WriteLine;
  /** Called after the result of a `quit` was written. */
  readonly quit: () => void;
}

/**
 * Answers lines, each as it comes, and writes the results in the order of the lines. What concerns the lock waits for
 * all before it, and holds up all behind it: those after an `unlock` are for what it opens. Fulfilled when the result,
 * and those before it, are written.
 */
export function answerLines({ messenger, keeper, write, quit }: Driven): (line: string) => Promise<void> {
  let answered = Promise.resolve();
  let locking: Promise<Result<Fields>> | null = null;
  const begin = (input: Command): Promise<Result<Fields>> => {
    if (isLockCommand(input)) {
      const mine = answered.then(() => runLock(input, keeper).catch(refusalOf));
      locking = mine;
      void mine.then(() => {
        if (locking === mine) locking = null;
      });
      return mine;
    }
    // Begun at once, whatever is still being answered: what comes in one turn is committed together.
    const go = (): Promise<Result<Fields>> => safely(() => run(input, messenger()));
    return locking ? locking.then(go) : go();
  };
  return (line) => {
    if (line.trim() === '') return answered;
    const { ref, parsed } = readLine(line);
    const about = { event: 'result', ...(ref === undefined ? {} : { ref }) };
    const running = parsed.ok ? begin(parsed.value) : Promise.resolve(parsed);
    answered = answered.then(async () => {
      const result = await running;
      write(
        result.ok ? { ...about, ok: true, ...result.value } : { ...about, ok: false, ...told(result.error) },
      );
      if (parsed.ok && parsed.value.command === 'quit') quit();
    });
    return answered;
  };
}

function readLine(line: string): { ref?: unknown; parsed: Result<Command> } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { parsed: fail('command-syntax') };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { parsed: fail('command-syntax') };
  const ref: unknown = 'ref' in value ? value.ref : undefined;
  const name = 'command' in value ? value.command : undefined;
  if (typeof name !== 'string' || !names.includes(name))
    return {
      ref,
      parsed: fail('command-unknown', {
        command: (typeof name === 'string' ? name : typeof name).slice(0, 40),
      }),
    };
  const parsed = v.safeParse(command, value);
  if (parsed.success) return { ref, parsed: ok(parsed.output) };
  const [issue] = parsed.issues;
  const reason = `${v.getDotPath(issue) ?? 'command'}: ${issue.message}`.slice(0, 200);
  return { ref, parsed: fail('command-arguments', { reason }) };
}

type Answer = Result<Fields> | Promise<Result<Fields>>;

async function safely(work: () => Answer): Promise<Result<Fields>> {
  try {
    return await work();
  } catch (error) {
    return refusalOf(error);
  }
}

const refusalOf = (error: unknown): Result<never> =>
  error instanceof SaltboxError ? { ok: false, error: error.failure } : fail('internal');

const nothing = (result: Result<unknown>): Result<Fields> => (result.ok ? ok({}) : result);

function run(input: MessengerCommand, messenger: Messenger | null): Answer {
  if (input.command === 'quit') return ok({});
  if (!messenger) return fail('locked');
  if (isArchiveCommand(input)) return runArchive(input, messenger);
  if (isTalkCommand(input)) return runTalk(input, messenger);
  switch (input.command) {
    case 'addFriend': {
      const { key, message, address, nickname } = input;
      return messenger.addFriend({ text: key, words: message, address, nickname });
    }
    case 'requests':
      return ok({
        requests: messenger
          .requests()
          .filter(({ state }) => state === 'pending')
          .map(({ key, words }) => ({ key, message: words })),
      });
    case 'friends':
      return ok({
        friends: messenger.friends().map(({ key, nickname, name, state, online, reach, ...friend }) => {
          const { pinnedAt, mutedUntil, archived, markedUnread, unread, verified, hidesPresence } = friend;
          const standing = { pinnedAt, mutedUntil, archived, markedUnread, unread, verified, hidesPresence };
          const way = online?.way ?? null;
          return { key, nickname, name, state, online: online !== null, way, reach, ...standing };
        }),
      });
    case 'status': {
      const { clientId, id, addresses, name } = messenger.profile;
      return ok({ clientId, id, addresses, name });
    }
    case 'network':
      return ok({ ...messenger.network });
    case 'setNetwork': {
      const { command: _command, ...choices } = input;
      return messenger.setNetwork(choices).then(nothing);
    }
    case 'retention': {
      if (input.key === null)
        return nothing(messenger.setKeepDays(input.days === 'ever' ? null : input.days));
      const key = messenger.readKey(input.key);
      return key.ok ? nothing(messenger.setKeepDays(input.days, key.value.key)) : key;
    }
    case 'search': {
      const key = input.key === null ? null : messenger.readKey(input.key);
      if (key?.ok === false) return key;
      const { query, before, limit, from, until } = input;
      return messenger
        .search({ query, key: key?.value.key ?? null, before, limit, from, until })
        .then((found) => (found.ok ? ok({ ...found.value }) : found));
    }
    default: {
      const key = messenger.readKey(input.key);
      return key.ok ? runWithKey(input, key.value.key, messenger) : key;
    }
  }
}

type KeyCommand = Exclude<
  Exclude<MessengerCommand, ArchiveCommand | TalkCommand>,
  {
    command:
      | 'addFriend'
      | 'requests'
      | 'friends'
      | 'network'
      | 'setNetwork'
      | 'status'
      | 'quit'
      | 'retention'
      | 'search';
  }
>;

function runWithKey(input: KeyCommand, key: FriendId, messenger: Messenger): Answer {
  switch (input.command) {
    case 'send':
      return messenger.send(key, input.text, input.replyTo);
    case 'reply':
      return messenger.send(key, input.text, input.id);
    case 'edit':
      return messenger.edit(key, input.id, input.text).then(nothing);
    case 'delete':
      return messenger.deleteMessage(key, input.id).then(nothing);
    case 'cancel':
      return messenger.cancel(key, input.id).then(nothing);
    case 'react':
      return messenger.react(key, input.id, input.emoji).then(nothing);
    case 'dialBack':
      return messenger.dialBack(key).then((answer) => (answer.ok ? ok({ ...answer.value }) : answer));
    case 'details': {
      const details = messenger.details(key, input.id);
      return details.ok ? ok({ ...details.value }) : details;
    }
    case 'history': {
      const page = messenger.history(key, input.limit, input.before);
      return page.ok ? ok({ messages: page.value }) : page;
    }
    default:
      return nothing(messenger[input.command](key));
  }
}
