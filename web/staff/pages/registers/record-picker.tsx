import { Select } from 'antd';
import { useState } from 'react';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { operation, registers, type Register } from './register';
import { NEWEST_FIRST } from './sort';
import { texts } from './texts';

const MOST = 1000;

/** Finds a record that another one refers to, by its name among the newest, or by its number. */
export function RecordPicker({
  to,
  ...props
}: {
  id: string;
  /** The type of its register. */
  to: string | null;
  label: string;
  value: string;
  onChange: (recordId: string) => void;
}) {
  const register = registers.find(({ type }) => type === to);
  return register ? <Of register={register} {...props} /> : null;
}

function Of({
  id,
  register,
  label,
  value,
  onChange,
}: {
  id: string;
  register: Register;
  label: string;
  value: string;
  onChange: (recordId: string) => void;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const found = useGraph(
    operation('List', register),
    { filter: {}, sort: NEWEST_FIRST, first: MOST, after: null },
    { enabled: isOpen || value !== '' },
  );
  const page = found.data?.data.page;
  const listed = (page?.nodes ?? []).map(({ recordId, name }) => ({
    value: recordId,
    label: typeof name === 'string' ? `${name} #${recordId}` : `#${recordId}`,
  }));
  const number = /^#?([1-9]\d{0,17})$/.exec(typed.trim())?.[1];
  const isOther = number !== undefined && !listed.some((one) => one.value === number);
  const options = isOther ? [...listed, { value: number, label: `#${number}` }] : listed;
  return (
    <>
      <Select
        id={id}
        aria-label={label}
        className="picker"
        showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
        allowClear
        value={value === '' ? null : value}
        onChange={(chosen: string | null | undefined) => {
          onChange(chosen ?? '');
        }}
        onOpenChange={setOpen}
        placeholder={t(texts.referenceHint)}
        options={options}
        loading={found.isFetching}
        notFoundContent={found.isFetching ? null : t(texts.empty)}
      />
      {isOpen && page?.pageInfo.hasNextPage && <p className="quiet">{t(texts.referenceSome(MOST))}</p>}
    </>
  );
}
