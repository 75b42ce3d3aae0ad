import type { Link } from '../peers/link';
import type { OutboxItem, OutboxKind } from '../storage/outbox';
import type { MessageId } from '../../src-shared/ids';
import { carries } from './outgoing';

/** Held in memory for one friend, items and characters; the rest is left on the disk until the link has taken these. */
const WINDOW = { items: 8192, text: 1024 * 1024 };

/** Written to a link, and not acknowledged. */
export interface Flying {
  readonly item: OutboxItem;
  /** The number of the one written before it, where nothing lies between them. */
  readonly before: number | null;
  /** When the link handed it over; null: not yet. */
  sentAt: number | null;
  marked: boolean;
}

/** Neighbours in the outbox that left at the same moment. */
export interface Run {
  readonly first: number;
  last: number;
  readonly sentAt: number | null;
}

export function runsOf(flying: readonly Flying[]): Run[] {
  const runs: Run[] = [];
  for (const { item, before, sentAt } of flying) {
    const run = runs.at(-1);
    if (run && before === run.last && sentAt === run.sentAt) run.last = item.number;
    else runs.push({ first: item.number, last: item.number, sentAt });
  }
  return runs;
}

/** How far the items of one friend have gone on the link in use. Numbers are those of the outbox. */
export class Way {
  readonly link: Link;
  readonly flying = new Map<MessageId, Flying>();
  /** The last one that an earlier link had; null: not read yet. */
  numbered: number | null = null;
  /** On the disk there may be more, behind what was promised. */
  behind = true;
  /** The link asked to wait until it has room. */
  resting = false;
  /** What lies behind is being read from the disk. */
  reading = false;
  /** The last one that was written; null: others were passed over since. */
  written: number | null = null;
  /** Stored, and waiting until the link has room. */
  readonly #queue: OutboxItem[] = [];
  /** What is promised or in the queue. */
  #held = { items: 0, text: 0 };
  #upTo = 0;
  #promised = 0;

  constructor(link: Link) {
    this.link = link;
  }

  /** The last one that came into the queue. */
  get upTo(): number {
    return this.#upTo;
  }

  get empty(): boolean {
    return this.#queue.length === 0;
  }

  /** Whether one that is being stored comes right after those in memory. */
  hasRoomFor(kind: OutboxKind): boolean {
    return (
      this.link.established &&
      !this.reading &&
      !this.behind &&
      this.#held.items < WINDOW.items &&
      this.#held.text < WINDOW.text &&
      carries(this.link, kind)
    );
  }

  /** It will come into the queue when its transaction is through. */
  promise({ number, body }: OutboxItem): void {
    this.#promised = number;
    this.#held.items += 1;
    this.#held.text += body.length;
  }

  /** It is stored. False: in its turn it is read from the disk. */
  keep(item: OutboxItem): boolean {
    if (this.reading || item.number > this.#promised || !this.link.established) return false;
    if (item.number > this.#upTo) this.#enqueue(item);
    return true;
  }

  /** What stood next on the disk; the queue is empty. What was promised and failed to be stored holds no room any more. */
  takePage(items: readonly OutboxItem[]): void {
    const text = items.reduce((length, { body }) => length + body.length, 0);
    this.#held = { items: items.length, text };
    for (const item of items) this.#enqueue(item);
  }

  /** The one to be written next, if the link takes more now. */
  next(): OutboxItem | undefined {
    if (this.resting || !this.link.established) return undefined;
    const item = this.#queue.shift();
    if (item) {
      this.#held.items -= 1;
      this.#held.text -= item.body.length;
    }
    return item;
  }

  /** Nothing that was promised is still to come, and there may be more on the disk. */
  get wantsMore(): boolean {
    return this.behind && this.#upTo >= this.#promised;
  }

  #enqueue(item: OutboxItem): void {
    this.#queue.push(item);
    this.#upTo = item.number;
  }
}
