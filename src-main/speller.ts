import { Hunspell } from 'hunspell-wasm';
import startHunspell from 'hunspell-wasm/wasm/hunspell.js';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Question, Shelf } from './spelling/question';
import { Speller } from './spelling/speller';

/** Its types leave out what it can be given. */
const startProgram: (options: { wasmBinary: Uint8Array }) => Promise<unknown> = startHunspell;

/** A thread that knows the dictionaries, so that reading and searching them holds up nothing. `shell/spelling.ts` starts it. */
async function run({ folder, names }: Shelf): Promise<void> {
  // By itself it opens a URL, which an older Electron does not find in the archive of an installed app.
  const program = await startProgram({ wasmBinary: await readFile(join(__dirname, 'hunspell.wasm')) });
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  const dictionaries = await Promise.all(
    names.map(async (name) => new Hunspell(program, await read(`${name}.aff`), await read(`${name}.dic`))),
  );
  const speller = new Speller(dictionaries);
  parentPort?.on('message', (question: Question) => {
    const words = question.what === 'wrong' ? speller.wrong(question.words) : speller.guesses(question.word);
    parentPort?.postMessage({ id: question.id, words } satisfies Answer);
  });
}

// What `shell/spelling.ts` gives it.
void run(workerData as Shelf);
