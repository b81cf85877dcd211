import { Button } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { Theme } from '../../../../client/generated/schema.ts';
import { FormRow } from '../../forms/form-row';
import { TextRow } from '../../forms/text-row';
import { useLanguage } from '../../language';
import { RegionPicker } from '../../pickers/region-picker';
import { returnAddress } from '../../returns/address';
import { sides, words } from '../../returns/texts';
import { themeNames } from '../../scorecards/texts';
import { useSession } from '../../session';
import { today } from '../../view/moment';
import { texts } from './texts';

/** Opens one return: of a theme, a unit, a side and a period. */
export function FindReturn() {
  const { t } = useLanguage();
  const id = useId();
  const navigate = useNavigate();
  const session = useSession();
  const [grant] = session?.grants ?? [];
  const [theme, setTheme] = useState<string>(Theme.EAST_WEST);
  const [unit, setUnit] = useState<string | null>(grant?.region ?? null);
  const [side, setSide] = useState<string>(grant?.side ?? 'WEST');
  const [period, setPeriod] = useState(lastMonth);
  const choice = (
    name: string,
    label: (typeof words)[keyof typeof words],
    value: string,
    choose: (value: string) => void,
    options: Readonly<Record<string, (typeof words)[keyof typeof words]>>,
  ) => (
    <FormRow id={`${id}-${name}`} label={label} refusals={[]}>
      <select
        id={`${id}-${name}`}
        className="field"
        value={value}
        onChange={({ target }) => {
          choose(target.value);
        }}
      >
        {Object.entries(options).map(([key, text]) => (
          <option key={key} value={key}>
            {t(text)}
          </option>
        ))}
      </select>
    </FormRow>
  );
  return (
    <section aria-label={t(texts.find)} className="no-print">
      <h2>{t(texts.find)}</h2>
      <form
        className="record-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (unit !== null) void navigate(returnAddress([theme, unit, side, period.trim()].join('|')));
        }}
      >
        {choice('theme', words.theme, theme, setTheme, themeNames)}
        <FormRow id={`${id}-unit`} label={words.unit} isRequired refusals={[]}>
          <RegionPicker id={`${id}-unit`} ariaLabel={t(words.unit)} value={unit} onChange={setUnit} />
        </FormRow>
        {choice('side', words.side, side, setSide, sides)}
        <TextRow
          id={`${id}-period`}
          label={words.period}
          hint={texts.periodHint}
          isRequired
          value={period}
          onChange={setPeriod}
          refusals={[]}
        />
        <p className="actions">
          <Button type="primary" htmlType="submit" disabled={unit === null}>
            {t(texts.openOne)}
          </Button>
        </p>
      </form>
    </section>
  );
}

/** The month that ended last, as in 2021-07. */
function lastMonth(): string {
  const [year = 0, month = 0] = today().split('-').map(Number);
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}
