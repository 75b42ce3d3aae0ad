import { writeWhole } from '../backup/files';
import type { Files } from '../backup/picked';
import { fail, ok } from '../../src-shared/errors';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Handlers } from '../../src-shared/ipc-define';

/** Pictures as the system knows them. */
export interface Pictures {
  /** The picture in a data URL, written anew as PNG, so that nothing else is in it; null where it is none. */
  png(url: string): Uint8Array<ArrayBuffer> | null;
  copy(png: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** The window's own QR code, to the clipboard or to a file that the user picks. */
export function pictureHandlers(
  pictures: Pictures,
  files: Files,
): Pick<Handlers<SaltboxContract>, 'copyPicture' | 'savePicture'> {
  const broken = fail('command-arguments', { reason: 'picture' });
  return {
    async copyPicture({ picture }) {
      const png = pictures.png(picture);
      if (!png) return broken;
      await pictures.copy(png);
      return ok(null);
    },
    async savePicture({ picture }) {
      const png = pictures.png(picture);
      if (!png) return broken;
      const picked = await files.save('Saltbox', 'png');
      if (!picked) return ok(null);
      await writeWhole(picked.path, (write) => write(png));
      return ok({ name: picked.name });
    },
  };
}
