import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { CatalogueDocument } from '../generated/graphql.ts';
import { useGraph } from '../graph/use-graph';
import { useLanguage } from '../language';
import { texts } from './texts';

/** Finds an indicator by its name, a synonym, its code, or the initials of its pinyin. */
export function IndicatorPicker({
  id,
  value,
  onChange,
  name,
}: {
  id?: string;
  value: string | null;
  /** Of the indicator that is chosen, where it is known: the catalogue is then asked for when somebody looks for another one. */
  name?: string | undefined;
  onChange: (code: string | null) => void;
}) {
  const { t, language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const isNameless = value !== null && name === undefined;
  const catalogue = useGraph(CatalogueDocument, {}, { enabled: isOpen || isNameless });
  const initials = useQuery({
    queryKey: ['initials of indicators'],
    queryFn: async () => {
      const { indicatorInitials } = await import('./initials');
      return indicatorInitials;
    },
    enabled: isOpen,
    staleTime: Infinity,
  });
  const known = value !== null && name !== undefined ? [{ value, label: name, sought: '' }] : [];
  const found = (catalogue.data?.data.indicators ?? []).map(({ code, name, english, synonyms }) => ({
    value: code,
    label: language === 'ZH' ? name : english,
    sought: [code, name, english, ...synonyms, initials.data?.(code, name) ?? ''].join('\n').toLowerCase(),
  }));
  return (
    <Select
      {...(id !== undefined && { id })}
      aria-label={t(texts.indicator)}
      className="picker"
      showSearch={{
        filterOption: (search, option) => option?.sought.includes(search.trim().toLowerCase()) ?? false,
      }}
      value={value}
      onChange={(code: string | undefined) => {
        onChange(code ?? null);
      }}
      onOpenChange={setOpen}
      placeholder={t(texts.indicatorHint)}
      options={found.length > 0 ? found : known}
      loading={catalogue.isFetching}
      notFoundContent={t(texts.nothingFound)}
    />
  );
}
