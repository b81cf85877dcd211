import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { personalFields, plainFields, snake, type Register } from './register';

/** A mutation that was carried out: a request repeated with its key is answered from here. */
export interface Idempotency {
  actor: string;
  key: string;
  /** A hash of the request, by which another one under the same key is recognised. */
  request: string;
  register: string;
  record: string;
  version: number;
  /** What the response said that cannot be read again; null where there is nothing of the kind. */
  response: string | null;
}

export const idempotency = new EntitySchema<Idempotency>({
  name: 'Idempotency',
  tableName: 'idempotency',
  columns: {
    actor: { type: 'text', primary: true },
    key: { type: 'text', primary: true },
    request: { type: 'text' },
    register: { type: 'text' },
    record: { type: 'text' },
    version: { type: 'integer' },
    response: { type: 'text', nullable: true },
  },
});

type Columns = Record<string, EntitySchemaColumnOptions>;

const KEY: Columns = {
  id: { type: 'bigint', primary: true },
  version: { type: 'integer', primary: true },
};

const SCOPE: Columns = {
  scope_region: { type: 'text' },
  scope_partner: { type: 'text', default: '' },
};

/** The table of a register, and that of its names and phones where it has some, as its declaration says. */
export function recordEntities(register: Register): EntitySchema[] {
  const { table } = register;
  const columnsOf = (fields: readonly string[]): Columns =>
    Object.fromEntries(
      fields.map((field): [string, EntitySchemaColumnOptions] => {
        const { type = 'text', optional, isFilled, personal } = register.fields[field] ?? {};
        // Releases before this one kept an empty row of names for a version that voids a record.
        return [snake(field), { type, nullable: personal === true || (optional === true && !isFilled) }];
      }),
    );
  const records = new EntitySchema({
    name: register.type,
    tableName: table,
    columns: {
      ...KEY,
      ...columnsOf(plainFields(register)),
      ...SCOPE,
      scope_date: { type: 'date' },
      sample: { type: 'boolean', default: false },
      void: { type: 'boolean', default: false },
      reason: { type: 'text', nullable: true },
      import_mark: { type: 'text', nullable: true },
      recorded_at: { type: 'timestamptz' },
      recorded_by: { type: 'text' },
      superseded_at: { type: 'timestamptz', nullable: true },
    },
  });
  const personal = personalFields(register);
  if (personal.length === 0) return [records];
  const name = `${register.type}Personal`;
  const columns = { ...KEY, ...SCOPE, ...columnsOf(personal) };
  return [records, new EntitySchema({ name, tableName: `${table}_personal`, columns })];
}
