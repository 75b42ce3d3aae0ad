import type { Finding } from '../../../src-shared/check';
import type { Result } from '../../../src-shared/errors';
import { actions } from '../../actions';
import { attempt, wayNames } from './attempts';
import { lookAtPage } from './page';

/** Makes the check, and answers what was found; null where it was left, for another may run by then. */
export async function runCheck(left: AbortSignal): Promise<Result<readonly Finding[]> | null> {
  const started = await actions.startCheck();
  if (!started.ok) return started;
  const listener = started.value;
  const tries = listener && !left.aborted ? wayNames.map((name) => attempt(name, listener)) : [];
  const [report] = await Promise.all([lookAtPage(), ...tries]);
  return left.aborted ? null : actions.finishCheck(report);
}
