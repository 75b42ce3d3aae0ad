import { withUsed, type EmojiHabits, type Tone } from '../../../src-shared/emoji';
import { actions } from '../../actions';
import { useSettings } from '../../store/me';

interface Habits extends EmojiHabits {
  /** It was used, and is one of the recent ones from now on. */
  used(emoji: string): void;
  setTone(tone: Tone): void;
}

/** What the emoji picker remembers; main keeps it. */
export function useHabits(): Habits {
  const { emoji: habits } = useSettings();
  return {
    ...habits,
    used: (emoji) => void actions.setEmoji(withUsed(habits, emoji)),
    setTone: (tone) => void actions.setEmoji({ ...habits, tone }),
  };
}
