import { useTranslation } from 'react-i18next';
import { keyNames } from './keyNames';
import { isMac } from './pressed';
import { shortcuts, type Shortcut } from './shortcuts';
import css from './ShortcutList.module.css';

/** On macOS what is Control elsewhere is Command. */
const shownKeys = ({ keys, shown }: Shortcut): string =>
  (shown ?? keys[0] ?? '').replace('Control', isMac ? 'Meta' : 'Control');

interface Props {
  /** Left out: all of them. */
  readonly only?: readonly Shortcut['name'][];
}

/** What there are keys for, and which. */
export function ShortcutList({ only }: Props) {
  const { t } = useTranslation();
  return (
    <dl className={css.list} aria-label={t('shortcuts.title')}>
      {shortcuts
        .filter(({ name }) => !only || only.includes(name))
        .map((shortcut) => (
          <div key={shortcut.name} className={css.row}>
            <dt>{t(`shortcuts.what.${shortcut.name}`)}</dt>
            <dd>
              <kbd>{keyNames(t, shownKeys(shortcut))}</kbd>
            </dd>
          </div>
        ))}
    </dl>
  );
}
