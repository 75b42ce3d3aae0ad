import sodium from 'sodium-native';
import type { Socket } from 'node:net';
import { HIGH_WATER, type End, type Heard, type Program } from './end';
import { dialled, listening } from './raw';

const HEADER = 2;
const TAG = 16;
const KEY = Buffer.alloc(32, 7);

function count(nonce: Buffer): void {
  for (let i = 0; i < nonce.length; i++) {
    const next = ((nonce[i] ?? 0) + 1) & 0xff;
    nonce[i] = next;
    if (next !== 0) return;
  }
}

/**
 * The frames of Saltbox's data packets, written by hand with sodium-native and node:net alone: no handshake, a fixed
 * key, nonces that count, all that is said in one turn in one buffer, and opened into one that is used again.
 */
function endOf(socket: Socket, heard: Heard): End {
  const sealing = Buffer.alloc(24);
  const opening = Buffer.alloc(24);
  const plain = Buffer.alloc(1 << 16);
  let rest: Buffer | null = null;
  const end: End = {
    say(payload, times) {
      const size = 1 + TAG + payload.length;
      const out = Buffer.allocUnsafe(times * (HEADER + size));
      for (let i = 0, at = 0; i < times; i++, at += HEADER + size) {
        out.writeUInt16BE(size, at);
        out[at + HEADER] = 3;
        count(sealing);
        sodium.crypto_secretbox_easy(
          out.subarray(at + HEADER + 1, at + HEADER + size),
          payload,
          sealing,
          KEY,
        );
      }
      socket.write(out);
      return socket.writableLength < HIGH_WATER;
    },
    close: () => socket.destroy(),
  };
  socket.on('data', (piece: Buffer) => {
    const all: Buffer = rest ? Buffer.concat([rest, piece]) : piece;
    let at = 0;
    while (all.length - at >= HEADER) {
      const size = all.readUInt16BE(at);
      if (all.length - at - HEADER < size) break;
      const boxed = all.subarray(at + HEADER + 1, at + HEADER + size);
      count(opening);
      const opened = sodium.crypto_secretbox_open_easy(
        plain.subarray(0, boxed.length - TAG),
        boxed,
        opening,
        KEY,
      );
      if (all[at + HEADER] !== 3 || !opened) throw new Error('a box did not open');
      heard.message(end, boxed.length - TAG);
      at += HEADER + size;
    }
    rest = at < all.length ? all.subarray(at) : null;
  });
  socket.on('drain', () => {
    heard.drain();
  });
  return end;
}

export const hand: Program = {
  serve: (heard) => listening((socket) => void endOf(socket, heard)),
  dial: async (port, heard) => endOf(await dialled(port), heard),
};
