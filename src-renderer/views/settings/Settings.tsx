import { ArrowLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sections, useScreen, type Section } from '../../store/screen';
import { IconButton } from '../../widgets/Button';
import { Dialog } from '../../widgets/Dialog';
import { pages } from './sections';
import css from './Settings.module.css';

interface Props {
  /** Null: none was chosen so far. A wide window then shows the first, a narrow one the list of them. */
  readonly section: Section | null;
}

/** How Saltbox is set: a list of pages, and one of them beside it, or in its place where the window is narrow. */
export function Settings({ section }: Props) {
  const { t } = useTranslation();
  const show = useScreen((state) => state.show);
  return (
    <Dialog
      size="page"
      title={t('settings.title')}
      closeLabel={t('common.close')}
      onClose={() => {
        show(null);
      }}
    >
      <div className={css.settings} data-chosen={section !== null}>
        <Sections chosen={section ?? 'profile'} />
        <Page key={section ?? 'profile'} section={section ?? 'profile'} chosen={section !== null} />
      </div>
    </Dialog>
  );
}

function Sections({ chosen }: { readonly chosen: Section }) {
  const { t } = useTranslation();
  const show = useScreen((state) => state.show);
  return (
    <nav className={css.sections} aria-label={t('settings.sections')}>
      <ul onKeyDown={moveFocus}>
        {sections.map((section) => {
          const { icon: Icon } = pages[section];
          return (
            <li key={section}>
              <button
                type="button"
                className={css.section}
                aria-current={section === chosen ? 'page' : undefined}
                tabIndex={section === chosen ? 0 : -1}
                data-autofocus={section === chosen ? '' : undefined}
                onClick={() => {
                  show(section);
                }}
              >
                <Icon size={18} aria-hidden />
                <span>{t(`settings.names.${section}`)}</span>
                <ChevronRight size={16} aria-hidden className={css.go} />
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  rows[to]?.focus();
  event.preventDefault();
}

function Page({ section, chosen }: { readonly section: Section; readonly chosen: boolean }) {
  const { t } = useTranslation();
  const show = useScreen((state) => state.show);
  const title = useRef<HTMLHeadingElement>(null);
  const { Body } = pages[section];
  useEffect(() => {
    // In a narrow window the list that had the focus is gone.
    const { activeElement } = document;
    if (chosen && !(activeElement instanceof HTMLElement && activeElement.offsetParent))
      title.current?.focus();
  }, [chosen]);
  return (
    <section className={css.page} aria-labelledby="settings-page">
      <div className={css.head}>
        <span className={css.back}>
          <IconButton
            label={t('settings.back')}
            onClick={() => {
              show('settings');
            }}
          >
            <ArrowLeft size={20} aria-hidden />
          </IconButton>
        </span>
        <h2 ref={title} id="settings-page" className={css.title} tabIndex={-1}>
          {t(`settings.names.${section}`)}
        </h2>
      </div>
      <div className={css.body}>
        <Body />
      </div>
    </section>
  );
}
