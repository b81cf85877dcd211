import { Button } from 'antd';
import { useId, useState } from 'react';
import { TargetKind, TargetValueBasis, type Unit } from '../../../../client/generated/schema.ts';
import { message } from '../../../../platform/message';
import { unitNames } from '../../figures/format';
import { FormRow } from '../../forms/form-row';
import { TextRow } from '../../forms/text-row';
import { texts as formTexts } from '../../forms/texts';
import { SetTargetDocument } from '../../generated/graphql.ts';
import { useChange, type Refusal } from '../../graph/use-change';
import { useLanguage } from '../../language';
import { ChangeTrouble } from '../../states/change-trouble';
import type { Scope } from './scope';
import type { Target } from './target';
import { kinds, texts } from './texts';

const KINDS = [TargetKind.REACH, TargetKind.KEEP_ABOVE, TargetKind.KEEP_BELOW] as const;
const OWN = ['value', 'kind', 'basis', 'schedule', 'source', 'note', 'reason'];

interface SetTargetProps {
  scope: Scope & { region: string };
  indicator: string;
  unit: Unit;
  /** What is in force; null where none is set. */
  target: Target | null;
}

/** Sets a target, or revises the one in force, with a reason. */
export function SetTarget({ scope, indicator, unit, target }: SetTargetProps) {
  const { t } = useLanguage();
  const id = useId();
  const [terms, setTerms] = useState(() => termsOf(target));
  const change = useChange(SetTargetDocument, () => {
    setTerms((before) => ({ ...before, reason: '' }));
  });
  const set = (name: keyof typeof terms) => (value: string) => {
    setTerms((before) => ({ ...before, [name]: value }));
  };
  const at = (name: string): Refusal[] => change.refusals.filter(({ field }) => field === name);
  const text = (name: 'value' | 'schedule' | 'source' | 'note' | 'reason') => ({
    id: `${id}-${name}`,
    value: terms[name],
    onChange: set(name),
    refusals: at(name),
  });
  return (
    <section className="no-print" aria-label={t(target ? texts.revise : texts.set)}>
      <h2>{t(target ? texts.revise : texts.set)}</h2>
      <form
        className="record-form"
        onSubmit={(event) => {
          event.preventDefault();
          const { region, partner, year } = scope;
          const { reason, ...input } = inputOf(terms);
          change.send({
            input: { indicator, region, partner, year, ...input },
            version: target?.version ?? 0,
            reason,
          });
        }}
      >
        <p className="quiet whole">{t(texts.setters)}</p>
        <ChangeTrouble
          refusals={change.refusals.filter(({ field }) => !OWN.includes(field ?? ''))}
          error={change.error}
        />
        <TextRow
          {...text('value')}
          label={texts.value}
          hint={message(`${texts.unit.zh}${unitNames[unit].zh}`, `${texts.unit.en}${unitNames[unit].en}`)}
          isRequired
        />
        <FormRow id={`${id}-kind`} label={texts.kind} refusals={at('kind')}>
          <select
            id={`${id}-kind`}
            className="field"
            value={terms.kind}
            aria-invalid={at('kind').length > 0}
            onChange={({ target: { value } }) => {
              setTerms((before) => ({
                ...before,
                kind: KINDS.find((kind) => kind === value) ?? before.kind,
              }));
            }}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(kinds[kind])}
              </option>
            ))}
          </select>
        </FormRow>
        <FormRow id={`${id}-basis`} label={texts.basis} refusals={at('basis')}>
          <select
            id={`${id}-basis`}
            className="field"
            value={terms.basis}
            onChange={({ target: { value } }) => {
              set('basis')(value);
            }}
          >
            <option value="">{t(texts.agreed)}</option>
            <option value={TargetValueBasis.LAST_YEAR}>{t(texts.lastYear)}</option>
          </select>
        </FormRow>
        <TextRow {...text('schedule')} label={texts.schedule} placeholder={t(texts.scheduleHint)} />
        <TextRow {...text('source')} label={texts.source} />
        <TextRow {...text('note')} label={texts.note} />
        {target && <TextRow {...text('reason')} label={formTexts.why} isRequired />}
        <p className="actions">
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t(formTexts.submit)}
          </Button>
        </p>
      </form>
    </section>
  );
}

const termsOf = (target: Target | null) => {
  const [inForce] = target?.history ?? [];
  return {
    value: inForce?.value ?? '',
    kind: inForce?.kind ?? TargetKind.REACH,
    basis: inForce?.basis ?? '',
    schedule: inForce?.schedule ?? '',
    source: inForce?.source ?? '',
    note: inForce?.note ?? '',
    reason: '',
  };
};

/** What is entered as the graph takes it: null where nothing stands. */
function inputOf({ value, kind, basis, ...lines }: ReturnType<typeof termsOf>) {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    value: value.trim(),
    kind,
    basis: basis === '' ? null : TargetValueBasis.LAST_YEAR,
    schedule: orNull(lines.schedule),
    source: orNull(lines.source),
    note: orNull(lines.note),
    reason: orNull(lines.reason),
  };
}
