import { encode } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '../base/bytes';
import { MAX_PAYLOAD } from './constants';
import { RemoteError } from './errors';
import { decodeMessage, encodeMessage, type Message } from './message';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const id = Uint8Array.from({ length: 16 }, (_, i) => i);
const other = new Uint8Array(16).fill(9);
const changed = { id, at: 1_700_000_000_000, of: other };
const text = (words: string): Extract<Message, { kind: 'text' }> => ({
  kind: 'text',
  id,
  at: 1_700_000_000_000,
  text: words,
});

const samples: readonly Message[] = [
  { kind: 'renew-ask' },
  { kind: 'renew-hello-answerer', hello: utf8('SBX1-a') },
  { kind: 'renew-hello-dialler', hello: utf8('SBX1-d') },
  { kind: 'switched' },
  { kind: 'ack', ids: [id, id] },
  { kind: 'profile', name: 'Zoë', status: '🙂', features: ['files', 'x-1'] },
  { kind: 'profile', name: 'Zoë', status: '', features: [], instance: id, seen: other },
  { kind: 'ping', n: 0xffff_ffff },
  { kind: 'pong', n: 7 },
  text('hi'),
  { kind: 'read', upTo: id },
  { ...text('hi'), seq: 300, re: other },
  { kind: 'reach', addrs: ['198.51.100.7:33733'] },
  { kind: 'reach', addrs: [], rendezvous: concat(id, id), relays: [concat(id, other)] },
  { kind: 'reach', addrs: [], carrier: { key: concat(id, id), pass: concat(id, other) } },
  { kind: 'profile', name: 'Zoë', status: '', features: [], hidden: true },
  { kind: 'typing', on: true },
  { kind: 'typing', on: false },
  { kind: 'dial-back', n: 9, port: 33_733 },
  { kind: 'dialled-back', n: 9, ok: true, seen: '198.51.100.7' },
  { ...changed, kind: 'edit', seq: 1, text: 'ho' },
  { ...changed, kind: 'delete', seq: 70_000 },
  { ...changed, kind: 'reaction', seq: 3, emoji: '👍' },
];
const kinds = [
  0x01, 0x02, 0x03, 0x04, 0x10, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x27, 0x40, 0x41, 0x42, 0x43,
];

const refused = (bytes: Uint8Array, what = hex(bytes.subarray(0, 40))) => {
  let thrown: unknown = null;
  try {
    decodeMessage(bytes);
  } catch (error) {
    thrown = error;
  }
  expect(thrown, what).toBeInstanceOf(RemoteError);
  expect(thrown).toMatchObject({ code: 'message-malformed' });
};

/** A message that can be sent on, or an unknown kind, or a RemoteError: nothing else may happen. */
const harmless = (payload: Uint8Array) => {
  try {
    const decoded = decodeMessage(payload);
    if (!decoded.known) expect([decoded.kind, kinds.includes(decoded.kind)]).toEqual([payload[0], false]);
    else {
      const again = encodeMessage(decoded.message);
      const twice = decodeMessage(again);
      // Much quicker than to compare the values.
      if (!twice.known || hex(encodeMessage(twice.message)) !== hex(again)) throw new Error(hex(payload));
    }
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
  }
};

const bytes = (minLength: number, maxLength: number) => fc.uint8Array({ minLength, maxLength });
const short = (maxLength: number) => fc.string({ maxLength, unit: 'binary' });
const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });
const features = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,32}$/), { maxLength: 32 });
const of = <K extends Message['kind']>(kind: K) => fc.constant(kind);
const lasting = {
  id: bytes(16, 16),
  at: fc.maxSafeNat().map((n) => n % 8.64e15),
  seq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
};
const textKeys: ('kind' | 'id' | 'at' | 'text')[] = ['kind', 'id', 'at', 'text'];
const anyMessage: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ kind: fc.constantFrom('renew-ask' as const, 'switched' as const) }),
  fc.record({ kind: of('renew-hello-answerer'), hello: bytes(1, 4096) }),
  fc.record({ kind: of('renew-hello-dialler'), hello: bytes(1, 4096) }),
  fc.record({ kind: of('ack'), ids: fc.array(bytes(16, 16), { minLength: 1, maxLength: 40 }) }),
  fc.record(
    {
      kind: of('profile'),
      name: short(64),
      status: short(140),
      features,
      instance: bytes(16, 16),
      seen: bytes(16, 16),
      hidden: fc.boolean(),
    },
    { requiredKeys: ['kind', 'name', 'status', 'features'] },
  ),
  fc.record({ kind: of('ping'), n: uint32 }),
  fc.record({ kind: of('pong'), n: uint32 }),
  fc.record({ kind: of('read'), upTo: bytes(16, 16) }),
  fc.record(
    {
      kind: of('reach'),
      addrs: fc.array(short(16), { maxLength: 8 }),
      rendezvous: bytes(32, 32),
      relays: fc.array(bytes(32, 32), { maxLength: 4 }),
      carrier: fc.record({ key: bytes(32, 32), pass: bytes(32, 32) }),
    },
    { requiredKeys: ['kind', 'addrs'] },
  ),
  fc.record({ kind: of('typing'), on: fc.boolean() }),
  fc.record({ kind: of('dial-back'), n: uint32, port: fc.integer({ min: 1, max: 65_535 }) }),
  fc.record({ kind: of('dialled-back'), n: uint32, ok: fc.boolean(), seen: short(16) }),
  fc.record(
    { ...lasting, kind: of('text'), text: short(500), re: bytes(16, 16) },
    { requiredKeys: textKeys },
  ),
  fc.record(
    { ...lasting, kind: of('edit'), of: bytes(16, 16), text: short(500) },
    { requiredKeys: [...textKeys, 'of'] },
  ),
  fc.record({ ...lasting, kind: of('delete'), of: bytes(16, 16) }),
  fc.record({ ...lasting, kind: of('reaction'), of: bytes(16, 16), emoji: short(16) }),
);

