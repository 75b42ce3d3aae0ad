import { expect, it } from 'vitest';
import { explained } from './database';

it.each(['ENOSPC', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_SHMSIZE'])(
  'a disk that has no room is said to be full, however SQLite puts it: %s',
  (code) => {
    const error = Object.assign(new Error('disk I/O error'), { code });
    expect(explained(error)).toMatchObject({ failure: { code: 'disk-full' } });
    // As it comes out of a transaction whose rollback failed, too.
    expect(explained(new Error('rollback', { cause: error }))).toMatchObject({
      failure: { code: 'disk-full' },
    });
  },
);
