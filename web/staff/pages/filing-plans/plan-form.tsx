import { Button } from 'antd';
import { useId, useState } from 'react';
import { PlanApprover, RegionLevel, Rhythm, Side, type Theme } from '../../../../client/generated/schema.ts';
import type { Message } from '../../../../platform/message';
import { FormRow } from '../../forms/form-row';
import { TextRow } from '../../forms/text-row';
import { texts as formTexts } from '../../forms/texts';
import { SetFilingPlanDocument, type ShownPlanFragment } from '../../generated/graphql.ts';
import { useChange, type Refusal } from '../../graph/use-change';
import { useLanguage } from '../../language';
import { levelNames } from '../../leagues/levels';
import { RegionPicker } from '../../pickers/region-picker';
import { ownerOf } from '../../returns/owner';
import { rhythms, sides } from '../../returns/texts';
import { themeNames } from '../../scorecards/texts';
import { ChangeTrouble } from '../../states/change-trouble';
import { IndicatorsOfPlan, PartnersOfPlan, UnitsOfPlan } from './plan-lists';
import { inputOf, termsOf, type PartProps, type PlanTerms } from './plan-terms';
import { texts } from './texts';

/** Sets a plan, or revises one with a reason. */
export function PlanForm({ plan, close }: { plan: ShownPlanFragment | null; close: () => void }) {
  const { t } = useLanguage();
  const [terms, setTerms] = useState(() => termsOf(plan));
  const change = useChange(SetFilingPlanDocument, close);
  const set = (changes: Partial<PlanTerms>): void => {
    setTerms((before) => ({ ...before, ...changes }));
  };
  const at = (name: string): Refusal[] =>
    change.refusals.filter(({ field }) => field === name || field?.startsWith(`${name}.`) === true);
  const shownAtFields = Object.keys(terms).flatMap(at);
  return (
    <section aria-label={t(plan ? texts.revise : texts.add)}>
      <h2>{t(plan ? texts.revise : texts.add)}</h2>
      <form
        className="record-form"
        onSubmit={(event) => {
          event.preventDefault();
          change.send({
            input: inputOf(terms, plan?.id ?? null),
            version: plan?.version ?? 0,
            reason: plan ? terms.reason.trim() : null,
            ...ownerOf(terms.theme),
          });
        }}
      >
        <ChangeTrouble
          refusals={change.refusals.filter((refusal) => !shownAtFields.includes(refusal))}
          error={change.error}
        />
        <Who terms={terms} set={set} at={at} isNew={plan === null} />
        <When terms={terms} set={set} at={at} />
        <UnitsOfPlan terms={terms} set={set} refusals={at('units')} />
        <IndicatorsOfPlan terms={terms} set={set} refusals={at('indicators')} />
        <PartnersOfPlan terms={terms} set={set} refusals={at('partners')} />
        {plan && (
          <TextRow
            id="plan-reason"
            label={formTexts.why}
            isRequired
            value={terms.reason}
            onChange={(reason) => {
              set({ reason });
            }}
            refusals={at('reason')}
          />
        )}
        <p className="actions">
          <Button
            type="primary"
            htmlType="submit"
            loading={change.isPending}
            disabled={terms.within === null}
          >
            {t(formTexts.submit)}
          </Button>
          <Button onClick={close}>{t(formTexts.cancel)}</Button>
        </p>
      </form>
    </section>
  );
}

interface FieldsProps extends PartProps {
  at: (name: string) => Refusal[];
}

function Who({ terms, set, at, isNew }: FieldsProps & { isNew: boolean }) {
  const id = useId();
  return (
    <>
      <TextRow
        id={`${id}-name`}
        label={texts.name}
        hint={texts.nameHint}
        isRequired
        value={terms.name}
        onChange={(name) => {
          set({ name });
        }}
        refusals={at('name')}
      />
      <Choice
        label={texts.theme}
        value={terms.theme}
        options={themeNames}
        isDisabled={!isNew}
        choose={(theme) => {
          set({ theme: theme as Theme, indicators: [] });
        }}
        refusals={at('theme')}
      />
      <FormRow id={`${id}-within`} label={texts.within} isRequired refusals={at('within')}>
        <RegionPicker
          id={`${id}-within`}
          ariaLabel={texts.within.zh}
          value={terms.within}
          onChange={(within) => {
            set({ within });
          }}
        />
      </FormRow>
      <Choice
        label={texts.level}
        value={terms.level}
        options={{ '': texts.itself, ...levelNames }}
        choose={(level) => {
          set({ level: Object.values(RegionLevel).find((one) => one === level) ?? '' });
        }}
        refusals={at('level')}
      />
      <Choice
        label={texts.side}
        value={terms.side}
        options={sides}
        choose={(side) => {
          set({ side: side === 'EAST' ? Side.EAST : Side.WEST, partners: [] });
        }}
        refusals={at('side')}
      />
      <Choice
        label={texts.approvedBy}
        value={terms.approvedBy}
        options={texts.approvers}
        choose={(by) => {
          set({ approvedBy: by === 'UNIT' ? PlanApprover.UNIT : PlanApprover.PARENT });
        }}
        refusals={at('approvedBy')}
      />
    </>
  );
}

const TEXTS = ['daysToFile', 'factor', 'periodsUnchanged', 'ratio', 'tolerance', 'source'] as const;

function When({ terms, set, at }: FieldsProps) {
  const id = useId();
  return (
    <>
      <Choice
        label={texts.rhythm}
        value={terms.rhythm}
        options={rhythms}
        choose={(rhythm) => {
          set({ rhythm: Object.values(Rhythm).find((one) => one === rhythm) ?? Rhythm.MONTH });
        }}
        refusals={at('rhythm')}
      />
      {(['since', 'until'] as const).map((name) => (
        <TextRow
          key={name}
          id={`${id}-${name}`}
          label={texts[name]}
          isDay
          isRequired={name === 'since'}
          value={terms[name]}
          onChange={(value) => {
            set({ [name]: value });
          }}
          refusals={at(name)}
        />
      ))}
      {TEXTS.map((name) => (
        <TextRow
          key={name}
          id={`${id}-${name}`}
          label={texts[name]}
          value={terms[name]}
          onChange={(value) => {
            set({ [name]: value });
          }}
          refusals={[...at(name), ...at(`bounds.${name}`)]}
        />
      ))}
    </>
  );
}

function Choice({
  label,
  value,
  options,
  choose,
  refusals,
  isDisabled = false,
}: {
  label: Message;
  value: string;
  options: Readonly<Record<string, Message>>;
  choose: (value: string) => void;
  refusals: readonly Refusal[];
  isDisabled?: boolean;
}) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <FormRow id={id} label={label} refusals={refusals}>
      <select
        id={id}
        className="field"
        value={value}
        disabled={isDisabled}
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
}
