import * as v from 'valibot';
import type { Messenger } from '../messenger/messenger';
import { ok, type Result } from '../../src-shared/errors';
import { forwardTo, longText, messageId, pastedText, shortText } from '../../src-shared/model';
import { dials, muteHours, type Dial } from '../../src-shared/talk';
import type { Fields } from './event-lines';

/** What is settled of a conversation, or of a friend, as lines. */
export const talkCommands = [
  v.object({ command: v.literal('pin'), key: pastedText, on: v.boolean() }),
  v.object({ command: v.literal('mute'), key: pastedText, hours: v.nullable(muteHours) }),
  v.object({ command: v.literal('archive'), key: pastedText, on: v.boolean() }),
  v.object({ command: v.literal('markUnread'), key: pastedText }),
  v.object({ command: v.literal('nickname'), key: pastedText, nickname: v.nullable(shortText) }),
  v.object({ command: v.literal('forward'), key: pastedText, id: messageId, to: forwardTo(pastedText) }),
  v.object({ command: v.literal('clearHistory'), key: pastedText }),
  v.object({ command: v.literal('safetyNumber'), key: pastedText }),
  v.object({ command: v.literal('compareSafety'), key: pastedText, shown: shortText }),
  v.object({ command: v.literal('verify'), key: pastedText, on: v.boolean() }),
  v.object({ command: v.literal('address'), key: pastedText, address: v.nullable(shortText) }),
  v.object({
    command: v.literal('draft'),
    key: pastedText,
    text: v.optional(longText, ''),
    replyTo: v.nullish(messageId, null),
  }),
  v.object({ command: v.literal('drafts') }),
  v.object({ command: v.literal('typing'), key: pastedText, on: v.boolean() }),
  v.object({
    command: v.literal('privacy'),
    dial: v.picklist(dials),
    key: v.nullish(pastedText, null),
    on: v.nullable(v.boolean()),
  }),
  v.object({
    command: v.literal('readMarks'),
    key: v.nullish(pastedText, null),
    on: v.nullable(v.boolean()),
  }),
] as const;
export type TalkCommand = v.InferOutput<(typeof talkCommands)[number]>;

const names: readonly string[] = talkCommands.map(({ entries }) => entries.command.literal);
export const isTalkCommand = (input: { readonly command: string }): input is TalkCommand =>
  names.includes(input.command);

export function runTalk(input: TalkCommand, messenger: Messenger): Result<Fields> | Promise<Result<Fields>> {
  if (input.command === 'drafts') return ok({ drafts: messenger.drafts.all() });
  // Older than `privacy`, and the same for one of the dials.
  if (input.command === 'readMarks') return setDial({ ...input, dial: 'readMarks' }, messenger);
  if (input.command === 'privacy') return setDial(input, messenger);
  const read = messenger.readKey(input.key);
  if (!read.ok) return read;
  const { key } = read.value;
  const { talks } = messenger;
  switch (input.command) {
    case 'pin':
      return nothing(talks.setPinned(key, input.on));
    case 'mute':
      return nothing(talks.setMuted(key, input.hours));
    case 'archive':
      return nothing(talks.setArchived(key, input.on));
    case 'markUnread':
      return nothing(talks.markUnread(key));
    case 'typing':
      return nothing(messenger.typing.tell(key, input.on));
    case 'forward': {
      const to = input.to.map((one) => messenger.readKey(one));
      const wrong = to.find((one) => !one.ok);
      if (wrong?.ok === false) return wrong;
      return messenger.forward(
        key,
        input.id,
        to.flatMap((one) => (one.ok ? one.value.key : [])),
      );
    }
    case 'clearHistory':
      return messenger.clearHistory(key).then(nothing);
    case 'safetyNumber': {
      const number = messenger.safety.number(key);
      return number.ok ? ok({ ...number.value }) : number;
    }
    case 'compareSafety':
      return messenger.safety.compare(key, input.shown);
    case 'verify':
      return nothing(messenger.safety.setVerified(key, input.on));
    case 'nickname':
      return nothing(messenger.setNickname(key, input.nickname));
    case 'address':
      return nothing(messenger.setAddress(key, input.address));
    case 'draft':
      return messenger.drafts.set(key, input).then(nothing);
  }
}

/** Null is "as for everybody", which for everybody themselves is what it was at first. */
function setDial(
  { dial, key, on }: { dial: Dial; key: string | null; on: boolean | null },
  messenger: Messenger,
): Result<Fields> {
  if (key === null) return nothing(messenger.privacy.set(dial, on !== false));
  const read = messenger.readKey(key);
  return read.ok ? nothing(messenger.privacy.setFor(read.value.key, dial, on)) : read;
}

const nothing = (result: Result<null>): Result<Fields> => (result.ok ? ok({}) : result);
