import { useEffect } from 'react';
import type { Friend } from '../../../src-shared/model';
import { isPressed } from '../pressed';
import { FindBar } from './FindBar';
import { useFinding } from './finding';

/** Ctrl+F searches this conversation. */
export function Find({ friend }: { readonly friend: Friend }) {
  const { finding, setFinding } = useFinding();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isPressed('Control+F', event)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setFinding(true);
      document.querySelector<HTMLInputElement>('[data-find]')?.select();
    };
    // Before whatever else the key may be for.
    addEventListener('keydown', onKeyDown, true);
    return () => {
      removeEventListener('keydown', onKeyDown, true);
      setFinding(false);
    };
  }, [setFinding]);
  if (!finding) return null;
  return (
    <FindBar
      friend={friend}
      onClose={() => {
        setFinding(false);
      }}
    />
  );
}
