import { describe, expect, it } from 'vitest';
import { keyPairFrom, secretBox, sharedBox, type SharedBox } from './box';

const bytes = (length: number, fill: number): Uint8Array => new Uint8Array(length).fill(fill);
const [alice, bob] = [keyPairFrom(bytes(32, 1)), keyPairFrom(bytes(32, 2))];
const nonce = bytes(24, 3);
const text = bytes(100, 4);

function shared(publicKey: Uint8Array, secretKey: Uint8Array): SharedBox {
  const box = sharedBox(publicKey, secretKey);
  if (!box) throw new Error('refused');
  return box;
}

describe('a box', () => {
  it('made in its frame is opened by the other side where it stands', () => {
    const frame = new Uint8Array(3 + 16 + text.length);
    frame.set(text, 3 + 16);
    shared(bob.publicKey, alice.secretKey).sealInto(frame, 3, frame.subarray(3 + 16), nonce);
    const boxed = frame.subarray(3);
    const other = shared(alice.publicKey, bob.secretKey);
    expect(other.open(boxed, nonce)).toEqual(text);
    expect(other.openInPlace(boxed, nonce)).toEqual(text);
    expect(frame.subarray(3 + 16)).toEqual(text);
  });

  it('has a copy of its key', () => {
    const key = bytes(32, 5);
    const box = secretBox(key);
    const boxed = box.seal(text, nonce);
    key.fill(0);
    expect(box.open(boxed, nonce)).toEqual(text);
    expect(secretBox(key).open(boxed, nonce)).toBeNull();
  });

  it('does nothing more once wiped, least of all with a key of zeroes', () => {
    const box = secretBox(bytes(32, 5));
    const boxed = box.seal(text, nonce);
    box.wipe();
    box.wipe();
    for (const use of [
      () => box.seal(text, nonce),
      () => box.open(boxed, nonce),
      () => box.openInPlace(boxed, nonce),
      () => box.sealInto(new Uint8Array(200), 0, text, nonce),
    ])
      expect(use).toThrow('wiped');
  });

  it('is not made with a key of another length', () => {
    expect(() => secretBox(bytes(31, 1))).toThrow(RangeError);
    expect(() => keyPairFrom(bytes(33, 1))).toThrow(RangeError);
    expect(sharedBox(bytes(31, 1), alice.secretKey)).toBeNull();
  });
});

it('a key pair has a copy of the secret, of a Buffer too', () => {
  const secret = Buffer.alloc(32, 7);
  const pair = keyPairFrom(secret);
  secret.fill(0);
  expect(pair.secretKey).toEqual(bytes(32, 7));
});
