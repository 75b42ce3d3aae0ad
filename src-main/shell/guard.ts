import { dialog } from 'electron';
import { errorText } from '../base/log';
import { filled } from '../words/counted';
import type { Words } from '../words/en';
import { homeFolder } from './journal';
import { refuseToStart, sayAndEnd } from './refuse-to-start';
import { relaunch } from './relaunch';
import { systemWords } from './system-words';

/** sysexits.h: EX_SOFTWARE. */
const BROKEN = 70;

/** What is known of the program by the time that it breaks. */
interface Scene {
  readonly words: () => Words;
  /** Writes down what happened. */
  readonly report: (error: unknown) => void;
  /** From here on nothing is written or acknowledged any more, though a dialog still stands. */
  readonly stop: () => void;
}

/**
 * Ends Saltbox at an error that nothing caught, as nobody knows in which state that leaves it: writes a report, says so,
 * and offers to start anew. It stands guard from the moment that this file is loaded, so it is imported first: also the
 * rest of the program may fail to load.
 */
class Guard {
  #loaded = false;
  #scene: Scene | null = null;
  #over = false;

  constructor() {
    process.on('uncaughtException', (error) => {
      this.#end(error);
    });
    process.on('unhandledRejection', (reason) => {
      this.#end(reason);
    });
  }

  /** To be called when all of the program is there: what fails from now on is no part that is missing. */
  loaded(): void {
    this.#loaded = true;
  }

  set scene(scene: Scene) {
    this.#scene = scene;
  }

  #end(error: unknown): void {
    // What still runs while the dialog stands may stumble over what was stopped.
    if (this.#over) return;
    this.#over = true;
    for (const step of [() => this.#scene?.report(error), () => this.#scene?.stop()]) {
      try {
        step();
      } catch {
        // The end is not kept from coming by a second error.
      }
    }
    const reason = error instanceof Error ? errorText(error, homeFolder()) : `a thrown ${typeof error}`;
    process.stderr.write(`Saltbox ends: ${reason}\n`);
    if (this.#loaded)
      sayAndEnd(() => {
        this.#offerRestart();
      }, BROKEN);
    else this.#sayUnloaded(error instanceof Error ? error.message : reason);
  }

  #offerRestart(): void {
    const { crash, menu } = this.#words();
    const chosen = dialog.showMessageBoxSync({
      ...{ type: 'error', title: 'Saltbox', message: crash.title, detail: crash.text, noLink: true },
      ...{ buttons: [crash.restart, menu.quit], defaultId: 0, cancelId: 1 },
    });
    if (chosen === 0) relaunch();
  }

  #sayUnloaded(message: string): void {
    const { start } = this.#words();
    // The first line names the library; others are of the search for it.
    const [reason = ''] = message.split('\n');
    refuseToStart(start.failed, filled(start.library, { reason }), BROKEN);
  }

  #words(): Words {
    return this.#scene?.words() ?? systemWords();
  }
}

export const guard = new Guard();
