import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hashOf, MOMENT_FORMAT, type AuditContent } from './audit-chain';

const PREPARE = [
  `alter table audit
     add column details json,
     add column position bigint,
     add column previous text,
     add column hash text,
     add column chain text not null generated always as (case when action = 'READ' then 'READS' else 'CHANGES' end) stored,
     drop constraint audit_action_check,
     add constraint audit_action_check check (action in ('ADD', 'CORRECT', 'VOID', 'IMPORT', 'READ'))`,
  `create table audit_head (
     chain text primary key check (chain in ('CHANGES', 'READS')),
     position bigint not null,
     hash text not null,
     recorded_at timestamptz not null
   )`,
  `comment on table audit_head is 'The last entry of each chain of the audit trail, by which npm run audit:verify sees that its end is missing'`,
  `create trigger keep_head before delete or truncate on audit_head for each statement execute function refuse_change()`,
  `alter table audit disable trigger append_only`,
];

const FIND = `select id, actor, action, register, record, version, scope_region as region, scope_partner as partner, reason,
  details::text as details, to_char(recorded_at, ${MOMENT_FORMAT}) as "recordedAt"
from audit where id > $1 order by id limit 5000`;

const CHAIN = `update audit set position = c.position, previous = c.previous, hash = c.hash
from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[]) as c(id, position, previous, hash) where audit.id = c.id`;

const KEEP_HEAD = `insert into audit_head (chain, position, hash, recorded_at) values ('CHANGES', $1, $2, $3)`;

const FINISH = [
  `alter table audit enable trigger append_only`,
  `alter table audit alter column position set not null, alter column previous set not null, alter column hash set not null`,
  `create unique index audit_chain on audit (chain, position)`,
  `do $$ begin
     execute format('grant update (position, hash, recorded_at) on audit_head to %I', 'cooperation_' || current_schema());
   end $$`,
];

/** Chains the audit trail by hashes, the entries that are there included. */
export class ChainAudit1700000005000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of PREPARE) await queryRunner.query(step);
    let [id, position, previous, at] = ['0', 0, '', ''];
    for (;;) {
      const rows = (await queryRunner.query(FIND, [id])) as (AuditContent & {
        id: string;
        recordedAt: string;
      })[];
      if (rows.length === 0) break;
      const links = rows.map((row) => {
        position += 1;
        const link = { id: row.id, position, previous };
        previous = hashOf({ ...row, chain: 'CHANGES', position, previous });
        return { ...link, hash: previous };
      });
      await queryRunner.query(CHAIN, [
        links.map((link) => link.id),
        links.map((link) => link.position),
        links.map((link) => link.previous),
        links.map(({ hash }) => hash),
      ]);
      id = rows.at(-1)?.id ?? id;
      at = rows.at(-1)?.recordedAt ?? at;
    }
    if (position > 0) await queryRunner.query(KEEP_HEAD, [position, previous, at]);
    for (const step of FINISH) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table audit_head');
    await queryRunner.query(`alter table audit disable trigger append_only`);
    await queryRunner.query(`delete from audit where action in ('IMPORT', 'READ')`);
    await queryRunner.query(`alter table audit enable trigger append_only`);
    await queryRunner.query(
      'alter table audit drop column chain, drop column hash, drop column previous, drop column position, drop column details',
    );
  }
}
