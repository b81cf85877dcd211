import { useSearchParams } from 'react-router';
import { today } from '../../view/moment';

/** What a page of targets is about, as its address has it. */
export interface Scope {
  region: string | null;
  partner: string | null;
  year: number;
}

export function useScope(): Scope & { set: (name: keyof Scope, value: string | null) => void } {
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('year'));
  return {
    region: search.get('region'),
    partner: search.get('partner'),
    year: Number.isInteger(year) && year >= 1978 && year <= 2100 ? year : Number(today().slice(0, 4)),
    set: (name, value) => {
      setSearch((before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      });
    },
  };
}

/** The address of one target, with its history. */
export const targetAddress = (
  { region, partner, year }: Scope & { region: string },
  indicator: string,
): string =>
  `/targets/one?${new URLSearchParams({ indicator, region, ...(partner && { partner }), year: String(year) }).toString()}`;
