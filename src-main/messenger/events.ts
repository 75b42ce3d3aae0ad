import type { Failure, Result } from '../../src-shared/errors';
import type { CloseReason } from '../protocol/errors';
import type { FriendId, MessageId } from '../../src-shared/ids';
import type {
  DialBack,
  Message,
  MessageState,
  Progress,
  Request,
  Security,
  Way,
  Work,
} from '../../src-shared/model';

/** What happens in a messenger, told upwards. Commands answer only whether they were taken; the rest comes from here. */
export type MessengerEvent =
  /** A stranger asks. `again`: the same person with newer words, so no second prompt. */
  | { readonly type: 'request'; readonly request: Request; readonly again: boolean }
  | { readonly type: 'requestRemoved'; readonly key: FriendId }
  /** Two people are friends now: I accepted, or they did. */
  | { readonly type: 'friendAdded'; readonly key: FriendId }
  /** Anything about a friend changed; `friends()` has it. */
  | { readonly type: 'friendChanged'; readonly key: FriendId }
  | { readonly type: 'friendRemoved'; readonly key: FriendId }
  | { readonly type: 'online'; readonly key: FriendId; readonly security: Security; readonly way: Way }
  | { readonly type: 'offline'; readonly key: FriendId; readonly reason: CloseReason }
  | { readonly type: 'message'; readonly key: FriendId; readonly message: Message }
  /** It was edited, deleted for both, or reacted to, by whichever side. */
  | {
      readonly type: 'messageChanged';
      readonly key: FriendId;
      readonly message: Message;
      /** It changed by a reaction of the friend, given or taken back. */
      readonly reacted?: boolean;
    }
  /** It is gone without a trace: cancelled before it was sent. */
  | { readonly type: 'messageRemoved'; readonly key: FriendId; readonly id: MessageId }
  /** All that was said before is gone from this computer alone, except what is still to be sent. */
  | { readonly type: 'cleared'; readonly key: FriendId }
  /** A friend types, or does not any more. */
  | { readonly type: 'typing'; readonly key: FriendId; readonly on: boolean }
  /** Their time was over: they are gone from this computer alone. Many are told in parts. */
  | { readonly type: 'expired'; readonly key: FriendId; readonly ids: readonly MessageId[] }
  | {
      readonly type: 'delivery';
      readonly key: FriendId;
      readonly id: MessageId;
      readonly state: MessageState;
    }
  /** Long work goes on, and is over. */
  | ({ readonly type: 'progress' } & Progress)
  | {
      readonly type: 'finished';
      readonly task: number;
      readonly work: Work;
      readonly result: Result<object>;
    }
  /** A friend was asked to call back, and has answered, or not. */
  | ({ readonly type: 'dialBack'; readonly key: FriendId } & DialBack)
  | { readonly type: 'profileChanged' }
  /** Something that the user should know went wrong; it stands in `profile.notices` too. */
  | { readonly type: 'notice'; readonly notice: Failure };

export type Emit = (event: MessengerEvent) => void;
