import { createHunspellFromFiles } from 'hunspell-wasm';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Question, Shelf } from './spelling/question';
import { Speller } from './spelling/speller';

/** A thread that knows the dictionaries, so that reading and searching them holds up nothing. `shell/spelling.ts` starts it. */
async function run({ folder, names }: Shelf): Promise<void> {
  const dictionaries = await Promise.all(
    names.map((name) => createHunspellFromFiles(join(folder, `${name}.aff`), join(folder, `${name}.dic`))),
  );
  const speller = new Speller(dictionaries);
  parentPort?.on('message', (question: Question) => {
    const words = question.what === 'wrong' ? speller.wrong(question.words) : speller.guesses(question.word);
    parentPort?.postMessage({ id: question.id, words } satisfies Answer);
  });
}

// What `shell/spelling.ts` gives it.
void run(workerData as Shelf);
