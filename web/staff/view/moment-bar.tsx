import { Button } from 'antd';
import { useId } from 'react';
import { useLanguage } from '../language';
import { useAsked, type Moment } from './moment';
import { texts } from './texts';

const CHINA = '+08:00';

/** Chooses the day, and the moment of knowledge, that a page is shown at. */
export function MomentBar({ moment }: { moment: Moment | null }) {
  const { t } = useLanguage();
  const { asOf, knownAt, ask } = useAsked();
  const id = useId();
  return (
    <div className="moment">
      <label htmlFor={`${id}-as-of`}>{t(texts.asOf)}</label>
      <input
        id={`${id}-as-of`}
        type="date"
        min="1978-01-01"
        max="2100-12-31"
        value={moment?.asOf ?? asOf ?? ''}
        onChange={({ target }) => {
          if (target.value !== '') ask({ asOf: target.value });
        }}
      />
      {asOf !== null && (
        <Button
          size="small"
          onClick={() => {
            ask({ asOf: null });
          }}
        >
          {t(texts.newest)}
        </Button>
      )}
      <label
        htmlFor={`${id}-known-at`}
        className={knownAt === null ? 'is-now' : ''}
        title={t(texts.knownAtHint)}
      >
        {t(texts.knownAt)}
      </label>
      <input
        id={`${id}-known-at`}
        className={knownAt === null ? 'is-now' : ''}
        type="datetime-local"
        value={knownAt === null ? '' : chinaTime(knownAt)}
        onChange={({ target }) => {
          ask({ knownAt: target.value === '' ? null : `${target.value}:00${CHINA}` });
        }}
      />
      {knownAt !== null && (
        <Button
          size="small"
          onClick={() => {
            ask({ knownAt: null });
          }}
        >
          {t(texts.now)}
        </Button>
      )}
    </div>
  );
}

/** An instant as a clock in China shows it: 2021-08-31T18:00. */
const chinaTime = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(0, 16);
