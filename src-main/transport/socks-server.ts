import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Address } from '../../src-shared/address';

/** How the server of a test behaves. */
export interface SocksBehaviour {
  /** Demands a login (RFC 1929), or takes none. */
  readonly login?: 'any' | 'wrong';
  /** The reply to the request; 0 grants it. RFC 1928, section 6. */
  readonly reply?: number;
  /** Says this in place of the answer to the n-th thing that it hears. */
  readonly instead?: { readonly at: number; readonly bytes: Uint8Array };
  /** What the other end says the moment it is reached, in the same piece as the reply. */
  readonly early?: Uint8Array;
  /** Answers nothing at all. */
  readonly silent?: boolean;
}

/** What a proxy was asked for. `type`: 1 an IPv4 address, 3 a name, 4 an IPv6 address. */
export interface Asked {
  readonly type: number;
  readonly host: string;
  readonly port: number;
  readonly login: string | null;
}

/**
 * A small SOCKS5 proxy for tests, written from RFC 1928, which records what it is asked for and leads everything to
 * where `lead` says: names need not exist.
 */
export class SocksServer {
  readonly asked: Asked[] = [];
  connections = 0;
  behaviour: SocksBehaviour = {};
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #lead: (asked: Asked) => Address | null;

  constructor(lead: (asked: Asked) => Address | null) {
    this.#lead = lead;
    this.#server = createServer((socket) => {
      this.connections += 1;
      this.#keep(socket);
      this.#serve(socket);
    });
  }

  listen(host = '127.0.0.1', port = 0): Promise<Address> {
    return new Promise((resolve) => {
      this.#server.listen(port, host, () => {
        resolve({ host, port: (this.#server.address() as AddressInfo).port });
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
      for (const socket of this.#sockets) socket.destroy();
    });
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.#sockets.delete(socket));
  }

  #serve(socket: Socket): void {
    let heard = Buffer.alloc(0);
    let things = 0;
    let stage: 'greeting' | 'login' | 'request' | 'led' = 'greeting';
    let login: string | null = null;
    /** Answers one thing, unless something else is to be said in its place. */
    const answer = (bytes: readonly number[]): void => {
      const { instead, silent } = this.behaviour;
      things += 1;
      if (!silent) socket.write(instead?.at === things ? instead.bytes : Buffer.from(bytes));
    };
    const step = (): boolean => {
      const length = heard[1] ?? 0;
      if (stage === 'greeting') {
        if (heard.length < 2 || heard.length < 2 + length) return false;
        const wants = this.behaviour.login !== undefined && heard.subarray(2, 2 + length).includes(2);
        answer([5, wants ? 2 : 0]);
        stage = wants ? 'login' : 'request';
        heard = heard.subarray(2 + length);
      } else if (stage === 'login') {
        const second = heard[2 + length] ?? 0;
        if (heard.length < 3 + length + second) return false;
        login = heard.toString('utf8', 2, 2 + length);
        answer([1, this.behaviour.login === 'wrong' ? 1 : 0]);
        stage = 'request';
        heard = heard.subarray(3 + length + second);
      } else {
        const type = heard[3] ?? 0;
        const size = { 1: 4, 3: 1 + (heard[4] ?? 0), 4: 16 }[type] ?? 0;
        if (heard.length < 5 || heard.length < 6 + size) return false;
        const host = heard.subarray(4, 4 + size);
        const asked = {
          ...{ type, login, port: heard.readUInt16BE(4 + size) },
          host: type === 3 ? host.toString('utf8', 1) : type === 1 ? host.join('.') : host.toString('hex'),
        };
        this.asked.push(asked);
        heard = heard.subarray(6 + size);
        stage = 'led';
        this.#answerRequest(socket, asked, answer);
      }
      return stage !== 'led' && heard.length > 0;
    };
    const hear = (bytes: Buffer): void => {
      heard = Buffer.concat([heard, bytes]);
      while (step());
      if (stage === 'led') socket.off('data', hear);
    };
    socket.on('data', hear);
  }

  #answerRequest(socket: Socket, asked: Asked, answer: (bytes: readonly number[]) => void): void {
    const { reply = 0, early = new Uint8Array() } = this.behaviour;
    const say = (code: number): void => {
      answer([5, code, 0, 1, 0, 0, 0, 0, 0, 0, ...(code === 0 ? early : [])]);
    };
    const to = this.#lead(asked);
    socket.pause();
    if (reply !== 0 || !to) {
      say(reply || 4);
      socket.end();
      return;
    }
    const far = connect({ host: to.host, port: to.port });
    this.#keep(far);
    far.once('error', () => {
      say(5);
      socket.end();
    });
    far.once('connect', () => {
      far.removeAllListeners('error').on('error', () => undefined);
      say(0);
      socket.pipe(far).pipe(socket);
      // A connection that breaks breaks on both sides.
      socket.on('close', () => far.destroy());
      far.on('close', () => socket.end());
    });
  }
}
