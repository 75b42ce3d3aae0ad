import type { Form } from './form';

const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/**
 * A conversation for programs. One object; `messages` in the order they were stored, one a line. Times are ISO 8601 in
 * UTC. Keys are added in later versions, never changed.
 *
 *     { format: "saltbox-conversation", version: 1, exportedAt,
 *       me: { name, id }, friend: { name, id },               id: Saltbox ID
 *       messages: [ { id, from: "me" | "friend", writtenAt, text,
 *                     replyTo: id or null, editedAt: time or null,
 *                     earlier: [ { text, until } ],            what it said before, oldest first
 *                     deleted: true or false,                  for both; the text is empty then
 *                     reactions: { mine, theirs },             an emoji or null
 *                     missing } ] }                            how many of theirs were lost right before
 */
export function jsonForm(): Form {
  let first = true;
  return {
    begin({ exportedAt, me, friend }) {
      const head = { format: 'saltbox-conversation', version: 1, exportedAt: moment(exportedAt), me, friend };
      return `${JSON.stringify(head).slice(0, -1)},"messages":[`;
    },
    entry({ message, earlier }) {
      const { id, from, sentAt, text, replyTo, editedAt, deleted, reactions, missing } = message;
      const line = JSON.stringify({
        id,
        from,
        writtenAt: moment(sentAt),
        text,
        replyTo,
        editedAt: moment(editedAt),
        earlier: earlier.map((one) => ({ text: one.text, until: moment(one.until) })),
        deleted,
        reactions,
        missing,
      });
      const comma = first ? '\n' : ',\n';
      first = false;
      return comma + line;
    },
    end: () => '\n]}\n',
  };
}
