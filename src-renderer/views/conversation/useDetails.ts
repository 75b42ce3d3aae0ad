import { useEffect, useState } from 'react';
import type { Result } from '../../../src-shared/errors';
import type { Friend, Message, MessageDetails } from '../../../src-shared/model';
import { actions } from '../../actions';

/**
 * What main knows of a message, asked for again when the message or the way to the friend changes; null while it is
 * not known, and for no message. `patience`: milliseconds to wait before asking while the friend is online, when most
 * answers would be about a moment that is over.
 */
export function useDetails(
  friend: Friend,
  message: Message | undefined,
  patience = 0,
): Result<MessageDetails> | null {
  const [answer, setAnswer] = useState<{ of: Message; result: Result<MessageDetails> } | null>(null);
  const { key, state, baseRefused } = friend;
  const online = friend.online !== null;
  useEffect(() => {
    if (!message) return;
    let over = false;
    const timer = setTimeout(
      () => {
        void actions.details(key, message.id).then((result) => {
          if (!over) setAnswer({ of: message, result });
        });
      },
      online ? patience : 0,
    );
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [key, message, state, online, baseRefused, patience]);
  // What was said about an earlier state of it is better than a flicker, about another message it is not.
  return answer && answer.of.id === message?.id ? answer.result : null;
}
