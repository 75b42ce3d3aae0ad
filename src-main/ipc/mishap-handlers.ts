import { writeWhole } from '../backup/files';
import type { Files } from '../backup/picked';
import { ok } from '../../src-shared/errors';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Handlers } from '../../src-shared/ipc-define';
import type { Mishap } from '../../src-shared/model';

/** What went wrong with Saltbox itself, and what it wrote down of it. */
export interface Mishaps {
  /** The page that was lost, told of once. */
  takeRestored(): Mishap['restored'];
  /** The text of a report that was not put away. */
  report(): string | null;
  putReportAway(remove: boolean): void;
  /** The date, for the name of a file. */
  today(): string;
  readonly files: Files;
}

type Answered = 'takeMishap' | 'saveReport' | 'putReportAway';

/** A report leaves this computer by the hand of its user alone. */
export const mishapHandlers = (mishaps: Mishaps): Pick<Handlers<SaltboxContract>, Answered> => ({
  takeMishap: () => ok({ restored: mishaps.takeRestored(), report: mishaps.report() }),
  async saveReport() {
    const report = mishaps.report();
    const picked = report === null ? null : await mishaps.files.save(`Saltbox ${mishaps.today()}`, 'txt');
    if (!picked || report === null) return ok(null);
    await writeWhole(picked.path, (write) => write(Buffer.from(report)));
    return ok({ name: picked.name });
  },
  putReportAway({ remove }) {
    mishaps.putReportAway(remove);
    return ok(null);
  },
});
