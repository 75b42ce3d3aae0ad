import { useEffect, useState } from 'react';
import type { FriendId, MessageId } from '../../../src-shared/ids';
import type { Message } from '../../../src-shared/model';
import { actions } from '../../actions';

/**
 * The message that is answered: as it is loaded, else as main has it. Null where it is not here any more, undefined
 * while that is not known.
 */
export function useSource(key: FriendId, id: MessageId, loaded: Message | null): Message | null | undefined {
  const [asked, setAsked] = useState<{ readonly id: MessageId; readonly message: Message | null }>();
  const known = loaded !== null;
  useEffect(() => {
    if (known) return;
    let over = false;
    void actions.details(key, id).then((answer) => {
      if (!over) setAsked({ id, message: answer.ok ? answer.value.message : null });
    });
    return () => {
      over = true;
    };
  }, [key, id, known]);
  if (loaded) return loaded;
  return asked?.id === id ? asked.message : undefined;
}
