import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Database } from '../storage/database';
import type { DictionaryName, Question, Shelf } from '../spelling/question';
import { Spelling } from './spelling';

class FakeThread extends EventEmitter {
  readonly shelf: Shelf;
  ended = false;
  constructor(shelf: Shelf) {
    super();
    this.shelf = shelf;
  }
  postMessage(question: Question): void {
    const words =
      question.what === 'wrong'
        ? question.words.filter((word) => word.includes('x'))
        : [`not ${question.word}`];
    queueMicrotask(() => this.emit('message', { id: question.id, words }));
  }
  terminate(): void {
    this.ended = true;
  }
}

function world() {
  const database = Database.open(':memory:', new Uint8Array(32));
  const threads: FakeThread[] = [];
  const errors: string[] = [];
  const chosen: { names: readonly DictionaryName[] } = { names: ['en'] };
  const open = (): Spelling =>
    new Spelling({
      start: (shelf) => {
        threads.push(new FakeThread(shelf));
        return threads.at(-1)!;
      },
      folder: '/dictionaries',
      database,
      names: () => chosen.names,
      failed: (error) => errors.push(String(error)),
    });
  return { threads, errors, chosen, open, close: () => database.close() };
}

describe('spelling', () => {
  it('reads no dictionary before there is something to check, and one for all questions', async () => {
    const { threads, open, close } = world();
    const spelling = open();
    expect(threads).toEqual([]);
    expect(await Promise.all([spelling.wrong(['ax', 'b']), spelling.wrong(['b', 'cx'])])).toEqual([
      ['ax'],
      ['cx'],
    ]);
    expect(await spelling.guesses('ax')).toEqual(['not ax']);
    expect(threads.map(({ shelf }) => shelf)).toEqual([{ folder: '/dictionaries', names: ['en'] }]);
    close();
  });

  it('changes dictionaries when others are chosen, and has none where none is', async () => {
    const { threads, chosen, open, close } = world();
    const spelling = open();
    await spelling.wrong(['a']);
    chosen.names = ['de', 'fr'];
    await spelling.wrong(['a']);
    expect(threads.map(({ shelf, ended }) => [shelf.names.join(), ended])).toEqual([
      ['en', true],
      ['de,fr', false],
    ]);
    chosen.names = [];
    expect(await spelling.wrong(['ax'])).toEqual([]);
    expect([threads.length, threads[1]?.ended]).toEqual([2, true]);
    close();
  });

  it('learns words for good, in capitals or not', async () => {
    const { open, close } = world();
    open().learn('Xaver');
    expect(await open().wrong(['xaver', 'XAVER', 'Xaver', 'xover'])).toEqual(['xover']);
    close();
  });

  it('knows a word that cannot be written until the profile is closed, and says so', async () => {
    const { open, close, errors } = world();
    const spelling = open();
    close();
    spelling.learn('Xaver');
    expect(await spelling.wrong(['xaver'])).toEqual([]);
    expect(errors).toHaveLength(1);
  });

  it('leaves nobody waiting when the thread breaks, or the profile is locked', async () => {
    const { threads, errors, open, close } = world();
    const spelling = open();
    const broken = spelling.wrong(['ax']);
    threads[0]?.emit('error', new Error('out of memory'));
    expect(await broken).toEqual([]);
    expect(errors).toEqual(['Error: out of memory']);
    expect(await spelling.wrong(['ax'])).toEqual([]);
    const locked = open();
    const waiting = locked.wrong(['ax']);
    locked.stop();
    expect(await waiting).toEqual([]);
    expect(threads.map(({ ended }) => ended)).toEqual([true, true]);
    close();
  });
});
