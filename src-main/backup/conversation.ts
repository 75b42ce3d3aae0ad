import type { ChangesTable } from '../storage/changes';
import type { MessagesTable } from '../storage/messages';
import type { MessageId } from '../../src-shared/ids';
import type { Message } from '../../src-shared/model';
import type { Language } from '../../src-shared/settings';
import { writeWhole } from './files';
import type { Form, Talk } from './form';
import { htmlForm } from './html';
import { jsonForm } from './json';
import type { Steps } from './task';

export const formats = ['html', 'json'] as const;
export type Format = (typeof formats)[number];
const forms: Readonly<Record<Format, (language: Language) => Form>> = { html: htmlForm, json: jsonForm };

/** Messages read at once, and at most so many between two turns of everything else. */
const PAGE = 25;
/** After so many characters everything else has its turn: a few milliseconds of work, even where all are escaped. */
const SLICE = 32_768;

/** Writes a conversation as people can read it, as it is when this begins. Answers how many messages it has. */
export async function exportConversation(
  options: {
    readonly path: string;
    readonly format: Format;
    /** Of the words around the messages, for people. */
    readonly language: Language;
    readonly talk: Talk;
    /** The friend's number. */
    readonly friend: number;
    readonly messages: MessagesTable;
    readonly changes: ChangesTable;
  },
  steps: Steps,
): Promise<{ messages: number }> {
  const { path, talk, friend, messages, changes } = options;
  const form = forms[options.format](options.language);
  const { first, last } = messages.extent(friend);
  const find = (id: MessageId | null): Message | null => {
    const place = id === null ? null : messages.place(friend, id);
    return place && messages.get(place.number);
  };
  let done = 0;
  await writeWhole(path, async (write) => {
    const put = (text: string): Promise<void> => write(Buffer.from(text));
    await put(form.begin(talk));
    // By their numbers, as counting a million takes a while.
    await steps.step(0, last - first);
    for (let after = first - 1, over = false; !over;) {
      const page = messages.following(friend, after, last, PAGE);
      over = page.length < PAGE;
      let text = '';
      for (const { number, message } of page) {
        const earlier = message.editedAt === null ? [] : changes.earlier(number);
        const answered = (): Message | null => find(message.replyTo);
        text += form.entry({ message, earlier, answered }, talk);
        done += 1;
        after = number;
        if (text.length < SLICE) continue;
        await put(text);
        text = '';
        await steps.step(after - first, last - first);
      }
      await put(text);
      await steps.step(over ? last - first : after - first, last - first);
    }
    await put(form.end());
  });
  return { messages: done };
}
