import { expect, it } from 'vitest';
import { systemRandom } from './random';

it('never gives the same bytes twice, whatever lengths are asked for', () => {
  const seen = new Set<string>();
  for (let i = 0; i < 3000; i++)
    for (const length of [16, 24, 32]) {
      const bytes = systemRandom(length);
      expect(bytes).toHaveLength(length);
      seen.add(Buffer.from(bytes.subarray(0, 16)).toString('hex'));
    }
  expect(seen.size).toBe(9000);
});

it('gives bytes that nobody else holds', () => {
  const first = systemRandom(16);
  const copy = Uint8Array.from(first);
  systemRandom(16).fill(0);
  expect(first).toEqual(copy);
  expect(first.buffer.byteLength).toBe(16);
});
