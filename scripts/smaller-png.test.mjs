// The pictures of the documents keep every pixel when they are made smaller.
import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { smallerPng } from './smaller-png.mjs';
import { chunk } from './tray-icons.mjs';

const WIDTH = 7;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Opaque pixels without a pattern, a row for each filter of the PNG specification. */
const pixels = Array.from({ length: 5 }, (_, y) =>
  Buffer.from(
    Array.from({ length: 4 * WIDTH }, (_, x) => (x % 4 === 3 ? 255 : (x * 73 + y * 151 + x * y * 29) % 256)),
  ),
);

/** What stands in the file for the byte at x of row y, by filter y. */
function filtered(y, x) {
  const at = (row, column) => (row < 0 || column < 0 ? 0 : pixels[row][column]);
  const [left, above, corner] = [at(y, x - 4), at(y - 1, x), at(y - 1, x - 4)];
  const nearest = [left, above, corner]
    .map((one) => [one, Math.abs(left + above - corner - one)])
    .reduce((best, one) => (one[1] < best[1] ? one : best))[0];
  return at(y, x) - [0, left, above, Math.floor((left + above) / 2), nearest][y];
}

function pngOf(rows, type) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, type], 8);
  const data = deflateSync(Buffer.concat(rows));
  // In two pieces, as a file may have it.
  const pieces = [data.subarray(0, 9), data.subarray(9)].map((piece) => chunk('IDAT', piece));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), ...pieces, chunk('IEND', Buffer.alloc(0))]);
}

test('a picture keeps its pixels, whatever filters it was written with, and is not made smaller twice', () => {
  const rows = pixels.map((row, y) => Buffer.from([y, ...[...row.keys()].map((x) => filtered(y, x) & 255)]));
  const small = smallerPng(pngOf(rows, 6));
  const opaque = pixels.map((row) => [0, ...row.filter((_, x) => x % 4 !== 3)]);
  const from = SIGNATURE.length + 12 + 13;
  const length = small.readUInt32BE(from);
  expect([...inflateSync(small.subarray(from + 8, from + 8 + length))]).toEqual(opaque.flat());
  expect(smallerPng(small)).toEqual(small);
});
