import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snake } from '../platform/register/register';
import { pascalCase, type LedgerSubgraph } from '../schema/subgraphs';
import { subgraphs } from '../subgraphs/subgraphs';
import { withElement, withImport, withProperty, withStatement } from './edit-source';

const top = join(__dirname, '..');

export interface NewRegister {
  subgraph: LedgerSubgraph;
  /** The GraphQL type, as in LabourTransfer. */
  type: string;
  zh: string;
  en: string;
}

/** What a register of that type is called where it is a list: repairedWells of RepairedWell. */
export function pluralOf(type: string): string {
  const singular = type.charAt(0).toLowerCase() + type.slice(1);
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`;
}

/**
 * The files of a new register, by path: its declaration and its migration, each listed where it has to be, and its test;
 * not yet formatted.
 * It begins with a region, a day and a number of persons. The first register of a subgraph comes with the subgraph's folder.
 */
export function registerFiles(register: NewRegister): ReadonlyMap<string, string> {
  const folder = `subgraphs/${register.subgraph}`;
  const table = snake(register.type.charAt(0).toLowerCase() + register.type.slice(1));
  const isFirst = !existsSync(join(top, folder));
  const number = isFirst ? FIRST_MIGRATION : nextMigration();
  const file = `${number}-create-${table.replaceAll('_', '-')}`;
  const read = (path: string): string => readFileSync(join(top, path), 'utf8');
  return new Map(
    Object.entries({
      [`${folder}/registers.ts`]: withDeclaration(
        isFirst ? NO_REGISTERS : read(`${folder}/registers.ts`),
        register,
      ),
      [`${folder}/migrations/${file}.ts`]: migrationText(register, { number, table, isFirst }),
      [`${folder}/index.ts`]: withMigration(
        isFirst ? indexText(register.subgraph) : read(`${folder}/index.ts`),
        className(register, number),
        file,
      ),
      [`${folder}/${table.replaceAll('_', '-')}.test.ts`]: testText(register),
      ...(isFirst && {
        'subgraphs/subgraphs.ts': withSubgraph(read('subgraphs/subgraphs.ts'), register.subgraph),
      }),
    }),
  );
}

/** It makes the tables that all registers share, which later migrations of the platform change. */
const FIRST_MIGRATION = 1_700_000_002_000;

/** The migrations of all subgraphs have one order: TypeORM runs them by the number that a name ends in. */
function nextMigration(): number {
  const names = Object.values(subgraphs).flatMap(({ subgraph }) => subgraph.migrations);
  const last = Math.max(...names.map(({ name }) => Number(/\d+$/.exec(name)?.[0])));
  return (Math.floor(last / 1000) + 1) * 1000;
}

const className = ({ type }: NewRegister, number: number): string => `Create${type}${number}`;

function withDeclaration(source: string, register: NewRegister): string {
  const platform = '../../platform/register';
  const list = pluralOf(register.type);
  return [
    [`${platform}/define-register`, 'defineRegister'],
    ...['count', 'date', 'region'].map((name) => [`${platform}/fields`, name]),
    [`${platform}/rules`, 'belowNation'],
  ].reduce(
    (text, [module = '', name = '']) => withImport(text, name, module),
    withElement(withStatement(source, 'registers', declaration(register)), 'registers', list),
  );
}

const withMigration = (source: string, name: string, file: string): string =>
  withImport(withElement(source, 'migrations', name), name, `./migrations/${file}`);

function declaration({ type, zh, en }: NewRegister): string {
  const plural = pluralOf(type);
  return `
export const ${plural} = defineRegister({
  type: '${type}',${plural.endsWith(type.slice(1) + 's') ? '' : `\n  plural: '${plural}',`}
  zh: ${JSON.stringify(zh)},
  en: ${JSON.stringify(en)},
  fields: {
    county: region('所在地区', 'where it is'),
    date: date('日期', 'the day that it is dated by'),
    persons: count('人数', 'the number of persons'),
  },
  scope: { region: 'county' },
  date: 'date',
  sums: ['persons'],
  rules: [belowNation('county')],
});`;
}

const NO_REGISTERS = `
import type { Register } from '../../platform/register/register';

export const registers: readonly Register[] = [];
`;

const constantOf = (subgraph: string): string =>
  pascalCase(subgraph).replace(/^./, (letter) => letter.toLowerCase());

const indexText = (subgraph: string): string => `
import { defineLedgerSubgraph } from '../../platform/ledger-subgraph';
import { registers } from './registers';

export const ${constantOf(subgraph)} = defineLedgerSubgraph({
  name: '${subgraph}',
  registers,
  migrations: [],
});
`;

const withSubgraph = (source: string, subgraph: string): string =>
  withImport(
    withProperty(source, 'subgraphs', `'${subgraph}': { subgraph: ${constantOf(subgraph)} }`),
    constantOf(subgraph),
    `./${subgraph}`,
  );

interface NewMigration {
  number: number;
  table: string;
  /** Whether it is the first of its subgraph, which makes the tables that all registers share. */
  isFirst: boolean;
}

function migrationText(register: NewRegister, { number, table, isFirst }: NewMigration): string {
  return `
import type { MigrationInterface, QueryRunner } from 'typeorm';
${isFirst ? '' : `import { HOLD_MOMENTS } from '../../../platform/ledger/latest-moment';\n`}import { ${isFirst ? 'registerSupport, ' : ''}registerTable } from '../../../platform/register/tables';

const STEPS = [${isFirst ? '\n  ...registerSupport(),' : ''}
  ...registerTable(
    '${register.subgraph}',
    '${table}',
    \`county text not null,
     date date not null,
     persons integer not null check (persons > 0)\`,
  ),${isFirst ? '' : '\n  HOLD_MOMENTS,'}
];

export class ${className(register, number)} implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table ${isFirst ? 'idempotency, audit, ' : ''}${table}');
    await queryRunner.query('drop sequence ${table}_id');
  }
}
`;
}

function testText({ type, zh }: NewRegister): string {
  const plural = pluralOf(type);
  return `
import { recordsOf } from '../../testing/records';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

const COUNTY = '610602';
const RECORD = { county: COUNTY, date: '2022-04-01', persons: 3 };

describe(${JSON.stringify(`${zh} (${plural})`)}, () => {
  let product: TestProduct;
  let filer: { token: string };

  beforeAll(async () => {
    product = await startTestProduct();
    filer = { token: await product.token([{ role: 'filer', region: '610600' }]) };
  });
  afterAll(() => product.stop());

  const records = () => recordsOf(product, () => filer);

  test('are filed, listed and summed', async () => {
    const id = await records().added('${type}', RECORD);
    const { data } = await product.execute(
      \`{ ${plural} { nodes { id county { name } date persons } totals { count persons } } }\`,
    );
    expect(data.${plural}).toEqual({
      nodes: [{ id, county: { name: '宝塔区' }, date: '2022-04-01', persons: 3 }],
      totals: { count: 1, persons: '3' },
    });
  });

  test.each([
    ['a county that there is not', { county: '610699' }, 'county'],
    ['a day to come', { date: '2999-01-01' }, 'date'],
    ['nobody', { persons: 0 }, 'persons'],
  ])('are refused, by field: %s', async (_, wrong, field) => {
    const { refusals } = await records().add('${type}', { ...RECORD, ...wrong });
    expect(refusals).toEqual([{ code: 'INVALID', field }]);
  });
});
`;
}
