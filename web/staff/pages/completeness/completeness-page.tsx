import { Link, useSearchParams } from 'react-router';
import { RegionLevel, Side, Theme } from '../../../../client/generated/schema.ts';
import { CompletenessDocument, type CompletenessQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { levelNames } from '../../leagues/levels';
import { RegionPicker } from '../../pickers/region-picker';
import { returnAddress } from '../../returns/address';
import { periodName, sides, states, words } from '../../returns/texts';
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
  const choice = (
    name: string,
    value: string,
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <select
      aria-label={label}
      className="field"
      value={value}
      onChange={({ target }) => {
        set(name, target.value);
      }}
    >
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
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
          {choice(
            'theme',
            theme,
            t(texts.theme),
            THEMES.map((one) => [one, t(themeNames[one])]),
          )}
          {choice('level', level ?? '', t(texts.level), [
            ['', t(texts.anyLevel)],
            ...LEVELS.map((one) => [one, t(levelNames[one])] as const),
          ])}
          {choice('side', side, t(words.side), [
            ['WEST', t(sides.WEST)],
            ['EAST', t(sides.EAST)],
          ])}
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
                ({ id, completeness }) => completeness && <Grid key={id} completeness={completeness} />,
              )}
            </>
          )}
        </Answered>
      )}
    </>
  );
}

type CompletenessOf = NonNullable<NonNullable<CompletenessQuery['returns']>[number]['completeness']>;
type Period = CompletenessOf['units'][number]['periods'][number];

const COUNTS = ['expected', 'onTime', 'late', 'missing', 'pending'] as const;

function Grid({ completeness }: { completeness: CompletenessOf }) {
  const { t } = useLanguage();
  const { units } = completeness;
  if (completeness.expected === 0)
    return (
      <section>
        <Empty text={texts.none} />
      </section>
    );
  const periods = [...new Set(units.flatMap((unit) => unit.periods.map(({ period }) => period)))].sort();
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
                      <Cell period={byPeriod.get(period)} unit={unit.region.name} />
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

function Cell({ period, unit }: { period: Period | undefined; unit: string }) {
  const { t } = useLanguage();
  if (!period) return null;
  const mark = markOf(period);
  const said = `${unit} ${t(periodName(period.period))} ${t(texts[mark])}${period.state ? `，${t(states[period.state])}` : ''}`;
  return (
    <Link to={returnAddress(period.id)} className={`mark mark-${mark}`} aria-label={said} title={said}>
      {marks[mark]}
    </Link>
  );
}

function markOf({ state, isLate, due }: Period): keyof typeof marks {
  const isFiled = state === 'SUBMITTED' || state === 'APPROVED';
  if (isFiled) return isLate === true ? 'late' : 'onTime';
  return isLate === true || (due !== null && due < today()) ? 'missing' : 'pending';
}
