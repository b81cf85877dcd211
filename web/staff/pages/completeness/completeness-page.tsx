import { Link, useSearchParams } from 'react-router';
import { RegionLevel, Side, Theme } from '../../../../client/generated/schema.ts';
import type { Message } from '../../../../platform/message';
import { CompletenessDocument, type CompletenessQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { levelNames } from '../../leagues/levels';
import { RegionPicker } from '../../pickers/region-picker';
import { returnAddress } from '../../returns/address';
import { periodName, sides, words } from '../../returns/texts';
import { themeNames } from '../../scorecards/texts';
import { Answered, Empty } from '../../states/states';
import { today } from '../../view/moment';
import { marks, texts } from './texts';

const THEMES = Object.keys(themeNames) as Theme[];
const LEVELS = [
  RegionLevel.PROVINCE,
  RegionLevel.PREFECTURE,
  RegionLevel.COUNTY,
  RegionLevel.TOWNSHIP,
] as const;

/** Which units have filed, period by period: who is late, and who is missing. */
export default function CompletenessPage() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string | null): void => {
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  };
  const within = search.get('within');
  const theme = THEMES.find((one) => one === search.get('theme')) ?? Theme.EAST_WEST;
  const level = LEVELS.find((one) => one === search.get('level')) ?? null;
  const side = search.get('side') === 'EAST' ? Side.EAST : Side.WEST;
  const year = Number(search.get('year') ?? today().slice(0, 4));
  const found = useGraph(
    CompletenessDocument,
    { themes: [theme], year, within: within ?? '000000', level, side },
    { enabled: within !== null },
  );
  return (
    <>
      <div className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
        <div className="moment no-print">
          <RegionPicker
            ariaLabel={t(words.within)}
            placeholder={t(words.within)}
            value={within}
            onChange={(code) => {
              set('within', code);
            }}
          />
          <Choice
            name="theme"
            value={theme}
            label={texts.theme}
            options={THEMES.map((one) => [one, themeNames[one]])}
            set={set}
          />
          <Choice
            name="level"
            value={level ?? ''}
            label={texts.level}
            options={[['', texts.anyLevel], ...LEVELS.map((one) => [one, levelNames[one]] as const)]}
            set={set}
          />
          <Choice
            name="side"
            value={side}
            label={words.side}
            options={[
              ['WEST', sides.WEST],
              ['EAST', sides.EAST],
            ]}
            set={set}
          />
          <input
            className="year"
            type="number"
            min="1978"
            max="2100"
            aria-label={t(words.year)}
            value={year}
            onChange={({ target }) => {
              set('year', target.value);
            }}
          />
        </div>
      </div>
      {within === null ? (
        <section>
          <Empty text={texts.choose} />
        </section>
      ) : (
        <Answered query={found}>
          {({ returns }) => (
            <>
              {(returns ?? []).map(
                ({ id, completeness }) =>
                  completeness && <Grid key={id} theme={theme} completeness={completeness} />,
              )}
            </>
          )}
        </Answered>
      )}
    </>
  );
}

function Choice({
  name,
  value,
  label,
  options,
  set,
}: {
  /** In the address. */
  name: string;
  value: string;
  label: Message;
  options: readonly (readonly [value: string, text: Message])[];
  set: (name: string, value: string) => void;
}) {
  const { t } = useLanguage();
  return (
    <select
      aria-label={t(label)}
      className="field"
      value={value}
      onChange={({ target }) => {
        set(name, target.value);
      }}
    >
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {t(text)}
        </option>
      ))}
    </select>
  );
}

type CompletenessOf = NonNullable<NonNullable<CompletenessQuery['returns']>[number]['completeness']>;
type Unit = CompletenessOf['units'][number];
type Period = Unit['periods'][number];

const COUNTS = ['expected', 'onTime', 'late', 'missing', 'pending'] as const;

function Grid({ theme, completeness }: { theme: Theme; completeness: CompletenessOf }) {
  const { t } = useLanguage();
  const { units } = completeness;
  if (completeness.expected === 0)
    return (
      <section>
        <Empty text={texts.none} />
      </section>
    );
  const periods = completeness.periods.map(({ period }) => period);
  return (
    <section aria-label={t(texts.title)}>
      <p className="totals">
        {COUNTS.map((name) => `${t(texts[name])} ${completeness[name]}`).join(' · ')}{' '}
        <span className="quiet">{t(texts.legend)}</span>
      </p>
      <div className="scroll">
        <table className="figures completeness">
          <thead>
            <tr>
              <th scope="col">{t(texts.unit)}</th>
              {periods.map((period) => (
                <th key={period} scope="col" title={t(periodName(period))}>
                  {period.slice(5) || period}
                </th>
              ))}
              {COUNTS.map((name) => (
                <th key={name} scope="col" className="number">
                  {t(texts[name])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => {
              const byPeriod = new Map(unit.periods.map((one) => [one.period, one]));
              return (
                <tr key={unit.region.code}>
                  <th scope="row">{unit.region.name}</th>
                  {periods.map((period) => (
                    <td key={period}>
                      <Cell
                        id={[theme, unit.region.code, unit.side, period].join('|')}
                        unit={unit}
                        period={byPeriod.get(period)}
                      />
                    </td>
                  ))}
                  {COUNTS.map((name) => (
                    <td key={name} className="number">
                      {unit[name]}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cell({ id, unit, period }: { id: string; unit: Unit; period: Period | undefined }) {
  const { t } = useLanguage();
  if (!period) return null;
  const mark = markOf(period);
  const said = `${unit.region.name} ${t(periodName(period.period))} ${t(texts[mark])}`;
  return (
    <Link to={returnAddress(id)} className={`mark mark-${mark}`} aria-label={said} title={said}>
      {marks[mark]}
    </Link>
  );
}

/** A unit has one return of a theme, side and period, so one of the counts is 1. */
function markOf({ onTime, late, missing }: Period): keyof typeof marks {
  if (onTime > 0) return 'onTime';
  if (late > 0) return 'late';
  return missing > 0 ? 'missing' : 'pending';
}
