import { EntitySchema } from 'typeorm';

/** A mutation that was carried out: a request repeated with its key is answered from here. */
export interface Idempotency {
  actor: string;
  key: string;
  /** A hash of the request, by which another one under the same key is recognised. */
  request: string;
  register: string;
  record: string;
  version: number;
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
  },
});
