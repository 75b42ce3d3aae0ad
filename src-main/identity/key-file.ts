import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { KEY_LENGTH } from '../crypto/box';
import type { KeyFile } from './vault';

/** A `KeyFile` on the disk: mode 0600, written whole before it gets its name. */
export function diskKeyFile(path: string): KeyFile {
  return {
    read() {
      if (!existsSync(path)) return null;
      const key = readFileSync(path);
      return key.length === KEY_LENGTH ? new Uint8Array(key) : new Uint8Array(0);
    },
    write(key) {
      const draft = `${path}.new`;
      const file = openSync(draft, 'w', 0o600);
      try {
        writeSync(file, key);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(draft, path);
    },
  };
}
