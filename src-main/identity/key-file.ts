import { KEY_LENGTH } from '../crypto/box';
import { wipe } from '../crypto/wipe';
import { removeWhole, writeWhole, type Disk } from './disk';

/** A key of 32 bytes in a file that its owner alone can read. */
export interface KeyFile {
  /** The key, `damaged` where the file holds something else, or null where there is none. */
  read(): Uint8Array | 'damaged' | null;
  write(key: Uint8Array): void;
  remove(): void;
}

export const diskKeyFile = (disk: Disk, path: string): KeyFile => ({
  read() {
    const key = disk.read(path);
    if (key === null || key.length === KEY_LENGTH) return key;
    wipe(key);
    return 'damaged';
  },
  write: (key) => {
    writeWhole(disk, path, key);
  },
  remove: () => {
    removeWhole(disk, path);
  },
});
