import type { MigrationInterface, QueryRunner } from 'typeorm';

const REASON =
  '第 003 号通报未印日期，原按 2022 年末入账；通报印于 2022 年 10 月 16 日之前，改按最迟可能的日期入账 (bulletin 003 prints no day and was taken for the end of 2022; it was printed before 16 October 2022, so its figures take the latest day that it can be of)';

/** As the bulletin prints them: the number, its unit, and half a unit of its last digit. */
const PRINTED = [
  ['PF_FUNDS', '36.82', '亿元', 500000],
  ['PF_FUNDS_CENTRAL', '10.73', '亿元', 500000],
  ['PF_FUNDS_PROVINCIAL', '19.02', '亿元', 500000],
  ['PF_FUNDS_CITY', '2.11', '亿元', 500000],
  ['PF_FUNDS_COUNTY', '4.96', '亿元', 500000],
  ['PF_PROJECTS', '2602', '个', 0],
  ['PF_PROJECTS_INDUSTRY', '513', '个', 0],
  ['PF_VALUE_INDUSTRY', '26.46', '亿元', 500000],
  ['PF_PROJECTS_INFRASTRUCTURE', '1937', '个', 0],
  ['PF_VALUE_INFRASTRUCTURE', '11.23', '亿元', 500000],
  ['PF_PROJECTS_OTHER', '152', '个', 0],
  ['PF_VALUE_OTHER', '3.65', '亿元', 500000],
  ['PF_STARTED', '2602', '个', 0],
  ['PF_FINISHED', '142', '个', 0],
  ['PF_SPENT', '22.4', '亿元', 5000000],
] as const;

/**
 * One statement: each figure is withdrawn for the day that it never had, and stated for its own. Where an office has stated anything of
 * its own in these months, it is left alone. A database that has no first data yet takes the right day from data/figures.csv.
 */
const MEND = `with printed(indicator, given, unit, rounding) as (
  values ${PRINTED.map(([code, given, unit, rounding]) => `('${code}', '${given}', '${unit}', ${rounding}::numeric)`).join(',\n    ')}
),
wrong as (
  select s.*, printed.given as printed_value, printed.unit as printed_unit, printed.rounding as printed_rounding
  from statement s
  join printed using (indicator)
  where s.region = '130700' and s.partner = '' and s.side = 'WEST' and s.date = '2022-12-31' and s.source = 'bulletin 003'
    and s.recorded_by = 'import figures.csv' and not exists (
      select from statement other
      where (other.indicator, other.side, other.region_path, other.partner_path) = (s.indicator, s.side, s.region_path, s.partner_path)
        and other.date between '2022-10-15' and '2022-12-31' and other.id <> s.id)
),
next as (
  update latest_moment set moment = greatest(clock_timestamp(), moment + interval '1 microsecond')
  where exists (select from wrong)
  returning moment
)
insert into statement (indicator, side, region, partner, date, total, given, unit, rounding, source, note, reason, recorded_at, recorded_by)
select indicator, side, region, partner, day::date, total, given, unit, rounding, source, note, $1, moment, recorded_by
from (
  select id, 1 as place, indicator, side, region, partner, '2022-12-31' as day, null::numeric as total, null as given, null as unit,
    0::numeric as rounding, source, null as note, recorded_by
  from wrong
  union all
  select id, 2, indicator, side, region, partner, '2022-10-15', total, printed_value, printed_unit, printed_rounding, source,
    'day not printed; printed before the congress of 16 October 2022, so the latest possible day is taken as an estimate', recorded_by
  from wrong
) as rows
cross join next
order by place, id`;

/** The migration that gives the figures of bulletin 003 the day that it can have been of, in databases that took it for another. */
export class DateBulletin1700000011100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(MEND, [REASON]);
  }

  /** The ledger is append-only. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
