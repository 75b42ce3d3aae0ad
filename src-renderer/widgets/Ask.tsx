import type { ReactNode } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly yes: string;
  readonly no: string;
  readonly closeLabel: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** A question before something that cannot be undone; the focus begins on "no". */
export const Ask = ({ title, children, yes, no, closeLabel, onYes, onClose }: Props) => (
  <Dialog
    size="small"
    title={title}
    closeLabel={closeLabel}
    onClose={onClose}
    foot={
      <>
        <Button onClick={onClose} data-autofocus="">
          {no}
        </Button>
        <Button look="danger" onClick={onYes}>
          {yes}
        </Button>
      </>
    }
  >
    {children}
  </Dialog>
);
