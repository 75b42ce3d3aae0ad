import type { Disk } from './disk';

/** Bytes as they are, and as they were when they were last synced. */
interface Content {
  bytes: Uint8Array;
  synced: Uint8Array;
}
type Names = Map<string, Content>;
type Change = (names: Names) => void;

export class Crash extends Error {}

/**
 * A disk in memory, for tests, whose steps are counted. The program can be made to die before any step, or the step to
 * fail as on a full disk. A power cut loses bytes that were not synced, and of changes of names any.
 */
export class MemoryDisk implements Disk {
  steps = 0;
  /** The step before which the program dies; all later ones fail too. */
  dieAt = Infinity;
  /** The step from which on the disk is full. */
  fullAt = Infinity;
  #names: Names = new Map();
  #lasting: Names = new Map();
  #changes: Change[] = [];
  readonly #open: Content[] = [];

  read(path: string): Uint8Array | null {
    return this.#names.get(path)?.bytes.slice() ?? null;
  }

  create(path: string): number {
    this.#step(true);
    if (this.#names.has(path)) throw new Error('it is there already');
    const content = { bytes: new Uint8Array(0), synced: new Uint8Array(0) };
    this.#change((names) => names.set(path, content));
    return this.#open.push(content) - 1;
  }

  write(file: number, bytes: Uint8Array): number {
    this.#step(true);
    const content = this.#file(file);
    // Never all at once, and less and less as a disk that fills up does.
    const taken = bytes.subarray(0, Math.ceil(bytes.length / 2));
    content.bytes = Uint8Array.from([...content.bytes, ...taken]);
    return taken.length;
  }

  sync(file: number): void {
    this.#step(true);
    const content = this.#file(file);
    content.synced = content.bytes;
  }

  close(): void {
    this.#step();
  }

  rename(from: string, to: string): void {
    this.#step();
    this.#change((names) => {
      const content = names.get(from);
      if (!content) return;
      names.delete(from);
      names.set(to, content);
    });
  }

  remove(path: string): void {
    this.#step();
    if (this.#names.has(path)) this.#change((names) => names.delete(path));
  }

  syncFolder(): void {
    this.#step();
    this.#lasting = new Map(this.#names);
    this.#changes = [];
  }

  /** The disks that a new start may find: after the program died, and after each way the power can have gone. */
  *survivors(): Generator<MemoryDisk> {
    yield MemoryDisk.#holding(this.#names, ({ bytes }) => bytes);
    for (let kept = 0; kept < 2 ** this.#changes.length; kept++) {
      const names = new Map(this.#lasting);
      for (const change of this.#changes.filter((_change, bit) => kept & (1 << bit))) change(names);
      yield MemoryDisk.#holding(names, ({ synced }) => synced);
    }
  }

  /** The same files on a disk without faults. */
  copy(): MemoryDisk {
    return MemoryDisk.#holding(this.#names, ({ bytes }) => bytes);
  }

  static #holding(names: Names, bytesOf: (content: Content) => Uint8Array): MemoryDisk {
    const disk = new MemoryDisk();
    for (const [path, content] of names) {
      const bytes = bytesOf(content).slice();
      disk.#names.set(path, { bytes, synced: bytes });
    }
    disk.#lasting = new Map(disk.#names);
    return disk;
  }

  #change(change: Change): void {
    change(this.#names);
    this.#changes.push(change);
  }

  #file(file: number): Content {
    const content = this.#open[file];
    if (!content) throw new Error('no such file is open');
    return content;
  }

  #step(needsRoom = false): void {
    this.steps += 1;
    if (this.steps >= this.dieAt) throw new Crash();
    if (needsRoom && this.steps >= this.fullAt)
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  }
}
