import { CircleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../i18n/failure';
import { useToasts, type Toast } from '../store/toasts';
import { IconButton } from '../widgets/Button';
import css from './Toasts.module.css';

const SHOWN_FOR = 8000;

export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className={css.toasts} role="alert">
      {toasts.map((toast) => (
        <One key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function One({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation();
  const dismiss = useToasts((state) => state.dismiss);
  useEffect(() => {
    const timer = setTimeout(() => {
      dismiss(toast.id);
    }, SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [dismiss, toast.id]);
  return (
    <div className={css.toast}>
      <CircleAlert size={16} aria-hidden />
      <p className={css.text}>{failureText(t, toast.failure)}</p>
      <IconButton
        small
        label={t('common.dismiss')}
        onClick={() => {
          dismiss(toast.id);
        }}
      >
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
