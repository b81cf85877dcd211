import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { pinyin } from 'pinyin-pro';
import { catalogue } from '../platform/catalogue';

/**
 * Writes web/staff/pickers/initials.json, the initials of the pinyin of regions down to counties and of indicators, by which the page's
 * pickers find them: 陕西省 by sxs, 重庆市 by cqs. Run it after a change of data/regions.csv or schema/indicators.csv.
 */
const root = join(__dirname, '..');

const initials = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const regions = parse<{ code: string; name: string }>(readFileSync(join(root, 'data', 'regions.csv')), {
  columns: true,
  bom: true,
}).filter(({ code }) => code.length === 6);

const derived = {
  regions: regions.map(({ code, name }) => `${code} ${initials(name)} ${name}`),
  indicators: Object.fromEntries(catalogue.map(({ code, zh }) => [code, initials(zh)])),
};
writeFileSync(
  join(root, 'web', 'staff', 'pickers', 'initials.json'),
  `${JSON.stringify(derived, null, 2)}\n`,
);
