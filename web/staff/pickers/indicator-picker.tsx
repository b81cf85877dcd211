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
}: {
  id?: string;
  value: string | null;
  onChange: (code: string | null) => void;
}) {
  const { t, language } = useLanguage();
  const catalogue = useGraph(CatalogueDocument, {});
  const [isOpen, setOpen] = useState(false);
  const initials = useQuery({
    queryKey: ['initials of indicators'],
    queryFn: async () => (await import('./initials')).indicatorInitials,
    enabled: isOpen,
    staleTime: Infinity,
  });
  const options = (catalogue.data?.data.indicators ?? []).map(({ code, name, english, synonyms }) => ({
    value: code,
    label: language === 'ZH' ? name : english,
    sought: [code, name, english, ...synonyms, initials.data?.[code] ?? ''].join('\n').toLowerCase(),
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
      options={options}
      loading={catalogue.isPending}
      notFoundContent={t(texts.nothingFound)}
    />
  );
}
