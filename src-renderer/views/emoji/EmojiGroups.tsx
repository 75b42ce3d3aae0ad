import {
  Apple,
  CarFront,
  Clock,
  Flag,
  Lightbulb,
  PawPrint,
  PersonStanding,
  Shapes,
  Smile,
  Trophy,
  type LucideIcon,
} from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { groups, type Group } from '../../emoji/catalogue';
import css from './EmojiPicker.module.css';

const icons: Readonly<Record<Group | 'recent', LucideIcon>> = {
  recent: Clock,
  smileys: Smile,
  people: PersonStanding,
  animals: PawPrint,
  food: Apple,
  travel: CarFront,
  activities: Trophy,
  objects: Lightbulb,
  symbols: Shapes,
  flags: Flag,
};

interface Props {
  readonly recent: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Leads to the groups. */
export function EmojiGroups({ recent, scroller }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.groups} role="group" aria-label={t('acts.emoji.groupsLabel')}>
      {[...(recent ? (['recent'] as const) : []), ...groups].map((group) => {
        const Icon = icons[group];
        const name = group === 'recent' ? t('acts.emoji.recent') : t(`acts.emoji.groups.${group}`);
        return (
          <button
            key={group}
            type="button"
            aria-label={name}
            title={name}
            className={css.group}
            onClick={() => {
              scroller.current?.querySelector(`[data-group="${group}"]`)?.scrollIntoView({ block: 'start' });
            }}
          >
            <Icon size={16} aria-hidden />
          </button>
        );
      })}
    </div>
  );
}
