import { type Register } from '../platform/register/register';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';
import { headingKey, splitUnit } from './table/header';

/** A register as a file holds it. */
export interface RegisterFormat {
  subgraph: SubgraphName;
  register: Register;
  /** Canonical column -> the Chinese heading taken for it. */
  headings: Readonly<Record<string, readonly string[]>>;
  required: readonly string[];
}

/** The optional column that says which register a file is of; every row says the same. */
export const REGISTER_COLUMN = 'register';
export const REGISTER_HEADING = '台账';

/** What exported files have beside the fields; an import takes none of it for a record. */
export const EXPORTED = { recordId: 'recordId', checksum: 'checksum', sample: 'sampleRecord' } as const;
export const EXPORTED_HEADINGS = {
  [EXPORTED.sample]: '示例数据',
  [EXPORTED.recordId]: '记录编号',
  [EXPORTED.checksum]: '校验码',
} as const;

/** The numbers that people give to the rows of their file; they are not read. */
export const SERIAL_NUMBER = 'serialNumber';

/** Beside the code of a region its name. */
export const nameColumnOf = (field: string, zh: string): { column: string; heading: string } => ({
  column: `${field}Name`,
  heading: `${zh}名称`,
});

/** Every register that there is, in the order of the subgraphs. */
export const registerFormats: readonly RegisterFormat[] = SUBGRAPH_NAMES.flatMap((name) =>
  (subgraphs[name].subgraph.registers ?? []).map((register) => ({
    subgraph: name,
    register,
    headings: {
      [REGISTER_COLUMN]: [REGISTER_HEADING],
      [SERIAL_NUMBER]: ['序号'],
      ...Object.fromEntries(Object.entries(register.fields).map(([field, { zh }]) => [field, [zh]])),
      ...Object.fromEntries(
        Object.entries(register.fields).flatMap(([field, { zh, kind }]) => {
          const { column, heading } = nameColumnOf(field, zh);
          return kind === 'region' ? [[column, [heading]]] : [];
        }),
      ),
      ...Object.fromEntries(
        Object.entries(EXPORTED_HEADINGS).map(([column, heading]) => [column, [heading]]),
      ),
    },
    required: Object.entries(register.fields).flatMap(([field, { optional }]) => (optional ? [] : [field])),
  })),
);

/** What the register column may say: LabourTransfer, labour_transfer or 劳动力转移就业. */
const namesOf = ({ register }: RegisterFormat): string[] => [register.type, register.table, register.zh];

export const isNamed = (format: RegisterFormat, text: string): boolean =>
  namesOf(format).some((name) => headingKey(name) === headingKey(text));

/** As in 劳动力转移就业 (LabourTransfer). */
export const describeRegister = ({ register }: RegisterFormat): string => `${register.zh} (${register.type})`;

/** The canonical column of a heading; undefined for one that the register does not have. */
export const columnOf = ({ headings }: RegisterFormat, heading: string): string | undefined =>
  Object.entries(headings).find(([name, spellings]) =>
    [name, ...spellings].some((spelling) =>
      [headingKey(heading), splitUnit(heading).key].includes(headingKey(spelling)),
    ),
  )?.[0];

/** The credit code by which records of another register of the subgraph are known. */
export function codeFieldOf({ subgraph }: RegisterFormat, table: string): string | undefined {
  const other = registerFormats.find((one) => one.subgraph === subgraph && one.register.table === table);
  return other?.register.unique
    ?.filter((name) => typeof name === 'string')
    .find((name) => other.register.fields[name]?.kind === 'code');
}