describe('a message', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const payload = encodeMessage(message);
        expect(decodeMessage(payload)).toEqual({ known: true, message });
        const whole = Buffer.concat([Buffer.from('xx'), payload, Buffer.from('yy')]);
        expect(decodeMessage(whole.subarray(2, -2))).toEqual({ known: true, message });
      }),
    );
  });

  it('has these bytes', () => {
    expect(samples.map((message) => hex(encodeMessage(message)))).toEqual([
      '0180',
      '0281a568656c6c6fc406534258312d61',
      '0381a568656c6c6fc406534258312d64',
      '0480',
      '1081a369647392c410000102030405060708090a0b0c0d0e0fc410000102030405060708090a0b0c0d0e0f',
      `2084a46e616d65a45a6fc3aba6737461747573a4f09f9982a8666561747572657392a566696c6573a3782d31a3706164c44e${'00'.repeat(78)}`,
      `2086a46e616d65a45a6fc3aba6737461747573a0a8666561747572657390a8696e7374616e6365c410000102030405060708090a0b0c0d0e0fa47365656ec41009090909090909090909090909090909a3706164c42a${'00'.repeat(42)}`,
      '2181a16eceffffffff',
      '2281a16e07',
      `4084a26964c410000102030405060708090a0b0c0d0e0fa26174cf0000018bcfe56800a474657874a26869a3706164c44f${'00'.repeat(79)}`,
      '2381a47570546fc410000102030405060708090a0b0c0d0e0f',
      `4086a26964c410000102030405060708090a0b0c0d0e0fa26174cf0000018bcfe56800a3736571cd012ca474657874a26869a27265c41009090909090909090909090909090909a3706164c433${'00'.repeat(51)}`,
      `2482a5616464727391b23139382e35312e3130302e373a3333373333a3706164c45e${'00'.repeat(94)}`,
      `2484a5616464727390aa72656e64657a766f7573c420${hex(id)}${hex(id)}a672656c61797391c420${hex(id)}${hex(other)}a3706164c41a${'00'.repeat(26)}`,
      '2483a5616464727390a76361727269657282a36b6579c420000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0fa470617373c420000102030405060708090a0b0c0d0e0f09090909090909090909090909090909a3706164c41b000000000000000000000000000000000000000000000000000000',
      `2085a46e616d65a45a6fc3aba6737461747573a0a8666561747572657390a668696464656ec3a3706164c454${'00'.repeat(84)}`,
      `2782a26f6ec3a3706164c474${'00'.repeat(116)}`,
      `2782a26f6ec2a3706164c474${'00'.repeat(116)}`,
      '2582a16e09a4706f7274cd83c5',
      '2683a16e09a26f6bc3a47365656eac3139382e35312e3130302e37',
      `4186a26964c410000102030405060708090a0b0c0d0e0fa26174cf0000018bcfe56800a373657101a26f66c41009090909090909090909090909090909a474657874a2686fa3706164c435${'00'.repeat(53)}`,
      '4284a26964c410000102030405060708090a0b0c0d0e0fa26174cf0000018bcfe56800a3736571ce00011170a26f66c41009090909090909090909090909090909',
      `4386a26964c410000102030405060708090a0b0c0d0e0fa26174cf0000018bcfe56800a373657103a26f66c41009090909090909090909090909090909a5656d6f6a69a4f09f918da3706164c432${'00'.repeat(50)}`,
    ]);
  });

  it('of a kind that is not known is told by its number, whatever follows', () => {
    for (let kind = 0; kind < 256; kind++) {
      const payload = Uint8Array.of(kind, 0xc1, 0xff);
      if (kinds.includes(kind)) refused(payload);
      else expect(decodeMessage(payload)).toEqual({ known: false, kind });
    }
    expect(new Set(samples.map((message) => encodeMessage(message)[0]))).toEqual(new Set(kinds));
    expect(decodeMessage(utf8('SBX1')).known).toBe(false);
  });

  it('of a later version is used for the fields that are known', () => {
    const more = { n: 5, kind: 'text', extra: [{ a: 1 }], when: new Date(0), toString: null };
    expect(decodeMessage(concat([0x21], encode(more)))).toEqual({
      known: true,
      message: { kind: 'ping', n: 5 },
    });
    const bare = { text: 'hi', id, at: 1 };
    expect(decodeMessage(concat([0x40], encode(bare)))).toMatchObject({ known: true, message: bare });
    expect(decodeMessage(concat([0x40], encode({ ...bare, pad: 'other' })))).toMatchObject({ known: true });
  });

  it('is refused where its body breaks the schema', () => {
    const good = { id, at: 1, text: 'hi' };
    const bad: readonly (readonly [number, unknown])[] = [
      ...[[], null, 0, '', id].flatMap((body) => kinds.map((kind) => [kind, body] as const)),
      ...[-1, 2 ** 32, 1.5, '1', null].flatMap((n) => [0x21, 0x22].map((kind) => [kind, { n }] as const)),
      ...[-1, 0.5, 8.64e15 + 1, 2 ** 53, Infinity, '1'].map((at) => [0x40, { ...good, at }] as const),
      ...[id.subarray(1), 'x'.repeat(16), null].map((one) => [0x40, { ...good, id: one }] as const),
      [0x40, { ...good, text: utf8('hi') }],
      [0x40, { ...good, text: 'x'.repeat(65_001) }],
      [0x02, { hello: new Uint8Array(0) }],
      [0x03, { hello: new Uint8Array(4097) }],
      [0x03, { hello: 'SBX1' }],
      [0x10, { ids: [] }],
      [0x10, { ids: [id, 'x'] }],
      [0x10, { ids: Array(1025).fill(id) }],
      [0x10, { ids: { 0: id, length: 1 } }],
      [0x20, { name: 'x'.repeat(65), status: '', features: [] }],
      [0x20, { name: '', status: 'x'.repeat(141), features: [] }],
      [0x20, { name: '', status: '', features: 'x' }],
      [0x20, { name: '', status: '' }],
      ...[null, 'x', ['x'.repeat(65)], [1], Array(9).fill('1.2.3.4:5')].map(
        (addrs) => [0x24, { addrs }] as const,
      ),
      ...[null, id, 'x'].map((rendezvous) => [0x24, { addrs: [], rendezvous }] as const),
      ...[null, [id], Array(5).fill(concat(id, id))].map((relays) => [0x24, { addrs: [], relays }] as const),
      ...[0, 65_536, 1.5, '1', null].map((port) => [0x25, { n: 1, port }] as const),
      ...[1, 'true', null].map((yes) => [0x26, { n: 1, ok: yes, seen: '' }] as const),
      [0x26, { n: 1, ok: true, seen: 'x'.repeat(65) }],
      ...[1, 'true', null, undefined].map((on) => [0x27, { on }] as const),
      [0x20, { name: '', status: '', features: [], hidden: 1 }],
      ...[id.subarray(1), 'x'.repeat(16), null].flatMap((one) =>
        ['instance', 'seen'].map(
          (mark) => [0x20, { name: '', status: '', features: [], [mark]: one }] as const,
        ),
      ),
    ];
    for (const [kind, body] of bad)
      refused(concat([kind], encode(body)), `${kind} ${JSON.stringify(body).slice(0, 60)}`);
    refused(new Uint8Array(0));
    refused(concat([0x04], [0x80, 0x00]));
    refused(concat([0x21], Buffer.from('82a16e01a16e02', 'hex')));
    refused(concat([0x40], encode({ ...good, text: '' }).subarray(0, -1), Buffer.from('a1ff', 'hex')));
  });

  it('counts a name in characters, not in halves of them', () => {
    const message: Message = {
      kind: 'profile',
      name: '🙂'.repeat(64),
      status: '🙂'.repeat(140),
      features: [],
    };
    expect(decodeMessage(encodeMessage(message))).toEqual({ known: true, message });
    expect(() => encodeMessage({ ...message, name: '🙂'.repeat(65) })).toThrow(RangeError);
  });

  it('of our own that breaks its schema is our mistake, and its error does not tell what is in it', () => {
    const secret = 'secret'.repeat(20_000);
    expect(() => encodeMessage(text(secret))).toThrow(new RangeError('this text breaks its schema'));
    expect(() => encodeMessage({ kind: 'ping', n: 2 ** 32 })).toThrow(RangeError);
    expect(() => encodeMessage({ kind: 'ack', ids: [] })).toThrow(RangeError);
  });

  it('with half a character in it is sent as U+FFFD', () => {
    for (const broken of ['\ud800', `${'x'.repeat(99)}\udc00y`])
      expect(decodeMessage(encodeMessage(text(broken)))).toEqual({
        known: true,
        message: text(broken.replace(/[\ud800\udc00]/, '\ufffd')),
      });
  });
});

