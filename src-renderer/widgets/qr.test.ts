import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qrModules, qrPath, qrPicture, readQr, type Picture } from './qr';

const KEY = '7c1854b49e401275092a17faaab8368b0b360bd0ffea22a39a1d750c3e100445';
const short = `saltbox:${KEY}`;
const long = `${short}?name=${encodeURIComponent('Björk 🎈')}${'&addr=%5B2001%3Adb8%3A85a3%3A8d3%3A1319%3A8a2e%3A370%3A7348%5D%3A33733'.repeat(8)}`;

/** A picture drawn from another one: for each pixel, where it is taken from; outside it is paper. */
function drawn(
  from: Picture,
  width: number,
  height: number,
  at: (x: number, y: number) => [number, number],
): Picture {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [sx, sy] = at(x, y).map(Math.round) as [number, number];
      if (sx < 0 || sy < 0 || sx >= from.width || sy >= from.height) continue;
      const source = (sy * from.width + sx) * 4;
      data.set(from.data.subarray(source, source + 4), (y * width + x) * 4);
    }
  return { width, height, data };
}

function turned(from: Picture, degrees: number, stretch = 1): Picture {
  const size = Math.ceil(Math.hypot(from.width, from.height) * stretch) + 40;
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return drawn(from, size, size, (x, y) => {
    const [dx, dy] = [(x - size / 2) / stretch, (y - size / 2) / stretch];
    return [dx * cos + dy * sin + from.width / 2, dy * cos - dx * sin + from.height / 2];
  });
}

describe('a QR code', () => {
  it.each([
    ['a link', short],
    ['a link with a name and eight addresses', long],
    ['an ID', 'FGC59-D4Y80-97A29-A2ZXA-NE1PH-C5KC2-YGZZN-258WT-3NTGR-FGG0H-2YBH8'],
  ])('of %s is read back at several sizes', (_what, text) => {
    for (const scale of [2, 3, 5, 8]) expect([scale, readQr(qrPicture(text, scale))]).toEqual([scale, text]);
  });

  it('is read back in any turn, larger, smaller, and grey on grey', () => {
    const picture = qrPicture(short, 6);
    for (const degrees of [0, 7, 30, 45, 90, 123, 180, 270])
      expect([degrees, readQr(turned(picture, degrees))]).toEqual([degrees, short]);
    for (const stretch of [0.6, 1.7]) expect(readQr(turned(picture, 10, stretch))).toBe(short);
    const pale = { ...picture, data: picture.data.map((value, at) => (at % 4 === 3 ? 255 : 90 + value / 4)) };
    expect(readQr(pale)).toBe(short);
  });

  it('is read back with noise over it', () => {
    const picture = qrPicture(short, 6);
    let seed = 7;
    const chance = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const data = picture.data.map((value, at) => (at % 4 === 3 ? 255 : value + (chance() - 0.5) * 160));
    expect(readQr({ ...picture, data })).toBe(short);
  });

  it('has four light modules around it, and is drawn as it is', () => {
    const modules = qrModules(short);
    const size = modules.length;
    expect(
      modules.every((row, y) =>
        row.every((dark, x) => !dark || Math.min(x, y, size - 1 - x, size - 1 - y) >= 4),
      ),
    ).toBe(true);
    const drawnModules = modules.map((row) => row.map(() => false));
    for (const [, x, y, run] of qrPath(modules).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      drawnModules[Number(y)]?.fill(true, Number(x), Number(x) + Number(run));
    expect(drawnModules).toEqual(modules);
  });
});

describe('a picture', () => {
  it('without a code has none', () => {
    const blank = { width: 300, height: 200, data: new Uint8ClampedArray(300 * 200 * 4).fill(255) };
    expect(readQr(blank)).toBeNull();
    expect(readQr({ ...blank, data: blank.data.map((_, at) => (at * 7919) % 256) })).toBeNull();
  });

  it('that is too large, empty or not as large as it says is not looked at', () => {
    expect(readQr({ width: 100_000, height: 100_000, data: new Uint8ClampedArray(4) })).toBeNull();
    expect(readQr({ width: 0, height: 0, data: new Uint8ClampedArray() })).toBeNull();
    expect(readQr({ width: 10, height: 10, data: new Uint8ClampedArray(7) })).toBeNull();
  });

  it('of anything does not make the reader throw', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.uint8Array({ minLength: 60 * 60 * 4, maxLength: 60 * 60 * 4 }),
        (width, height, bytes) => {
          const data = new Uint8ClampedArray(bytes).subarray(0, width * height * 4);
          const text = readQr({ width, height, data });
          expect(text === null || typeof text === 'string').toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
