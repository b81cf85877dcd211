import { Button } from 'antd';
import { useId, useState } from 'react';
import { Side } from '../../../../client/generated/schema.ts';
import { FormRow } from '../../forms/form-row';
import { TextRow } from '../../forms/text-row';
import { texts as formTexts } from '../../forms/texts';
import { ExplainDifferenceDocument, type ComparedRowFragment } from '../../generated/graphql.ts';
import { useChange } from '../../graph/use-change';
import { useLanguage } from '../../language';
import { ownerOf } from '../../returns/owner';
import { sides } from '../../returns/texts';
import { useSession } from '../../session';
import { ChangeTrouble } from '../../states/change-trouble';
import { texts } from './texts';

/** Says for one side why two figures differ. */
export function Explain({ row, close }: { row: ComparedRowFragment; close: () => void }) {
  const { t } = useLanguage();
  const id = useId();
  const session = useSession();
  const isEast = session?.grants.some(({ side }) => side === 'EAST') ?? false;
  const [side, setSide] = useState(isEast ? Side.EAST : Side.WEST);
  const [reason, setReason] = useState('');
  const change = useChange(ExplainDifferenceDocument, close);
  const { indicator, region, partner, asOf } = row.progress;
  return (
    <form
      aria-label={t(texts.explain)}
      className="record-form"
      onSubmit={(event) => {
        event.preventDefault();
        const input = {
          indicator: indicator.code,
          region: region.code,
          partner: partner?.code ?? null,
          date: asOf,
          side,
          reason: reason.trim(),
        };
        change.send({ input, ...ownerOf(indicator.theme) });
      }}
    >
      <ChangeTrouble refusals={change.refusals} error={change.error} />
      <FormRow id={`${id}-side`} label={texts.side} refusals={[]}>
        <select
          id={`${id}-side`}
          className="field"
          value={side}
          onChange={({ target }) => {
            setSide(target.value === 'EAST' ? Side.EAST : Side.WEST);
          }}
        >
          {[Side.WEST, Side.EAST].map((one) => (
            <option key={one} value={one}>
              {t(sides[one])}
            </option>
          ))}
        </select>
      </FormRow>
      <TextRow
        id={`${id}-reason`}
        label={texts.reason}
        isRequired
        value={reason}
        onChange={setReason}
        refusals={[]}
      />
      <p className="actions">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t(formTexts.submit)}
        </Button>
        <Button onClick={close}>{t(formTexts.cancel)}</Button>
      </p>
    </form>
  );
}
