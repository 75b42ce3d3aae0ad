import { useState } from 'react';
import type { Settings } from '../../../src-shared/model';
import type { ChoicesPatch } from '../../../src-shared/settings';
import { actions, type Refusal } from '../../actions';
import { useSettings } from '../../store/me';

interface Choosing {
  readonly settings: Settings;
  /** Why the last choice was not taken. */
  readonly refusal: Refusal;
  choose(patch: ChoicesPatch): void;
}

/** How Saltbox is set, and what sets it otherwise. */
export function useChoose(): Choosing {
  const settings = useSettings();
  const [refusal, setRefusal] = useState<Refusal>(null);
  return { settings, refusal, choose: (patch) => void actions.setSettings(patch).then(setRefusal) };
}
