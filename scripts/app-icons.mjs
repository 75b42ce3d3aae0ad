// Draws the icons of the app from assets/icon.svg, for every system in the sizes and the file that it wants.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './base.mjs';

/** Widths in pixels of the files for Linux: those of the hicolor theme. */
export const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
/** Of the icon of a window; task switchers show it in some such size. */
const WINDOW_SIZE = 128;
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
/** Apple's names of the widths that may be PNGs: plain, and of twice the density. */
const MAC_TYPES = { ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 };

/** A file of icons for Windows: what is in it, then each picture as a PNG. A width of 256 is written as 0. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  [0, 1, pictures.length].forEach((number, at) => head.writeUInt16LE(number, 2 * at));
  let offset = head.length;
  pictures.forEach(({ size, png }, at) => {
    const entry = 6 + 16 * at;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** A file of icons for macOS: chunks of a name, a length and a PNG. */
function icns(pictures) {
  const chunk = (type, body) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + body.length, 4);
    return Buffer.concat([head, body]);
  };
  return chunk('icns', Buffer.concat(pictures.map(({ type, png }) => chunk(type, png))));
}

/** The program that draws can be loaded once in a process. */
let loading;

/** What draws the icon as a PNG of a width in pixels. */
async function pen() {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  loading ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  );
  await loading;
  const svg = readFileSync(join(root, 'assets/icon.svg'));
  return (size) => new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** Writes the icon that windows on Linux bring along themselves, for apps that no menu knows, to a file. */
export async function drawWindowIcon(file) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, (await pen())(WINDOW_SIZE));
}

/** Writes `icon.ico`, `icon.icns` and `linux/16x16.png` and so on into a folder. */
export async function drawAppIcons(folder) {
  const drawAnew = await pen();
  const drawn = new Map();
  const draw = (size) => {
    if (!drawn.has(size)) drawn.set(size, drawAnew(size));
    return drawn.get(size);
  };
  mkdirSync(join(folder, 'linux'), { recursive: true });
  for (const size of LINUX_SIZES) writeFileSync(join(folder, `linux/${size}x${size}.png`), draw(size));
  writeFileSync(join(folder, 'icon.ico'), ico(WINDOWS_SIZES.map((size) => ({ size, png: draw(size) }))));
  const forMac = Object.entries(MAC_TYPES).map(([type, size]) => ({ type, png: draw(size) }));
  writeFileSync(join(folder, 'icon.icns'), icns(forMac));
}
