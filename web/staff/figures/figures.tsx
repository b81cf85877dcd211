import type { Pace, Unit } from '../../../client/generated/schema.ts';
import { isUnknown } from '../../../client/unknown.ts';
import type { Message } from '../../../platform/message';
import { useLanguage } from '../language';
import { exactly, grouped, shortened } from './format';
import { paceNames, texts } from './texts';

/** An amount as people write it, with its exact value on hover and in every copy. */
export function Amount({ value, unit }: { value: string; unit: Unit }) {
  const { language } = useLanguage();
  return (
    <data value={value} title={exactly(value, unit, language)}>
      {shortened(value, unit, language)}
    </data>
  );
}

/** A percentage, which is short enough to be shown as it is. */
export function Percent({ value, points = false }: { value: string; points?: boolean }) {
  const signed = points && !value.startsWith('-') ? `+${value}` : value;
  return <data value={value}>{`${grouped(signed)}${points ? '' : '%'}`}</data>;
}

/** A field of a row: its value; else that a part of the graph does not answer, or what a null means there. */
export function Figure<Field extends string>({
  row,
  field,
  unit,
  absent = texts.none,
}: {
  row: Readonly<Partial<Record<NoInfer<Field>, string | null>>>;
  field: Field;
  /** Of an amount; a percentage has none. */
  unit?: Unit;
  absent?: Message;
}) {
  const { t } = useLanguage();
  const value = row[field];
  if (value != null)
    return unit ? <Amount value={value} unit={unit} /> : <Percent value={value} points={field === 'gap'} />;
  const isNotKnown = isUnknown<object>(row, field as never);
  return <span className={isNotKnown ? 'unknown' : 'quiet'}>{t(isNotKnown ? texts.notKnown : absent)}</span>;
}

/** How a figure compares with its target and schedule, in words and in a colour. */
export function PaceTag({ pace }: { pace: Pace | null }) {
  const { t } = useLanguage();
  if (pace === null) return null;
  return <span className={`pace pace-${pace.toLowerCase()}`}>{t(paceNames[pace])}</span>;
}
