import { Link, useNavigate } from 'react-router';
import { Figure } from '../../figures/figures';
import {
  PartnershipTargetsDocument,
  RegionTargetsDocument,
  type TargetRowFragment,
} from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { IndicatorPicker } from '../../pickers/indicator-picker';
import { RegionPicker } from '../../pickers/region-picker';
import { Answered, Empty } from '../../states/states';
import { targetAddress, useScope, type Scope } from './scope';
import { bases, kinds, texts } from './texts';

/** What a region, or a partnership, is to reach in a year. */
export default function TargetsPage() {
  const { t } = useLanguage();
  const { region, partner, year, set } = useScope();
  return (
    <>
      <div className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
        <div className="moment no-print">
          <RegionPicker
            ariaLabel={t(texts.region)}
            placeholder={t(texts.region)}
            value={region}
            onChange={(code) => {
              set('region', code);
            }}
          />
          <RegionPicker
            ariaLabel={t(texts.partner)}
            placeholder={t(texts.partner)}
            value={partner}
            onChange={(code) => {
              set('partner', code);
            }}
          />
          <label>
            {t(texts.year)}{' '}
            <input
              className="year"
              type="number"
              min="1978"
              max="2100"
              value={year}
              onChange={({ target }) => {
                set('year', target.value);
              }}
            />
          </label>
        </div>
      </div>
      {region === null ? (
        <section>
          <Empty text={texts.choosePlace} />
        </section>
      ) : partner === null ? (
        <OfRegion scope={{ region, partner, year }} />
      ) : (
        <OfPartnership scope={{ region, partner, year }} />
      )}
    </>
  );
}

type PlaceScope = Scope & { region: string };

function OfRegion({ scope }: { scope: PlaceScope }) {
  const found = useGraph(RegionTargetsDocument, { region: scope.region, year: scope.year });
  return (
    <Answered query={found}>
      {({ region }) => <Rows scope={scope} name={region?.name} rows={region?.progress} />}
    </Answered>
  );
}

function OfPartnership({ scope }: { scope: PlaceScope & { partner: string | null } }) {
  const { region, partner, year } = scope;
  const found = useGraph(PartnershipTargetsDocument, { east: partner ?? '', west: region, year });
  return (
    <Answered query={found}>
      {({ partnership }) => (
        <Rows
          scope={scope}
          name={partnership ? `${partnership.east.name} → ${partnership.west.name}` : undefined}
          rows={partnership?.progress}
        />
      )}
    </Answered>
  );
}

function Rows({
  scope,
  name,
  rows,
}: {
  scope: PlaceScope;
  name: string | undefined;
  rows: readonly TargetRowFragment[] | undefined;
}) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  if (name === undefined || rows === undefined)
    return (
      <section>
        <Empty text={texts.noPlace} />
      </section>
    );
  return (
    <section aria-label={name}>
      <h2>
        {name} {scope.year}
      </h2>
      <div className="filter no-print">
        <label htmlFor="set-target">{t(texts.set)}</label>
        <IndicatorPicker
          id="set-target"
          value={null}
          onChange={(code) => {
            if (code !== null) void navigate(targetAddress(scope, code));
          }}
        />
      </div>
      {rows.length === 0 ? (
        <Empty text={texts.noTargets} />
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t(texts.indicator)}</th>
              <th scope="col" className="number">
                {t(texts.value)}
              </th>
              <th scope="col">{t(texts.kind)}</th>
              <th scope="col">{t(texts.from)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to={targetAddress(scope, row.indicator.code)}>
                    {language === 'ZH' ? row.indicator.name : row.indicator.english}
                  </Link>
                </th>
                <td className="number">
                  <Figure row={row} field="target" unit={row.indicator.unit} />
                </td>
                <td>{row.targetKind ? t(kinds[row.targetKind]) : '—'}</td>
                <td>
                  {row.targetBasis ? t(bases[row.targetBasis]) : '—'}
                  {row.targetParts !== null && ` (${row.targetParts})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
