import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { Theme } from '../../../../client/generated/schema.ts';
import { unitNames } from '../../figures/format';
import { IndicatorCatalogueDocument, type IndicatorCatalogueQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { themeNames } from '../../scorecards/texts';
import { Answered, Empty } from '../../states/states';
import { aggregations, texts } from './texts';

type Indicator = NonNullable<IndicatorCatalogueQuery['indicators']>[number];

const themeOf = (text: string | null): Theme | null =>
  Object.values(Theme).find((theme) => theme === text) ?? null;

/** The catalogue: what each indicator counts, and how. */
export default function IndicatorsPage() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const sought = search.get('search') ?? '';
  const theme = themeOf(search.get('theme'));
  const found = useGraph(IndicatorCatalogueDocument, { theme, search: sought === '' ? null : sought });
  const set = (name: string, value: string): void => {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (value === '') after.delete(name);
      else after.set(name, value);
      return after;
    });
  };
  return (
    <>
      <div className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
        <form
          className="moment no-print"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            const field = event.currentTarget.elements.namedItem('search');
            if (field instanceof HTMLInputElement) set('search', field.value.trim());
          }}
        >
          <Select
            aria-label={t(texts.theme)}
            className="picker"
            value={theme ?? ''}
            onChange={(value) => {
              set('theme', value);
            }}
            options={[
              { value: '', label: t(texts.all) },
              ...Object.values(Theme).map((value) => ({ value, label: t(themeNames[value]) })),
            ]}
          />
          <input
            key={sought}
            name="search"
            type="search"
            className="field"
            aria-label={t(texts.search)}
            placeholder={t(texts.search)}
            defaultValue={sought}
          />
          <Button htmlType="submit">{t(texts.find)}</Button>
        </form>
      </div>
      <Answered query={found}>
        {({ indicators }) => (indicators === null ? null : <Themes indicators={indicators} />)}
      </Answered>
    </>
  );
}

/** By themes, in the order in which they were found. */
function Themes({ indicators }: { indicators: readonly Indicator[] }) {
  const { t } = useLanguage();
  const themes = [...new Set(indicators.map(({ theme }) => theme))];
  if (themes.length === 0)
    return (
      <section>
        <Empty text={texts.empty} />
      </section>
    );
  return themes.map((theme) => (
    <section key={theme} aria-label={t(themeNames[theme])}>
      <h2>{t(themeNames[theme])}</h2>
      <table className="figures definitions stacked">
        <thead>
          <tr>
            <th scope="col">{t(texts.name)}</th>
            <th scope="col">{t(texts.unit)}</th>
            <th scope="col">{t(texts.aggregation)}</th>
            <th scope="col">{t(texts.definition)}</th>
          </tr>
        </thead>
        <tbody>
          {indicators
            .filter((one) => one.theme === theme)
            .map((one) => (
              <Row key={one.code} indicator={one} />
            ))}
        </tbody>
      </table>
    </section>
  ));
}

function Row({ indicator }: { indicator: Indicator }) {
  const { t, language } = useLanguage();
  const named = ({ name, english }: { name: string; english: string }): string =>
    language === 'ZH' ? name : english;
  const { code, unit, aggregation, synonyms, partOf, validFrom, validUntil } = indicator;
  return (
    <tr id={code}>
      <th scope="row">
        {named(indicator)}
        <br />
        <span className="quiet">{code}</span>
      </th>
      <td data-head={t(texts.unit)}>{t(unitNames[unit])}</td>
      <td data-head={t(texts.aggregation)}>{t(aggregations[aggregation])}</td>
      <td>
        {language === 'ZH' ? indicator.definition : indicator.englishDefinition}
        {partOf && (
          <p className="quiet">
            {t(texts.partOf)} {named(partOf)}
          </p>
        )}
        {synonyms.length > 0 && (
          <p className="quiet">
            {t(texts.synonyms)} {synonyms.join('、')}
          </p>
        )}
        {(validFrom ?? validUntil) !== null && (
          <p className="quiet">
            {t(texts.years)} {validFrom ?? ''}–{validUntil ?? ''}
          </p>
        )}
      </td>
    </tr>
  );
}
