import type { Link } from '../peers/link';
import type { Message as WireMessage } from '../protocol/message';
import type { OutboxItem, OutboxKind } from '../storage/outbox';
import { fromHex } from '../../src-shared/ids';

/** Whether the other side of this link takes what is of this kind. */
export const carries = (link: Link, kind: OutboxKind): boolean =>
  kind === 'text' || (link.security === 'session' && link.features.includes(kind));

/** As it goes over the wire of a session. */
export function wireOf({ id, at, seq, kind, about, replyTo, body }: OutboxItem): WireMessage {
  const head = { id: fromHex(id), at, ...(seq === null ? {} : { seq }) };
  const of = fromHex(about);
  switch (kind) {
    case 'text':
      return { kind, ...head, text: body, ...(replyTo === null ? {} : { re: fromHex(replyTo) }) };
    case 'edit':
      return { kind, ...head, of, text: body };
    case 'delete':
      return { kind, ...head, of };
    case 'reaction':
      return { kind, ...head, of, emoji: body };
  }
}
