import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { End, Heard, Program } from './end';

/** Listens on loopback. */
export const listening = (take: (socket: Socket) => void): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      take(socket);
    });
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });

export const dialled = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.setNoDelay(true);
      resolve(socket);
    });
    socket.on('error', reject);
  });

/** TCP and nothing else: what came in one piece is one message. */
function endOf(socket: Socket, heard: Heard): End {
  const end: End = {
    say(payload, times) {
      let ready = true;
      for (let i = 0; i < times; i++) ready = socket.write(payload);
      return ready;
    },
    close: () => socket.destroy(),
  };
  socket.on('data', (bytes) => {
    heard.message(end, bytes.length);
  });
  socket.on('drain', () => {
    heard.drain();
  });
  return end;
}

export const raw: Program = {
  serve: (heard) => listening((socket) => void endOf(socket, heard)),
  dial: async (port, heard) => endOf(await dialled(port), heard),
};
