// Draws the icons of the tray from the mark, so that no pictures need to be kept: dark lines for light panels, light
// lines for dark ones, each also with the dot that says something is unread; and the dot alone, for taskbars. Nobody knows
// for sure what a panel is like, so lines have a rim of the other tone; but for macOS, which takes the shape alone.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root } from './base.mjs';

/** The corners of the one stroke of assets/mark.svg, in its units of 64. */
function corners() {
  const [, path] = /\bd="([^"]+)"/.exec(readFileSync(join(root, 'assets/mark.svg'), 'utf8'));
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLHV])([\d. ]+)/g)].map(([, command, numbers]) => {
    const [first, second] = numbers.trim().split(' ').map(Number);
    if (command === 'H') x = first;
    else if (command === 'V') y = first;
    else [x, y] = [first, second];
    return [x, y];
  });
}

function distance([px, py], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}

/** Where the roof leaves room for it. */
const CORNER = { at: [51, 14], radius: 12 };
const WHOLE = { at: [32, 32], radius: 24 };
/** Thicker than in print: at 16 pixels a hair is nothing. */
const STROKE = { usual: 3.2, gap: 3, rim: 3.4 };

/** How far a point in units of 64 is outside of the mark and the dot; not above 0 within. */
function outside(point, line, dot) {
  const toDot = dot ? Math.hypot(point[0] - dot.at[0], point[1] - dot.at[1]) - dot.radius : Infinity;
  const toLine =
    Math.min(...line.slice(1).map((corner, at) => distance(point, line[at], corner))) - STROKE.usual;
  // Near the dot the line breaks off.
  return Math.min(toDot, Math.max(toLine, STROKE.gap - toDot));
}

export const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A PNG of what is drawn: `colourAt` answers the colour at a point in units of 64, or null. */
function png(size, colourAt) {
  const SAMPLES = 5;
  const rows = Buffer.alloc(size * (1 + 4 * size));
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const hits = [];
      for (let sy = 0; sy < SAMPLES; sy++)
        for (let sx = 0; sx < SAMPLES; sx++) {
          const of = (pixel, sample) => ((pixel + (sample + 0.5) / SAMPLES) / size) * 64;
          const colour = colourAt([of(x, sx), of(y, sy)]);
          if (colour) hits.push(colour);
        }
      const mean = (channel) =>
        Math.round(hits.reduce((sum, colour) => sum + colour[channel], 0) / Math.max(1, hits.length));
      const alpha = Math.round((255 * hits.length) / SAMPLES ** 2);
      rows.set([mean(0), mean(1), mean(2), alpha], y * (1 + 4 * size) + 1 + 4 * x);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    // Not compressed: every zlib does that in its own way, and the package is to be the same wherever it is made.
    chunk('IDAT', deflateSync(rows, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const [BLACK, WHITE, TEAL] = [
  [0, 0, 0],
  [255, 255, 255],
  [16, 118, 128],
];

/** Writes them into a folder: `16/light.png`, `16/light@2x.png` and so on. */
export function drawTrayIcons(folder) {
  const line = corners();
  const kinds = { light: [BLACK, WHITE], dark: [WHITE, BLACK], template: [BLACK, null] };
  const pictures = Object.entries(kinds).flatMap(([name, [colour, rim]]) => [
    { name, colour, rim, line, dot: null },
    { name: `${name}-unread`, colour, rim, line, dot: CORNER },
  ]);
  pictures.push({ name: 'overlay', colour: TEAL, rim: null, line: [], dot: WHOLE });
  for (const size of [16, 24]) {
    mkdirSync(join(folder, String(size)), { recursive: true });
    for (const { name, colour, rim, line: lines, dot } of pictures) {
      const colourAt = (point) => {
        const far = outside(point, lines, dot);
        if (far < 0) return colour;
        return far < STROKE.rim ? rim : null;
      };
      for (const [factor, suffix] of [
        [1, ''],
        [2, '@2x'],
      ])
        writeFileSync(join(folder, String(size), `${name}${suffix}.png`), png(size * factor, colourAt));
    }
  }
}
