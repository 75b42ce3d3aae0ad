import type { MessengerEvent } from '../messenger/events';
import { sentence, type Failure } from '../../src-shared/errors';

/** What a line of JSON says. */
export type Fields = Readonly<Record<string, unknown>>;

/** A failure as lines tell it: its code for programs, its sentence for people. */
export const told = (failure: Failure): { code: string; message: string } => ({
  code: failure.code,
  message: sentence(failure),
});

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
        ...(event.message.replyTo === null ? {} : { replyTo: event.message.replyTo }),
        ...(event.message.missing === 0 ? {} : { missing: event.message.missing }),
      };
    case 'messageChanged': {
      const { id, text, editedAt, deleted, reactions } = event.message;
      return { event: 'messageChanged', key: event.key, id, text, editedAt, deleted, reactions };
    }
    case 'messageRemoved':
      return { event: 'messageRemoved', key: event.key, id: event.id };
    case 'progress': {
      const { task, done, total } = event;
      return { event: 'progress', task, done, total };
    }
    case 'finished': {
      const { task, result } = event;
      const about = { event: 'finished', task, ok: result.ok };
      return result.ok ? { ...about, ...result.value } : { ...about, ...told(result.error) };
    }
    case 'notice':
      return { event: 'notice', ...told(event.notice) };
    case 'dialBack':
    case 'friendAdded':
    case 'online':
    case 'offline':
    case 'delivery':
    case 'cleared':
    case 'typing':
    case 'expired': {
      const { type, ...fields } = event;
      return { event: type, ...fields };
    }
    default:
      return null;
  }
}
