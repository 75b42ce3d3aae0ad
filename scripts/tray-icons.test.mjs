// What can be seen of the tray's icons on panels of any tone, and that all drawings of the mark are one.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { root } from './base.mjs';
import { drawTrayIcons } from './tray-icons.mjs';

const folder = mkdtempSync(join(tmpdir(), 'saltbox-tray-'));
drawTrayIcons(folder);

/** The pixels of a picture as [red, green, blue, alpha], of 255 each. */
function pixels(name) {
  const png = readFileSync(join(folder, name));
  const size = png.readUInt32BE(16);
  const data = png.indexOf('IDAT', 0, 'latin1');
  const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  return Array.from({ length: size * size }, (_, at) => {
    const start = Math.floor(at / size) * (1 + 4 * size) + 1 + 4 * (at % size);
    return [...rows.subarray(start, start + 4)];
  });
}

/** WCAG: relative luminance of grey or coloured light, and the contrast of two. */
const luminance = (colour) => {
  const [r, g, b] = colour.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** How many pixels of a picture stand out from a panel, 3 to 1. */
const seen = (name, panel) =>
  pixels(name).filter(([r, g, b, alpha]) => {
    const over = [r, g, b].map((value, at) => (value * alpha + panel[at] * (255 - alpha)) / 255);
    return contrast(over, panel) >= 3;
  }).length;

const white = [255, 255, 255];
const black = [0, 0, 0];

describe.each(['light', 'light-unread', 'dark', 'dark-unread'])('the icon %s', (name) => {
  test.each([
    ['16', ''],
    ['16', '@2x'],
    ['24', ''],
    ['24', '@2x'],
  ])('can be seen on a white and on a black panel: %s%s', (size, suffix) => {
    const file = `${size}/${name}${suffix}.png`;
    const line = seen(`${size}/template${suffix}.png`, white);
    for (const panel of [white, black]) expect(seen(file, panel)).toBeGreaterThan(line * 0.6);
  });
});

test('macOS is given the shape alone', () => {
  for (const [r, g, b] of pixels('16/template.png')) expect([r, g, b]).toEqual(black);
  expect(seen('16/template.png', black)).toBe(0);
});

test('icon, mark and window have one drawing', () => {
  const paths = ['assets/icon.svg', 'assets/mark.svg', 'src-renderer/widgets/Mark.tsx'].map(
    (file) => /<path d="([^"]+)"/.exec(readFileSync(join(root, file), 'utf8'))?.[1],
  );
  expect(paths[0]).toMatch(/^M/);
  expect(new Set(paths).size).toBe(1);
});
