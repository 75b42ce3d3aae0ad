import { create } from 'zustand';
import { DEFAULTS, lookNames, pick, type Choices, type Looks } from '../../src-shared/settings';

/** What the window looks like, also while there is no open profile to ask for it. */
export const useLooks = create<Looks>()(() => pick(DEFAULTS, lookNames));

export const setLooks = (choices: Choices | Looks): void => {
  const { theme, density, textSize, language } = choices;
  useLooks.setState({ theme, density, textSize, language });
};
