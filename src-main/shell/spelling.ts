import { Worker } from 'node:worker_threads';
import * as v from 'valibot';
import type { Database } from '../storage/database';
import { SettingsTable } from '../storage/settings';
import type { Answer, DictionaryName, Question, Shelf } from '../spelling/question';

/** What is used of a thread. */
interface Thread {
  postMessage(question: Question): void;
  on(event: 'message', listener: (answer: Answer) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  terminate(): unknown;
}
export const spellingThread =
  (script: string) =>
  (shelf: Shelf): Thread =>
    new Worker(script, { workerData: shelf });

/** Own words that are kept, and characters in one. */
const MOST = 10_000;
const LONGEST = 100;
const learned = v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST))), v.maxLength(MOST)), []);

interface Options {
  readonly start: (shelf: Shelf) => Thread;
  readonly folder: string;
  readonly database: Database;
  /** Which dictionaries are wanted at present. */
  readonly names: () => readonly DictionaryName[];
  /**
   * Something is wrong with the thread, and nothing is checked until the languages change; or an own word could not be
   * written, and is known until the profile is closed.
   */
  readonly failed: (error: unknown) => void;
}

/**
 * Spelling by dictionaries that ship with Saltbox, read in a thread when the first text is to be checked. Own words lie
 * under the encryption of the profile: names of friends are among them.
 */
export class Spelling {
  readonly #options: Options;
  readonly #table: SettingsTable;
  readonly #own: Set<string>;
  readonly #asked = new Map<number, (words: readonly string[]) => void>();
  #thread: Thread | null = null;
  #names = '';
  #next = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#table = new SettingsTable(options.database);
    this.#own = new Set(v.parse(learned, JSON.parse(this.#table.get('learned') ?? '[]')));
  }

  /** Those of the words that are misspelt. None are where nothing is checked. */
  async wrong(words: readonly string[]): Promise<readonly string[]> {
    const unknown = words.filter((word) => !this.#own.has(word.toLocaleLowerCase()));
    return unknown.length === 0 ? [] : this.#ask({ what: 'wrong', words: unknown });
  }

  /** What may have been meant. */
  guesses(word: string): Promise<readonly string[]> {
    return this.#ask({ what: 'guesses', word });
  }

  /** Takes this word for right from now on, however it is capitalised. */
  learn(word: string): void {
    if (this.#own.size >= MOST || word.length > LONGEST) return;
    this.#own.add(word.toLocaleLowerCase());
    try {
      this.#table.set('learned', JSON.stringify([...this.#own]));
    } catch (error) {
      this.#options.failed(error);
    }
  }

  /** Nothing that was typed stays in the memory of a thread. */
  stop(): void {
    this.#thread?.terminate();
    this.#thread = null;
    for (const answer of this.#asked.values()) answer([]);
    this.#asked.clear();
  }

  #ask(question: { what: 'wrong'; words: readonly string[] } | { what: 'guesses'; word: string }) {
    const { names, start, folder, failed } = this.#options;
    const wanted = names();
    if (wanted.join() !== this.#names) {
      this.stop();
      this.#names = wanted.join();
      if (wanted.length > 0) {
        const thread = start({ folder, names: wanted });
        this.#thread = thread;
        thread.on('message', ({ id, words }) => {
          this.#asked.get(id)?.(words);
          this.#asked.delete(id);
        });
        thread.on('error', (error) => {
          failed(error);
          if (this.#thread === thread) this.stop();
        });
      }
    }
    const thread = this.#thread;
    if (!thread) return Promise.resolve([]);
    const id = (this.#next += 1);
    return new Promise<readonly string[]>((resolve) => {
      this.#asked.set(id, resolve);
      thread.postMessage({ id, ...question });
    });
  }
}
