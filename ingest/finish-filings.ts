import { Client } from 'pg';
import { COORDINATE, GID_PREFIX } from '../platform/database/two-phase';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/subgraph';

const FIND_PREPARED = `/* filing.find-prepared */
select gid from pg_prepared_xacts
where database = current_database() and owner = current_user and starts_with(gid, $1)`;
const HAS_DECISIONS = `/* filing.has-decisions */ select to_regclass('targets.committed_filing') is not null as has`;
const FIND_DECISION = `/* filing.find-decision */ select 1 from targets.committed_filing where id = $1`;

/**
 * Commits or rolls back what an import or a restore over several databases left prepared when it was killed or lost a connection: commits it where
 * its decision stands in the database of `targets`, else rolls it back. Waits for one that is under way.
 */
export async function finishFilings(urlOf: (name: SubgraphName) => string): Promise<void> {
  const urls = new Set(SUBGRAPH_NAMES.map(urlOf));
  if (urls.size === 1) return;
  const clients: Client[] = [];
  try {
    const connect = async (url: string): Promise<Client> => {
      const client = new Client({ connectionString: url, application_name: 'cooperation-graph filing' });
      client.on('error', () => undefined); // a lost connection rejects the query under way
      clients.push(client);
      await client.connect();
      return client;
    };
    const decisions = await connect(urlOf('targets'));
    await decisions.query(COORDINATE);
    for (const url of urls) {
      const client = await connect(url);
      const { rows } = await client.query<{ gid: string }>(FIND_PREPARED, [GID_PREFIX]);
      for (const { gid } of rows) {
        const verb = (await wasDecided(decisions, gid)) ? 'commit' : 'rollback';
        await client.query(`${verb} prepared ${client.escapeLiteral(gid)}`);
      }
    }
  } finally {
    for (const client of clients) await client.end().catch(() => undefined);
  }
}

async function wasDecided(decisions: Client, gid: string): Promise<boolean> {
  const { rows } = await decisions.query<{ has: boolean }>(HAS_DECISIONS);
  if (!rows[0]?.has) return false;
  const [id] = gid.slice(GID_PREFIX.length).split(':');
  return (await decisions.query(FIND_DECISION, [id])).rowCount === 1;
}
