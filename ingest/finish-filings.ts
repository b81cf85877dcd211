import { Client } from 'pg';
import { runOnClient, type Run } from '../platform/database/run';
import { statement, type Statement } from '../platform/database/sql';
import { COORDINATE, GID_PREFIX } from '../platform/database/two-phase';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/subgraph';

const FIND_PREPARED = statement('filing.find-prepared')`
select gid from pg_prepared_xacts
where database = current_database() and owner = current_user and starts_with(gid, ${GID_PREFIX})`;
const HAS_DECISIONS = statement('filing.has-decisions')`
select to_regclass('targets.committed_filing') is not null as has`;
const findDecision = (id: string): Statement =>
  statement('filing.find-decision')`select 1 from targets.committed_filing where id = ${id}`;

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
    const decisions = runOnClient(await connect(urlOf('targets')));
    await decisions(COORDINATE);
    for (const url of urls) {
      const client = await connect(url);
      for (const { gid } of await runOnClient(client)<{ gid: string }>(FIND_PREPARED)) {
        const verb = (await wasDecided(decisions, gid)) ? 'commit' : 'rollback';
        await client.query(`${verb} prepared ${client.escapeLiteral(gid)}`);
      }
    }
  } finally {
    for (const client of clients) await client.end().catch(() => undefined);
  }
}

async function wasDecided(decisions: Run, gid: string): Promise<boolean> {
  const [table] = await decisions<{ has: boolean }>(HAS_DECISIONS);
  if (!table?.has) return false;
  const [id = ''] = gid.slice(GID_PREFIX.length).split(':');
  return (await decisions(findDecision(id))).length === 1;
}