describe('padding', () => {
  it('leaves of the length of a text the multiple of 128 only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65_000 }), (length) => {
        const payload = encodeMessage(text('x'.repeat(length)));
        expect(payload.length % 128).toBe(0);
        expect(payload.length - length).toBeLessThan(50 + 128);
      }),
    );
  });

  it('is the same for all short texts, and moves in steps', () => {
    const lengths = Array.from({ length: 1000 }, (_, i) => encodeMessage(text('x'.repeat(i))).length);
    expect(new Set(lengths.slice(0, 80))).toEqual(new Set([128]));
    expect(new Set(lengths)).toEqual(new Set([128, 256, 384, 512, 640, 768, 896, 1024, 1152]));
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  });

  it('fits around the longest text', () => {
    for (const longest of ['x'.repeat(65_000), '🙂'.repeat(16_250)]) {
      const message: Message = { ...text(longest), at: 8.64e15 };
      const payload = encodeMessage(message);
      expect(payload.length).toBeLessThanOrEqual(MAX_PAYLOAD);
      expect(decodeMessage(payload)).toEqual({ known: true, message });
    }
    const ids = Array<Uint8Array>(1024).fill(id);
    expect(encodeMessage({ kind: 'ack', ids }).length).toBeLessThanOrEqual(MAX_PAYLOAD);
  });
});

