import type { Failure } from '../../../src-shared/errors';
import type { MessageId } from '../../../src-shared/ids';
import type { Friend, Message } from '../../../src-shared/model';
import type { MenuSpot } from '../../widgets/Menu';
import { DeleteMessage } from './DeleteMessage';
import { Details } from './Details';
import { MessageMenu } from './MessageMenu';

/** What is open about one message. */
export type Opened = { readonly id: MessageId } & (
  | { readonly what: 'menu'; readonly spot: MenuSpot }
  | { readonly what: 'details' }
  | { readonly what: 'delete'; readonly because: Failure | null }
);

interface Props {
  readonly friend: Friend;
  readonly messages: readonly Message[];
  readonly opened: Opened;
  readonly open: (opened: Opened | null) => void;
}

/** The menu of a message and what it leads to. A message that goes meanwhile closes it. */
export function MessageDialogs({ friend, messages, opened, open }: Props) {
  const message = messages.find(({ id }) => id === opened.id);
  if (!message) return null;
  const { id } = message;
  const close = (): void => {
    open(null);
  };
  switch (opened.what) {
    case 'menu':
      return (
        <MessageMenu
          friend={friend}
          message={message}
          spot={opened.spot}
          onDetails={() => {
            open({ what: 'details', id });
          }}
          onDelete={(because) => {
            open({ what: 'delete', id, because });
          }}
          onClose={close}
        />
      );
    case 'details':
      return <Details friend={friend} message={message} onClose={close} />;
    case 'delete':
      return <DeleteMessage friend={friend} id={id} because={opened.because} onClose={close} />;
  }
}
