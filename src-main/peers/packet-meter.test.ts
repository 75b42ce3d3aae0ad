import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeFrame } from '../protocol/frame';
import { PacketMeter } from './packet-meter';

it('finds the end of every packet, however the stream is cut and however few are asked for', () => {
  const packets = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      packets,
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 4 }),
      (sizes, cut, most) => {
        const meter = new PacketMeter();
        const stream = Buffer.concat(sizes.map((size) => encodeFrame(new Uint8Array(size))));
        const ends = sizes.map((_, i) => sizes.slice(0, i + 1).reduce((sum, size) => sum + size + 2, 0));
        let [at, seen] = [0, 0];
        while (at < stream.length) {
          const { bytes, packets: ended } = meter.take(stream.subarray(at, at + cut), most);
          expect(bytes).toBeGreaterThan(0);
          expect(ended).toBeLessThanOrEqual(most);
          [at, seen] = [at + bytes, seen + ended];
          expect(seen).toBe(ends.filter((end) => end <= at).length);
        }
      },
    ),
  );
});