describe('garbage for a message', () => {
  it('cut anywhere is refused', () => {
    for (const sample of samples) {
      const whole = encodeMessage(sample);
      for (let length = 0; length < whole.length; length++) refused(whole.subarray(0, length));
    }
  });

  // A test for each: together they take seconds.
  it.each(samples)('for a $kind, with a byte changed or added, is a message still, or refused', (sample) => {
    const whole = encodeMessage(sample);
    for (let byte = 0; byte < 256; byte++) {
      // Behind that is nothing but padding.
      for (let at = 0; at < Math.min(whole.length, 60); at++) {
        const bent = whole.slice();
        bent[at] = byte;
        harmless(bent);
      }
      refused(concat(whole, [byte]));
    }
  });

  it('of random bytes does no harm', () => {
    const random = fc
      .tuple(fc.constantFrom(...kinds, 0, 0x53, 0xff), fc.integer({ min: 0x80, max: 0x8f }), bytes(0, 300))
      .map(([kind, map, rest]) => concat([kind, map], rest));
    fc.assert(fc.property(fc.oneof(random, bytes(0, 300)), harmless), { numRuns: 3000 });
  });

  it('of random values under the right keys does no harm', () => {
    const key = fc.constantFrom(
      'id',
      'ids',
      'at',
      'text',
      'n',
      'name',
      'status',
      'features',
      'hello',
      'kind',
      'pad',
    );
    const field = fc.oneof(
      fc.anything({ maxDepth: 3 }),
      fc.oneof(fc.integer(), fc.double(), fc.maxSafeInteger()),
      fc.string({ maxLength: 200, unit: 'binary' }),
      fc.oneof(bytes(16, 16), bytes(0, 20), fc.array(bytes(16, 16), { maxLength: 4 })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.dictionary(key, field), (kind, map) => {
        let body = new Uint8Array(0);
        try {
          body = encode(map);
        } catch {
          // Not everything that JavaScript has is in msgpack.
        }
        harmless(concat([kind], body));
      }),
      { numRuns: 3000 },
    );
  });

  it('that is as long as a packet can be costs no more than its length', () => {
    for (const fill of [0x00, 0x80, 0x91, 0xa0, 0xc0, 0xdc, 0xdd, 0xdf, 0xff]) {
      const list = concat(
        [0x10],
        Buffer.from('81a3696473ddffffffff', 'hex'),
        new Uint8Array(65_000).fill(fill),
      );
      refused(list);
      refused(concat([0x10], [0xdf, 0xff, 0xff, 0xff, 0xff], new Uint8Array(65_000).fill(fill)));
    }
    refused(new Uint8Array(MAX_PAYLOAD + 1).fill(0x04));
  });
});
