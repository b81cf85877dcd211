import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId } from 'react';
import type { GraphClientError } from '../../../../client/errors.ts';
import { FormRow } from '../../forms/form-row';
import { CatalogueDocument, NameRegionDocument } from '../../generated/graphql.ts';
import type { Refusal } from '../../graph/use-change';
import { graphQuery } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { IndicatorPicker } from '../../pickers/indicator-picker';
import { RegionPicker } from '../../pickers/region-picker';
import { Failure } from '../../states/states';
import { partnersOnRecord } from './plan-partners';
import type { PartProps, PlanTerms } from './plan-terms';
import { texts } from './texts';

interface ListProps extends PartProps {
  refusals: readonly Refusal[];
}

/** Units that are named one by one. */
export function UnitsOfPlan({ terms, set, refusals }: ListProps) {
  const { t } = useLanguage();
  const id = useId();
  const queries = useQueryClient();
  const add = async (code: string | null): Promise<void> => {
    if (code === null || terms.units.some((unit) => unit.code === code)) return;
    const { data } = await queries.query(graphQuery(NameRegionDocument, { code }));
    set({ units: [...terms.units, { code, name: data.region?.name ?? code }] });
  };
  return (
    <FormRow id={id} label={texts.units} refusals={refusals}>
      <RegionPicker
        id={id}
        ariaLabel={t(texts.addUnit)}
        placeholder={t(texts.addUnit)}
        value={null}
        onChange={(code) => void add(code)}
      />
      <ul className="comments">
        {terms.units.map((unit) => (
          <li key={unit.code}>
            {unit.name} {unit.code}{' '}
            <Button
              size="small"
              aria-label={`${t(texts.remove)} ${unit.name}`}
              onClick={() => {
                set({ units: terms.units.filter(({ code }) => code !== unit.code) });
              }}
            >
              {t(texts.remove)}
            </Button>
          </li>
        ))}
      </ul>
    </FormRow>
  );
}

/** The lines of the form, in their order. */
export function IndicatorsOfPlan({ terms, set, refusals }: ListProps) {
  const { t, language } = useLanguage();
  const id = useId();
  const queries = useQueryClient();
  const add = async (code: string | null): Promise<void> => {
    if (code === null || terms.indicators.some((one) => one.code === code)) return;
    const { data } = await queries.query(graphQuery(CatalogueDocument, {}));
    const found = data.indicators?.find((one) => one.code === code);
    const name = (language === 'ZH' ? found?.name : found?.english) ?? code;
    set({ indicators: [...terms.indicators, { code, name, isRequired: true }] });
  };
  return (
    <FormRow id={id} label={texts.indicators} isRequired refusals={refusals}>
      <IndicatorPicker id={id} value={null} onChange={(code) => void add(code)} />
      <ol className="comments">
        {terms.indicators.map((one) => (
          <li key={one.code}>
            {one.name}{' '}
            <label>
              <input
                type="checkbox"
                checked={one.isRequired}
                onChange={({ target }) => {
                  set({
                    indicators: terms.indicators.map((other) =>
                      other.code === one.code ? { ...other, isRequired: target.checked } : other,
                    ),
                  });
                }}
              />
              {t(texts.required)}
            </label>{' '}
            <Button
              size="small"
              aria-label={`${t(texts.remove)} ${one.name}`}
              onClick={() => {
                set({ indicators: terms.indicators.filter(({ code }) => code !== one.code) });
              }}
            >
              {t(texts.remove)}
            </Button>
          </li>
        ))}
      </ol>
    </FormRow>
  );
}

/** The partners of units, from the partnerships on record: the ledger that keeps the plan does not know them. */
export function PartnersOfPlan({ terms, set, refusals }: ListProps) {
  const { t } = useLanguage();
  const id = useId();
  const queries = useQueryClient();
  const take = useMutation<PlanTerms['partners'], GraphClientError>({
    mutationFn: () => partnersOnRecord(queries, terms),
    onSuccess: (partners) => {
      set({ partners });
    },
  });
  return (
    <FormRow id={id} label={texts.partners} hint={texts.partnersHint} refusals={refusals}>
      <p className="actions">
        <Button
          id={id}
          aria-label={t(texts.takePartners)}
          disabled={terms.within === null}
          loading={take.isPending}
          onClick={() => {
            take.mutate();
          }}
        >
          {t(texts.takePartners)}
        </Button>
        <Button
          onClick={() => {
            set({ partners: [] });
          }}
        >
          {t(texts.clearPartners)}
        </Button>
        <span role="status">{t(texts.partnersTaken(terms.partners.length))}</span>
      </p>
      {take.error && <Failure error={take.error} />}
    </FormRow>
  );
}
