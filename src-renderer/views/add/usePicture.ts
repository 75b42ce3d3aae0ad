import { useState, type ClipboardEvent, type DragEvent } from 'react';
import { qrInFile } from '../../widgets/picture';

const pictureIn = (files: FileList): File | undefined =>
  [...files].find(({ type }) => type.startsWith('image/'));

/**
 * Takes pictures that are pasted or dropped, and hands over the text of the QR code in them. `missing`: the last one
 * had none.
 */
export function usePicture(found: (text: string) => void) {
  const [missing, setMissing] = useState(false);
  const read = (files: FileList): boolean => {
    const picture = pictureIn(files);
    if (!picture) return false;
    void qrInFile(picture).then((text) => {
      setMissing(text === null);
      if (text !== null) found(text);
    });
    return true;
  };
  return {
    missing,
    forget: () => {
      setMissing(false);
    },
    handlers: {
      onPaste: (event: ClipboardEvent) => {
        if (read(event.clipboardData.files)) event.preventDefault();
      },
      onDragOver: (event: DragEvent) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        if (!read(event.dataTransfer.files)) setMissing(true);
      },
    },
  } as const;
}
