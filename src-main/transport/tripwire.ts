import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Listens on this computer alone, for those who must reach nobody, and notes who comes all the same. */
export interface Tripwire {
  readonly host: string;
  readonly tcp: number;
  readonly udp: number;
  /** What has come until now, each once: the name that a web request asks for, else `tcp` or `udp`. */
  readonly tripped: ReadonlySet<string>;
  close(): void;
}

const HOST = '127.0.0.1';
/** What it says to itself, to see that it hears. */
const KNOCK = 'knock';
/** How long that may take. Milliseconds. */
const HEARS_WITHIN = 2_000;
/** So many are noted, and no more. */
const MOST = 100;

const nameIn = (text: string): string => /^[A-Z]+ \/([a-z-]{1,40})\b/.exec(text)?.[1] ?? 'tcp';

/** Rejects where the system gives no port, or where what is sent to it does not arrive: then silence would say nothing. */
export async function layTripwire(): Promise<Tripwire> {
  const noted = new Set<string>();
  /** Those who have come, and have said nothing yet. */
  const silent = new Set<Socket>();
  const knocks: Record<'tcp' | 'udp', () => void> = { tcp: () => undefined, udp: () => undefined };
  const note = (over: 'tcp' | 'udp', text: string): void => {
    if (text.startsWith(KNOCK)) knocks[over]();
    else if (noted.size < MOST) noted.add(over === 'tcp' ? nameIn(text) : over);
  };
  const server = createServer((socket) => {
    silent.add(socket);
    const over = (text: string): void => {
      if (silent.delete(socket)) note('tcp', text);
      socket.destroy();
    };
    socket.on('error', () => undefined);
    socket.once('data', (bytes) => {
      over(bytes.toString('latin1'));
    });
    // Who comes and says nothing has come too.
    socket.once('close', () => {
      over('');
    });
  });
  const box = createSocket('udp4', (bytes) => {
    note('udp', bytes.toString('latin1'));
  });
  const close = (): void => {
    server.close();
    box.close();
    for (const socket of silent) socket.destroy();
  };
  // Without listeners, an error later on would end the program.
  const listening = Promise.all([once(server, 'listening'), once(box, 'listening')]);
  server.on('error', () => undefined);
  box.on('error', () => undefined);
  server.listen(0, HOST);
  box.bind(0, HOST);
  try {
    await listening;
    const { port: tcp } = server.address() as AddressInfo; // a TCP server that listens has one
    const { port: udp } = box.address();
    await hears(knocks, () => {
      connect(tcp, HOST)
        .on('error', () => undefined)
        .end(KNOCK);
      box.send(KNOCK, udp, HOST);
    });
    return {
      ...{ host: HOST, tcp, udp, close },
      get tripped() {
        return new Set(silent.size > 0 ? [...noted, 'tcp'] : noted);
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

function hears(knocks: Record<'tcp' | 'udp', () => void>, knock: () => void): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const heard = (['tcp', 'udp'] as const).map(
    (over) =>
      new Promise<void>((done) => {
        knocks[over] = done;
      }),
  );
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('a tripwire does not hear what is sent to it'));
    }, HEARS_WITHIN);
  });
  knock();
  return Promise.race([Promise.all(heard), late]).finally(() => {
    clearTimeout(timer);
  });
}
