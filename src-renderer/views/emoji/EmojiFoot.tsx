import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tones, type Tone } from '../../../src-shared/emoji';
import css from './EmojiPicker.module.css';

const NAMES = ['none', 'light', 'mediumLight', 'medium', 'mediumDark', 'dark'] as const;
const HANDS = ['✋', '✋🏻', '✋🏼', '✋🏽', '✋🏾', '✋🏿'] as const;

interface Props {
  /** The emoji under the pointer or with the focus, with its name. */
  readonly pointed: string | null;
  readonly tone: Tone;
  readonly onTone: (tone: Tone) => void;
}

/** Says what an emoji is called, and chooses the skin tone. */
export function EmojiFoot({ pointed, tone, onTone }: Props) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(false);
  if (choosing) {
    return (
      <div className={css.foot} role="group" aria-label={t('acts.emoji.tone')}>
        {tones.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === tone}
            aria-label={t(`acts.emoji.tones.${NAMES[one]}`)}
            title={t(`acts.emoji.tones.${NAMES[one]}`)}
            // The button that has led here is not there any more.
            ref={one === tone ? (button) => button?.focus() : undefined}
            className={css.tone}
            onClick={() => {
              onTone(one);
              setChoosing(false);
            }}
          >
            {HANDS[one]}
          </button>
        ))}
      </div>
    );
  }
  return (
    <div className={css.foot}>
      <span className={css.name} aria-hidden>
        {pointed ?? t('acts.emoji.hint')}
      </span>
      <button
        type="button"
        aria-expanded={false}
        aria-label={t('acts.emoji.tone')}
        title={t('acts.emoji.tone')}
        className={css.tone}
        onClick={() => {
          setChoosing(true);
        }}
      >
        {HANDS[tone]}
      </button>
    </div>
  );
}
