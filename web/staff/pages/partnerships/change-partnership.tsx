import { Button } from 'antd';
import { useId, useState } from 'react';
import { FormRow } from '../../forms/form-row';
import { TextRow } from '../../forms/text-row';
import { texts as formTexts } from '../../forms/texts';
import { EndPartnershipDocument, OpenPartnershipDocument } from '../../generated/graphql.ts';
import { useChange, type Refusal } from '../../graph/use-change';
import { useLanguage } from '../../language';
import { RegionPicker } from '../../pickers/region-picker';
import { ChangeTrouble } from '../../states/change-trouble';
import { texts } from './texts';

const at = (refusals: readonly Refusal[], name: string): Refusal[] =>
  refusals.filter(({ field }) => field === name);

/** Puts a partnership on record. */
export function OpenPartnership({ close }: { close: () => void }) {
  const { t } = useLanguage();
  const id = useId();
  const [east, setEast] = useState<string | null>(null);
  const [west, setWest] = useState<string | null>(null);
  const [since, setSince] = useState('');
  const [source, setSource] = useState('');
  const change = useChange(OpenPartnershipDocument, close);
  const own = ['east', 'west', 'since', 'source'];
  return (
    <section aria-label={t(texts.open)}>
      <form
        className="record-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (east !== null && west !== null)
            change.send({ east, west, since: since === '' ? null : since, source: source.trim() });
        }}
      >
        <p className="quiet whole">{t(texts.setters)}</p>
        <ChangeTrouble
          refusals={change.refusals.filter(({ field }) => !own.includes(field ?? ''))}
          error={change.error}
        />
        <FormRow id={`${id}-east`} label={texts.east} isRequired refusals={at(change.refusals, 'east')}>
          <RegionPicker id={`${id}-east`} ariaLabel={t(texts.east)} value={east} onChange={setEast} />
        </FormRow>
        <FormRow id={`${id}-west`} label={texts.west} isRequired refusals={at(change.refusals, 'west')}>
          <RegionPicker id={`${id}-west`} ariaLabel={t(texts.west)} value={west} onChange={setWest} />
        </FormRow>
        <TextRow
          id={`${id}-since`}
          label={texts.since}
          isDay
          value={since}
          onChange={setSince}
          refusals={at(change.refusals, 'since')}
        />
        <TextRow
          id={`${id}-source`}
          label={texts.source}
          isRequired
          value={source}
          onChange={setSource}
          refusals={at(change.refusals, 'source')}
        />
        <Buttons isPending={change.isPending} isReady={east !== null && west !== null} close={close} />
      </form>
    </section>
  );
}

/** Ends a partnership on a day, with a reason. */
export function EndPartnership({ east, west, close }: { east: string; west: string; close: () => void }) {
  const { t } = useLanguage();
  const id = useId();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const change = useChange(EndPartnershipDocument, close);
  return (
    <form
      aria-label={t(texts.endTitle)}
      className="narrow-form"
      onSubmit={(event) => {
        event.preventDefault();
        change.send({ east, west, until, reason: reason.trim() });
      }}
    >
      <ChangeTrouble
        refusals={change.refusals.filter(({ field }) => !['until', 'reason'].includes(field ?? ''))}
        error={change.error}
      />
      <TextRow
        id={`${id}-until`}
        label={texts.until}
        isDay
        isRequired
        value={until}
        onChange={setUntil}
        refusals={at(change.refusals, 'until')}
      />
      <TextRow
        id={`${id}-reason`}
        label={formTexts.why}
        isRequired
        value={reason}
        onChange={setReason}
        refusals={at(change.refusals, 'reason')}
      />
      <Buttons isPending={change.isPending} isReady close={close} />
    </form>
  );
}

function Buttons({ isPending, isReady, close }: { isPending: boolean; isReady: boolean; close: () => void }) {
  const { t } = useLanguage();
  return (
    <p className="actions">
      <Button type="primary" htmlType="submit" loading={isPending} disabled={!isReady}>
        {t(formTexts.submit)}
      </Button>
      <Button onClick={close}>{t(formTexts.cancel)}</Button>
    </p>
  );
}
