import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { RegionLevel } from '../../../client/generated/schema.ts';
import { FindRegionsDocument, NameRegionDocument, type RegionLabelFragment } from '../generated/graphql.ts';
import { graphQuery, useGraph } from '../graph/use-graph';
import { useLanguage } from '../language';
import { texts } from './texts';

interface RegionPickerProps {
  id?: string;
  value: string | null;
  onChange: (code: string | null) => void;
  level?: RegionLevel;
  within?: string;
  placeholder?: string;
  ariaLabel?: string;
}

/** Finds a region by its name, short name, path, code, or the initials of its pinyin. */
export function RegionPicker({
  id,
  value,
  onChange,
  level,
  within,
  placeholder,
  ariaLabel,
}: RegionPickerProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ['regions', search, level, within],
    queryFn: async ({ client, signal }) => {
      if (/^[a-z]+$/i.test(search)) {
        const { regionsByInitials } = await import('./initials');
        return regionsByInitials(search.toLowerCase(), level, within);
      }
      signal.throwIfAborted();
      const variables = { search, level: level ?? null, within: within ?? null };
      const { data } = await client.query(graphQuery(FindRegionsDocument, variables));
      const { nodes = [], candidates = [] } = data.regions ?? {};
      if (level === RegionLevel.VILLAGE) return villagesOf(nodes, search);
      return (nodes.length > 0 ? nodes : candidates).map(labelled);
    },
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const named = useGraph(NameRegionDocument, { code: value ?? '000000' }, { enabled: value !== null });
  const chosen = value !== null && named.data?.data.region ? [labelled(named.data.data.region)] : [];
  const options = search === '' ? chosen : (found.data ?? []);
  return (
    <Select
      {...(id !== undefined && { id })}
      aria-label={ariaLabel ?? t(texts.region)}
      className="picker"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      value={value}
      onChange={(code: string | undefined) => {
        onChange(code ?? null);
      }}
      placeholder={placeholder ?? t(texts.regionHint)}
      options={options}
      loading={found.isFetching}
      notFoundContent={search === '' || found.isFetching ? null : t(texts.nothingFound)}
    />
  );
}

const labelled = ({ code, name, parent }: RegionLabelFragment): { value: string; label: string } => ({
  value: code,
  label: parent && parent.code !== '000000' ? `${name}（${parent.name}）` : name,
});

/** What was found; a start without the villages' names knows them by their codes alone. What lies above one is none. */
function villagesOf(
  nodes: readonly RegionLabelFragment[],
  search: string,
): { value: string; label: string }[] {
  const isCode = nodes.length === 0 && /^\d{12}$/.test(search);
  return isCode ? [{ value: search, label: search }] : nodes.map(labelled);
}
