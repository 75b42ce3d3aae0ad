import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Chance } from './chance';
import { Lane, reset } from './lane';

const faults = ['reset', 'end', 'tear', 'stall', 'delay', 'trickle', 'halfClose', 'refuse'] as const;
export type Fault = (typeof faults)[number];
/** Those after which a connection is over. */
export const cuts: readonly Fault[] = ['reset', 'end', 'tear', 'halfClose'];

interface Connection {
  readonly ends: readonly [Socket, Socket];
  readonly lanes: readonly [Lane, Lane];
}

/** The longest that a fault holds a connection back or keeps it out, milliseconds. */
const LONGEST = { stall: 900, silence: 15_000, delay: 30, refuse: 400 };
/** So many of the stalls are long enough that the messengers have called anew meanwhile. */
const SILENCES = 0.1;

/** Stands between two messengers as the only address that one knows of the other, and does harm. */
export class Proxy {
  readonly #server: Server;
  readonly #chance: Chance;
  readonly #connections = new Set<Connection>();
  #refusing = 0;
  /** Where the messenger behind it listens at present. */
  target = 0;
  readonly port: number;
  /** Connections that each fault was done to. */
  readonly done = new Map<Fault, number>();
  carried = 0;

  static async open(chance: Chance): Promise<Proxy> {
    const server = createServer({ allowHalfOpen: true, noDelay: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Proxy(server, chance);
  }

  private constructor(server: Server, chance: Chance) {
    this.#server = server;
    this.#chance = chance;
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', (caller) => {
      this.#accept(caller);
    });
  }

  get busy(): boolean {
    return this.#connections.size > 0;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** Does something to every connection that is there, drawn by chance. */
  harm(): void {
    const fault = this.#chance.pick(faults);
    if (fault === 'refuse') {
      this.#refusing = Date.now() + this.#chance.between(1, LONGEST.refuse);
      return;
    }
    for (const connection of [...this.#connections]) this.#do(fault, connection);
  }

  /** New connections are taken again, and carried as they are. */
  heal(): void {
    this.#refusing = 0;
  }

  cutAll(): void {
    for (const connection of [...this.#connections]) cut(connection);
  }

  close(): void {
    this.cutAll();
    this.#server.close();
  }

  #count(fault: Fault): void {
    this.done.set(fault, (this.done.get(fault) ?? 0) + 1);
  }

  #do(fault: Exclude<Fault, 'refuse'>, connection: Connection): void {
    const chance = this.#chance;
    const lane = connection.lanes[chance.between(0, 1)] ?? connection.lanes[0];
    const both = chance.is(0.5);
    const lanes = both ? connection.lanes : [lane];
    // A tear counts when it happens: nothing may pass any more.
    if (fault !== 'tear') this.#count(fault);
    switch (fault) {
      case 'reset':
        cut(connection);
        break;
      case 'end':
        for (const end of connection.ends) end.destroySoon();
        break;
      case 'tear':
        lane.tear(() => {
          this.#count(fault);
          if (both) cut(connection);
          else for (const end of connection.ends) end.destroySoon();
        });
        break;
      case 'stall':
        for (const one of lanes)
          one.stall(chance.between(1, chance.is(SILENCES) ? LONGEST.silence : LONGEST.stall));
        break;
      case 'delay':
        for (const one of lanes) one.delay = chance.between(1, LONGEST.delay);
        break;
      case 'trickle':
        for (const one of lanes) one.trickles = true;
        break;
      case 'halfClose':
        lane.halfClose();
    }
  }

  #accept(caller: Socket): void {
    caller.on('error', () => undefined);
    if (Date.now() < this.#refusing || this.target === 0) {
      if (this.target !== 0) this.#count('refuse');
      reset(caller);
      return;
    }
    const called = connect({ port: this.target, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    called.on('error', () => reset(caller));
    const connection: Connection = {
      ends: [caller, called],
      lanes: [new Lane(caller, called, this.#chance), new Lane(called, caller, this.#chance)],
    };
    this.carried += 1;
    this.#connections.add(connection);
    for (const end of connection.ends)
      end.once('close', () => {
        this.#connections.delete(connection);
      });
    for (const lane of connection.lanes) void lane.run();
  }
}

function cut({ ends }: Connection): void {
  for (const end of ends) reset(end);
}
