// Makes a screenshot smaller without changing a pixel: no alpha, as all of it is opaque, and packed as hard as can be.
import { deflateSync, inflateSync } from 'node:zlib';
import { chunk } from './tray-icons.mjs';

const HEAD = 8;

function* chunksOf(file) {
  for (let at = HEAD; at < file.length; at += 12 + file.readUInt32BE(at))
    yield [file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + file.readUInt32BE(at))];
}

/** What the PNG specification predicts a byte by, from those at its left, above, and above at the left. */
const predictions = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const [a, b, c] = [left, above, corner].map((one) => Math.abs(left + above - corner - one));
    return a <= b && a <= c ? left : b <= c ? above : corner;
  },
];

/** The rows of an image as they are, without the differences that they are stored as. */
function rowsOf(data, stride, depth) {
  const rows = [];
  let above = Buffer.alloc(stride);
  for (let at = 0; at < data.length; at += 1 + stride) {
    const predict = predictions[data[at]];
    const row = Buffer.from(data.subarray(at + 1, at + 1 + stride));
    for (let x = 0; x < stride; x++) row[x] += predict(row[x - depth] ?? 0, above[x], above[x - depth] ?? 0);
    rows.push(row);
    above = row;
  }
  return rows;
}

/** @param {Buffer} file a PNG of 8 bits a channel, not interlaced, in RGB or in RGBA of which nothing is transparent */
export function smallerPng(file) {
  const chunks = [...chunksOf(file)];
  const header = Buffer.from(chunks[0][1]);
  const [width, type] = [header.readUInt32BE(0), header[9]];
  const depth = { 2: 3, 6: 4 }[type];
  const data = inflateSync(Buffer.concat(chunks.flatMap(([name, body]) => (name === 'IDAT' ? [body] : []))));
  const opaque = rowsOf(data, width * depth, depth).map((row) => {
    const line = Buffer.alloc(1 + 3 * width);
    for (let x = 0; x < width; x++) row.copy(line, 1 + 3 * x, depth * x, depth * x + 3);
    return line;
  });
  header[9] = 2;
  return Buffer.concat([
    file.subarray(0, HEAD),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(opaque), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
