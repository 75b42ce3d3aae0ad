import type { Readable } from 'node:stream';

/** Longest first line taken, in bytes. */
const MAX_BYTES = 16_384;

/** The first line of a stream, without its end; the rest is left in the stream for others. */
export async function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    let read = Buffer.alloc(0);
    const over = (line: Buffer, rest: Buffer): void => {
      stream.off('readable', more);
      stream.off('end', end);
      if (rest.length > 0) stream.unshift(rest);
      resolve(line.toString().replace(/\r$/, ''));
    };
    const more = (): void => {
      for (let bytes = next(stream); bytes; bytes = next(stream)) {
        read = Buffer.concat([read, bytes]);
        const at = read.indexOf(0x0a);
        if (at < 0 && read.length < MAX_BYTES) continue;
        over(at < 0 ? read : read.subarray(0, at), at < 0 ? Buffer.alloc(0) : read.subarray(at + 1));
        return;
      }
    };
    const end = (): void => {
      over(read, Buffer.alloc(0));
    };
    stream.on('readable', more);
    stream.on('end', end);
  });
}

/** What a stream of bytes has now. */
const next = (stream: Readable): Buffer | null => stream.read() as Buffer | null;
