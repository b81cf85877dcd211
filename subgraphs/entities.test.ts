import { Client } from 'pg';
import { openDatabase, schemaName } from '../platform/database/open';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';
import { subgraphs } from './subgraphs';

interface Column {
  name: string;
  type: string;
  nullable: boolean;
}

/** A column that whoever inserts a row need not name. */
type TableColumn = Column & { isFilled: boolean };

let database: TestDatabase;
let owner: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.url });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function columnsOf(schema: string, table: string): Promise<TableColumn[]> {
  const { rows } = await owner.query<TableColumn>(
    `select column_name as name, data_type as type, is_nullable = 'YES' as nullable,
       is_nullable = 'YES' or column_default is not null or is_generated = 'ALWAYS' or is_identity = 'YES' as "isFilled"
     from information_schema.columns where table_schema = $1 and table_name = $2`,
    [schema, table],
  );
  return rows;
}

test.each(Object.values(subgraphs).map(({ subgraph }) => [subgraph.name, subgraph] as const))(
  'the entities of %s have the columns and types of its migrated database',
  async (name, subgraph) => {
    const source = await openDatabase(subgraph, { url: database.url, poolSize: 1, timeout: 10_000 });
    try {
      expect(source.entityMetadatas.length).toBeGreaterThan(0);
      for (const { tableName, columns } of source.entityMetadatas) {
        const inDatabase = await columnsOf(schemaName(name), tableName);
        const declared = columns.map((column): Column => ({
          name: column.databaseName,
          type: source.driver.normalizeType(column),
          nullable: column.isNullable,
        }));
        for (const column of declared)
          expect({ table: tableName, columns: inDatabase }).toEqual({
            table: tableName,
            columns: expect.arrayContaining([expect.objectContaining(column)]) as unknown,
          });
        // What an entity leaves out, the database fills.
        const left = inDatabase.filter((column) => !declared.some((one) => one.name === column.name));
        expect({ table: tableName, left: left.filter(({ isFilled }) => !isFilled) }).toEqual({
          table: tableName,
          left: [],
        });
      }
    } finally {
      await source.destroy();
    }
  },
);
