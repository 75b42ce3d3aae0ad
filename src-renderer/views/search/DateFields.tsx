import { useTranslation } from 'react-i18next';
import { Reason } from '../../widgets/Reason';
import { isTurned, type Dates } from './dates';
import css from './Search.module.css';

interface Props {
  readonly dates: Dates;
  readonly onChange: (dates: Dates) => void;
}

/** The first and the last day of what is searched. */
export function DateFields({ dates, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {(['from', 'until'] as const).map((end) => (
        <label key={end} className={css.filter}>
          {t(`acts.find.${end}`)}
          <input
            type="date"
            data-keeps-focus=""
            min="1970-01-01"
            max="9999-12-31"
            value={dates[end]}
            onChange={(event) => {
              onChange({ ...dates, [end]: event.target.value });
            }}
          />
        </label>
      ))}
      {isTurned(dates) && <Reason>{t('acts.find.turned')}</Reason>}
    </>
  );
}
