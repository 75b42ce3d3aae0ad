import { useEffect, useState } from 'react';
import type { Result } from '../../../src-shared/errors';
import { fail } from '../../../src-shared/errors';
import { MAX_PASTE_LENGTH } from '../../../src-shared/limits';
import type { KeyCheck } from '../../../src-shared/model';
import { actions } from '../../actions';

const DEBOUNCE = 120;

/** What a pasted text is, a moment after it stands still; null while it is empty. The answer to an older text is dropped. */
export function useKeyCheck(text: string): Result<KeyCheck> | null {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly result: Result<KeyCheck> } | null>(
    null,
  );
  useEffect(() => {
    if (text.trim() === '') return;
    let late = false;
    const timer = setTimeout(() => {
      const question =
        text.length > MAX_PASTE_LENGTH ? Promise.resolve(fail('key-missing')) : actions.checkKey(text);
      void question.then((result) => {
        if (!late) setAnswer({ to: text, result });
      });
    }, DEBOUNCE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [text]);
  // While a new text is looked at, the old answer stands: no flicker at every letter.
  return text.trim() === '' ? null : (answer?.result ?? null);
}
