import { useTranslation } from 'react-i18next';
import { useSettings } from '../store/me';
import group from './Group.module.css';
import { keyNames } from './keyNames';
import { isMac } from './pressed';
import { keyPlaces, shortcuts, type Shortcut } from './shortcuts';
import css from './ShortcutList.module.css';

/** On macOS what is Control elsewhere is Command. */
const shownKeys = ({ keys, shown, otherwise }: Shortcut, enterSends: boolean): string =>
  ((enterSends ? null : otherwise) ?? shown ?? keys[0] ?? '').replace('Control', isMac ? 'Meta' : 'Control');

interface Props {
  readonly label: string;
  readonly of: readonly Shortcut[];
}

/** What there are keys for, and which. */
export function ShortcutList({ label, of }: Props) {
  const { t } = useTranslation();
  const { enterSends } = useSettings();
  return (
    <dl className={css.list} aria-label={label}>
      {of.map((shortcut) => (
        <div key={shortcut.name} className={css.row}>
          <dt>{t(`shortcuts.what.${shortcut.name}`)}</dt>
          <dd>
            {shownKeys(shortcut, enterSends)
              .split(' ')
              .map((keys) => (
                <kbd key={keys}>{keyNames(t, keys)}</kbd>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** All of them, by where they work. */
export function AllShortcuts() {
  const { t } = useTranslation();
  return keyPlaces.map((place) => {
    const title = t(`shortcuts.places.${place}`);
    return (
      <section key={place} className={css.place}>
        <h3 className={group.title}>{title}</h3>
        <ShortcutList label={title} of={shortcuts.filter((one) => one.place === place)} />
      </section>
    );
  });
}
