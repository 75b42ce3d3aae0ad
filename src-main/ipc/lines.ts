import * as v from 'valibot';
import type { Messenger } from '../messenger/messenger';
import type { MessengerEvent } from '../messenger/events';
import { fail, ok, sentence, SaltboxError, type Failure, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import { historyLimit, longText, messageId, pastedText, shortText } from '../../src-shared/model';

/**
 * The messenger as lines of JSON, one object a line: commands in, results and events out. Other programs rely on it,
 * so a name here is never changed, only added. Keys go in as any form people paste, and come out as lower-case hex.
 */
const command = v.variant('command', [
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
  v.object({ command: v.literal('send'), key: pastedText, text: longText }),
  v.object({
    command: v.literal('history'),
    key: pastedText,
    limit: v.optional(historyLimit, 50),
    before: v.nullish(messageId, null),
  }),
  v.object({ command: v.literal('status') }),
  v.object({ command: v.literal('quit') }),
]);
export type Command = v.InferOutput<typeof command>;
const names: readonly string[] = command.options.map((option) => option.entries.command.literal);

type Fields = Readonly<Record<string, unknown>>;
export type WriteLine = (line: Fields) => void;

/** Answers one line. `quit` is called after the result of a `quit` was written. */
export function answerLine(line: string, messenger: Messenger, write: WriteLine, quit: () => void): void {
  if (line.trim() === '') return;
  const { ref, parsed } = readLine(line);
  const result = parsed.ok ? safely(() => run(parsed.value, messenger)) : parsed;
  const about = { event: 'result', ...(ref === undefined ? {} : { ref }) };
  write(result.ok ? { ...about, ok: true, ...result.value } : { ...about, ok: false, ...told(result.error) });
  if (parsed.ok && parsed.value.command === 'quit') quit();
}

export const told = (failure: Failure): { code: string; message: string } => ({
  code: failure.code,
  message: sentence(failure),
});

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

function safely(work: () => Result<Fields>): Result<Fields> {
  try {
    return work();
  } catch (error) {
    return error instanceof SaltboxError ? { ok: false, error: error.failure } : fail('internal');
  }
}

const nothing = (result: Result<unknown>): Result<Fields> => (result.ok ? ok({}) : result);

function run(input: Command, messenger: Messenger): Result<Fields> {
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
        friends: messenger.friends().map(({ key, nickname, name, state, online }) => {
          return { key, nickname, name, state, online: online !== null };
        }),
      });
    case 'status': {
      const { clientId, id, addresses, name } = messenger.profile;
      return ok({ clientId, id, addresses, name });
    }
    case 'quit':
      return ok({});
    default: {
      const key = messenger.readKey(input.key);
      return key.ok ? runWithKey(input, key.value.key, messenger) : key;
    }
  }
}

type KeyCommand = Exclude<Command, { command: 'addFriend' | 'requests' | 'friends' | 'status' | 'quit' }>;

function runWithKey(input: KeyCommand, key: FriendId, messenger: Messenger): Result<Fields> {
  switch (input.command) {
    case 'send':
      return messenger.send(key, input.text);
    case 'history': {
      const page = messenger.history(key, input.limit, input.before);
      return page.ok ? ok({ messages: page.value }) : page;
    }
    default:
      return nothing(messenger[input.command](key));
  }
}

/** The line of an event, or null for those that only a window needs. */
export function lineOf(event: MessengerEvent): Fields | null {
  switch (event.type) {
    case 'request':
      return event.again || event.request.state !== 'pending'
        ? null
        : { event: 'request', key: event.request.key, message: event.request.words };
    case 'message':
      // Own messages are known from the result of `send`.
      if (event.message.from === 'me') return null;
      return {
        event: 'message',
        key: event.key,
        id: event.message.id,
        text: event.message.text,
        sentAt: event.message.sentAt,
      };
    case 'notice':
      return { event: 'notice', ...told(event.notice) };
    case 'friendAdded':
    case 'online':
    case 'offline':
    case 'delivery': {
      const { type, ...fields } = event;
      return { event: type, ...fields };
    }
    default:
      return null;
  }
}
