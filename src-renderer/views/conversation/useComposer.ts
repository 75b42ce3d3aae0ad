import { useRef, useState } from 'react';
import type { Failure } from '../../../src-shared/errors';
import type { FriendId, MessageId } from '../../../src-shared/ids';
import { MAX_TEXT_BYTES } from '../../../src-shared/limits';
import { actions, type Refusal } from '../../actions';
import { byteLength } from '../../i18n/bytes';
import { afterSend, currentDraft, useDrafts, type Editing } from '../../store/drafts';

/** From here on it is said how many bytes are left. */
const NEARLY_FULL = MAX_TEXT_BYTES - 2_000;

const TOO_LONG: Failure = { code: 'text-long', params: { max: MAX_TEXT_BYTES } };

interface Composing {
  readonly text: string;
  /** The message that is edited, in place of writing a new one. */
  readonly editing: Editing | undefined;
  /** The message that is answered; none while one is edited. */
  readonly replyTo: MessageId | null;
  /** Why the text cannot go, or did not. */
  readonly reason: Refusal;
  /** How many bytes are left, where the end is near; below 0: too many. */
  readonly left: number | null;
  /** There is nothing that could go at present. */
  readonly off: boolean;
  write(text: string): void;
  /** Sends, or saves what was edited. The text stays until main says that it is on the disk. */
  submit(): void;
  /** Ends the editing, or else the answering; false where there is neither. */
  cancel(): boolean;
}

export function useComposer(key: FriendId): Composing {
  const draft = useDrafts(({ drafts }) => drafts[key]) ?? '';
  const editing = useDrafts((state) => state.editing[key]);
  const reply = useDrafts((state) => state.replies[key]) ?? null;
  const [refusal, setRefusal] = useState<Refusal>(null);
  const busy = useRef(false);
  const text = editing?.text ?? draft;
  const bytes = byteLength(text);
  const tooLong = bytes > MAX_TEXT_BYTES;
  const off = tooLong || text.trim() === '';

  const save = ({ id }: Editing): Promise<Refusal> =>
    actions.edit(key, id, text).then((answer) => {
      // What was typed meanwhile is for another Enter.
      if (!answer && useDrafts.getState().editing[key]?.text === text) useDrafts.getState().endEdit(key, id);
      return answer;
    });
  const send = (): Promise<Refusal> => {
    const { replyTo } = currentDraft(key);
    return actions.send(key, text, replyTo).then((refused) => {
      const { write, answer } = useDrafts.getState();
      const now = currentDraft(key);
      if (!refused) write(key, afterSend(now.text, text));
      // What is not there any more cannot be answered; the reason is shown, and the next try goes without.
      if ((!refused && now.replyTo === replyTo) || refused?.code === 'message-unknown') answer(key, null);
      return refused;
    });
  };
  return {
    text,
    editing,
    replyTo: editing ? null : reply,
    left: bytes > NEARLY_FULL ? MAX_TEXT_BYTES - bytes : null,
    reason: tooLong ? TOO_LONG : refusal,
    off,
    write: (next) => {
      const drafts = useDrafts.getState();
      if (editing) drafts.writeEdit(key, next);
      else {
        drafts.write(key, next);
        actions.typing(key, next !== '');
      }
      setRefusal(null);
    },
    submit: () => {
      if (off || busy.current) return;
      busy.current = true;
      void (editing ? save(editing) : send()).then((answer) => {
        busy.current = false;
        setRefusal(answer);
      });
    },
    cancel: () => {
      if (!editing && reply === null) return false;
      if (editing) useDrafts.getState().endEdit(key);
      else useDrafts.getState().answer(key, null);
      setRefusal(null);
      return true;
    },
  };
}
