/**
 * `length` bytes with anything in them, for a caller that fills them all. Outside the JavaScript heap from the start:
 * a small `new Uint8Array` has to move there when native code first touches it, which costs more than sealing 100
 * bytes. Small ones share an ArrayBuffer (Node's pool), so never use the `buffer` of the result without its offset.
 */
export function room(length: number): Uint8Array {
  const { buffer, byteOffset } = Buffer.allocUnsafe(length);
  // Not the Buffer itself: its `slice` does not copy, unlike that of every other Uint8Array.
  return new Uint8Array(buffer, byteOffset, length);
}
