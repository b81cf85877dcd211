import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useLanguage } from '../../language';
import { RegionPicker } from '../../pickers/region-picker';
import { RecordPicker } from './record-picker';
import type { Field, Register } from './register';
import { texts } from './texts';
import { choiceOf, labelOf } from './value';

/** As wide as a phone, in pixels: there the list comes first. */
const NARROW = 640;

const REGIONS = ['within', 'partner'] as const;
const DAYS = ['datedFrom', 'datedTo', 'activeOn'] as const;

/** What an address asks for of a register's list, as its filter. */
export function filterOf(register: Register, search: URLSearchParams): Readonly<Record<string, unknown>> {
  const names = [
    ...[...REGIONS, ...DAYS].filter((name) => hasFilter(register, name)),
    ...register.filters.filter(({ by }) => by === 'PLACE').map(({ name }) => name),
  ];
  const given = names.flatMap((name) => (search.get(name) ? [[name, search.get(name)] as const] : []));
  const lists = register.filters.flatMap(({ name, by }) => {
    const values = search.getAll(name).filter((value) => value !== '');
    if (by !== 'VALUE' || values.length === 0) return [];
    const isYear = register.fields.find((field) => field.name === name)?.kind === 'year';
    return [[name, isYear ? values.map(Number) : values] as const];
  });
  const flags = ['includeVoid', ...register.flags.map(({ name }) => name)].flatMap((name) =>
    search.get(name) === 'true' ? [[name, true] as const] : [],
  );
  return Object.fromEntries<unknown>([...given, ...lists, ...flags]);
}

const hasFilter = ({ hasPartner, interval }: Register, name: string): boolean =>
  name === 'partner' ? hasPartner : name === 'activeOn' ? interval !== null : true;

/** The value of a filter in the address, and what changes it: every change is a new address, of the first page. */
function useFilter(name: string): [values: string[], set: (values: readonly string[]) => void] {
  const [search, setSearch] = useSearchParams();
  return [
    search.getAll(name),
    (values) => {
      setSearch((before) => {
        const after = new URLSearchParams(before);
        after.delete(name);
        after.delete('after');
        for (const value of values) if (value !== '') after.append(name, value);
        return after;
      });
    },
  ];
}

interface FilterProps {
  name: string;
  label: string;
}

function RegionFilter({ name, label }: FilterProps) {
  const [[value = null], set] = useFilter(name);
  return (
    <div className="filter">
      <span>{label}</span>
      <RegionPicker
        ariaLabel={label}
        value={value === '' ? null : value}
        onChange={(code) => {
          set([code ?? '']);
        }}
      />
    </div>
  );
}

function RecordFilter({ name, label, to }: FilterProps & { to: Field['to'] }) {
  const [[value = ''], set] = useFilter(name);
  return (
    <div className="filter">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <RecordPicker
        id={`filter-${name}`}
        to={to}
        label={label}
        value={value}
        onChange={(chosen) => {
          set([chosen]);
        }}
      />
    </div>
  );
}

function DayFilter({ name, label }: FilterProps) {
  const [[value = ''], set] = useFilter(name);
  return (
    <label className="filter">
      <span>{label}</span>
      <input
        className="field"
        type="date"
        value={value}
        onChange={({ target }) => {
          set([target.value]);
        }}
      />
    </label>
  );
}

function CheckFilter({ name, label }: FilterProps) {
  const [[value], set] = useFilter(name);
  return (
    <label className="filter-check">
      <input
        type="checkbox"
        checked={value === 'true'}
        onChange={({ target }) => {
          set([target.checked ? 'true' : '']);
        }}
      />{' '}
      {label}
    </label>
  );
}

function ChoiceFilter({ name, label, values }: FilterProps & { values: Field['values'] }) {
  const { t } = useLanguage();
  const [chosen, set] = useFilter(name);
  return (
    <div className="filter">
      <span>{label}</span>
      <Select
        aria-label={label}
        mode="multiple"
        allowClear
        className="picker"
        placeholder={t(texts.any)}
        value={chosen}
        onChange={set}
        options={values.map((one) => ({ value: one.value, label: t(choiceOf(one)) }))}
      />
    </div>
  );
}

function TextFilter({ name, label }: FilterProps) {
  const [[value = ''], set] = useFilter(name);
  return (
    <form
      className="filter"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem(name);
        set([field instanceof HTMLInputElement ? field.value.trim() : '']);
      }}
    >
      <label htmlFor={`filter-${name}`}>{label}</label>
      <input
        key={value}
        id={`filter-${name}`}
        name={name}
        className="field"
        type="search"
        defaultValue={value}
      />
    </form>
  );
}

/** The filters of a register's list. They stand in the address, so that a list is a link. */
export function Filters({ register }: { register: Register }) {
  const { t } = useLanguage();
  const [, setSearch] = useSearchParams();
  return (
    <section className="no-print" aria-label={t(texts.filters)}>
      <details open={window.innerWidth > NARROW}>
        <summary>{t(texts.filters)}</summary>
        <div className="filters">
          <RegionFilter name="within" label={t(texts.within)} />
          {register.hasPartner && <RegionFilter name="partner" label={t(texts.partner)} />}
          {register.filters.map(({ name, by }) => {
            const field = register.fields.find((one) => one.name === name);
            if (!field) return null;
            const props = { name, label: t(labelOf(field)) };
            if (by === 'PLACE') return <RegionFilter key={name} {...props} />;
            if (field.kind === 'reference') return <RecordFilter key={name} {...props} to={field.to} />;
            if (field.kind === 'choice') return <ChoiceFilter key={name} {...props} values={field.values} />;
            return <TextFilter key={name} {...props} />;
          })}
          <DayFilter name="datedFrom" label={t(texts.from)} />
          <DayFilter name="datedTo" label={t(texts.to)} />
          {register.interval && <DayFilter name="activeOn" label={t(labelOf(register.interval))} />}
          {register.flags.map((flag) => (
            <CheckFilter key={flag.name} name={flag.name} label={t(labelOf(flag))} />
          ))}
          <CheckFilter name="includeVoid" label={t(texts.includeVoid)} />
          <Button
            size="small"
            onClick={() => {
              setSearch(new URLSearchParams());
            }}
          >
            {t(texts.clear)}
          </Button>
        </div>
      </details>
    </section>
  );
}
