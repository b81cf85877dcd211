import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { LEDGER_SUBGRAPHS, THEMES } from '../schema/subgraphs';

export const UNITS = [
  'PERSON',
  'YUAN',
  'COUNT',
  'TONNE',
  'HOUSEHOLD',
  'VISIT',
  'PERCENT',
  'MU',
  'KILOMETRE',
  'HEAD',
] as const;
export type Unit = (typeof UNITS)[number];

const code = z.string().regex(/^[A-Z]{2}_[A-Z_]+$/);
const optionalCode = z.union([code, z.literal('')]).transform((value) => (value === '' ? null : value));

const optionalYear = z
  .union([z.string().regex(/^\d{4}$/), z.literal('')])
  .transform((value) => (value === '' ? null : Number(value)));

const ownerOf = new Map(THEMES.map(({ theme, owner }) => [theme, owner]));

const row = z
  .object({
    code,
    theme: z.enum(THEMES.map(({ theme }) => theme)),
    subgraph: z.enum(LEDGER_SUBGRAPHS),
    zh: z.string().min(1),
    en: z.string().min(1),
    unit: z.enum(UNITS),
    aggregation: z.enum(['FLOW', 'BALANCE', 'LEVEL', 'RATIO']),
    numerator: optionalCode,
    denominator: optionalCode,
    part_of: optionalCode,
    definition_zh: z.string().min(1),
    definition_en: z.string().min(1),
    synonyms: z.string().transform((value) => (value === '' ? [] : value.split('|'))),
    valid_from: optionalYear,
    valid_until: optionalYear,
  })
  .refine(
    ({ theme, subgraph }) => ownerOf.get(theme) === subgraph,
    'expected the subgraph in whose row of schema/subgraphs.ts its theme is',
  );

/** One row of schema/indicators.csv; `position` is its place in the catalogue, from 1. */
export type IndicatorRow = z.infer<typeof row> & { position: number };

const file = join(__dirname, '..', 'schema', 'indicators.csv');

/** The indicator catalogue, in catalogue order. */
export const catalogue: readonly IndicatorRow[] = z
  .array(row)
  .parse(parse(readFileSync(file), { columns: true, bom: true }))
  .map((entry, i) => ({ ...entry, position: i + 1 }));

const byCode = new Map(catalogue.map((entry) => [entry.code, entry]));

/** The catalogue entry of a code; undefined when there is none. */
export const indicator = (code: string): IndicatorRow | undefined => byCode.get(code);

/** Whether the definition of an indicator holds for a year. */
export const holdsIn = ({ valid_from: from, valid_until: until }: IndicatorRow, year: number): boolean =>
  (from === null || from <= year) && (until === null || until >= year);
