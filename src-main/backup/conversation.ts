import type { ChangesTable } from '../storage/changes';
import type { MessagesTable } from '../storage/messages';
import { writeWhole } from './files';
import type { Form, Talk } from './form';
import { htmlForm } from './html';
import { jsonForm } from './json';
import type { Steps } from './task';

export const formats = ['html', 'json'] as const;
export type Format = (typeof formats)[number];
const forms: Readonly<Record<Format, () => Form>> = { html: htmlForm, json: jsonForm };

/** Messages read and written between two turns of everything else. */
const PAGE = 100;

/** Writes a conversation as people can read it, as it is when this begins. Answers how many messages it has. */
export async function exportConversation(
  options: {
    readonly path: string;
    readonly format: Format;
    readonly talk: Talk;
    /** The friend's number. */
    readonly friend: number;
    readonly messages: MessagesTable;
    readonly changes: ChangesTable;
  },
  steps: Steps,
): Promise<{ messages: number }> {
  const { path, talk, friend, messages, changes } = options;
  const form = forms[options.format]();
  const { first, last } = messages.extent(friend);
  let done = 0;
  await writeWhole(path, async (write) => {
    const put = (text: string): Promise<void> => write(Buffer.from(text));
    await put(form.begin(talk));
    // By their numbers, as counting a million takes a while.
    await steps.step(0, last - first);
    for (let after = first - 1; ;) {
      const page = messages.following(friend, after, last, PAGE);
      const pieces = page.map(({ number, message }) => {
        const place = message.replyTo === null ? null : messages.place(friend, message.replyTo);
        const answered = place && messages.get(place.number);
        const earlier = message.editedAt === null ? [] : changes.earlier(number);
        return form.entry({ message, earlier, answered }, talk);
      });
      await put(pieces.join(''));
      done += page.length;
      after = page.at(-1)?.number ?? after;
      const over = page.length < PAGE;
      await steps.step(over ? last - first : after - first, last - first);
      if (over) break;
    }
    await put(form.end());
  });
  return { messages: done };
}
