import NoiseSecretStream from '@hyperswarm/secret-stream';
import type { End, Heard, Program } from './end';
import { listening } from './raw';
import { connect } from 'node:net';

/** @hyperswarm/secret-stream: Noise XX and libsodium's secretstream. */
function endOf(stream: NoiseSecretStream, heard: Heard): End {
  const end: End = {
    say(payload, times) {
      let ready = true;
      // It may write into what it is given, so each gets its own.
      for (let i = 0; i < times; i++) ready = stream.write(Buffer.from(payload));
      return ready;
    },
    close: () => {
      stream.destroy();
    },
  };
  stream.on('data', (bytes: Uint8Array) => {
    heard.message(end, bytes.length);
  });
  stream.on('drain', () => {
    heard.drain();
  });
  stream.on('error', () => undefined);
  return end;
}

export const secretStream: Program = {
  serve: (heard) => listening((socket) => void endOf(new NoiseSecretStream(false, socket), heard)),
  dial: (port, heard) =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.setNoDelay(true);
      const stream = new NoiseSecretStream(true, socket);
      stream.once('error', reject);
      stream.once('open', () => {
        resolve(endOf(stream, heard));
      });
    }),
};
