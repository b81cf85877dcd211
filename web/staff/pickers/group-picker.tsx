import { Select } from 'antd';
import { GroupsDocument } from '../generated/graphql.ts';
import { useGraph } from '../graph/use-graph';
import { useLanguage } from '../language';
import { texts } from './texts';

/** Chooses a group of regions that are assessed together; not there where there are none. */
export function GroupPicker({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const { t } = useLanguage();
  const groups = useGraph(GroupsDocument, {}).data?.data.groups?.nodes ?? [];
  if (groups.length === 0 && value === null) return null;
  return (
    <Select
      aria-label={t(texts.group)}
      className="picker"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      value={value}
      onChange={(id: string | undefined) => {
        onChange(id ?? null);
      }}
      placeholder={t(texts.group)}
      options={groups.map(({ id, name, within }) => ({ value: id, label: `${name}（${within.name}）` }))}
    />
  );
}
