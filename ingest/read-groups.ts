import { halfWidth } from '../platform/decimal-text';
import { message } from '../platform/message';
import { isRegionCode, NATION } from '../platform/region-code';
import { regionName } from '../platform/regions';
import type { GroupInput } from '../subgraphs/targets/change-groups';
import { isNoteText } from './layout/notes';
import { isTotal } from './layout/total-rows';
import type { Understood } from './row-reader';
import type { TableRow } from './table/build-rows';
import { shortened, type RowError } from './table/file-refused';
import { looksLikeHeader, type TableOptions } from './table/header';
import type { OpenFile } from './table/open-file';
import { parseYear } from './table/parse-cells';
import { tableOf } from './table/table';
import { texts } from './texts';
import { understandRegion } from './understand/regions';

/** The columns of a file of groups: one row for each region of each group. */
export const GROUPS: TableOptions = {
  headings: {
    group: ['分组', '分组名称', '组别'],
    within: ['所属地区代码', '所属地区'],
    withinName: ['所属地区名称'],
    province: ['省份', '省', '省(区、市)', '省（自治区、直辖市）'],
    prefecture: ['市州', '市', '市(州)', '地市'],
    region: ['地区', '行政区划代码', '成员', '县名单', '县'],
    regionName: ['地区名称'],
    since: ['起始年度'],
    until: ['终止年度'],
    source: ['来源', '依据'],
    note: ['备注'],
    serialNumber: ['序号'],
  },
  required: ['group', 'region'],
};

/** A group of a file, with the row of each of its members. */
export interface GroupDraft {
  input: GroupInput & { members: GroupInput['members'][number][] };
  rows: number[];
}

export interface GroupDrafts {
  groups: GroupDraft[];
  errors: RowError[];
  understood: Understood[];
  ignoredSheets: string[];
}

const required = message('不能为空', 'a value');
const yearExpected = message('年份，如 2021', 'a year, as 2021');
const oneSource = (source: string) =>
  message(`同一分组的依据相同：${source}`, `the same source in every row of a group: ${source}`);

/** Whether some sheet has the headings of groups; no other file has a column of them. */
export const isGroupFile = ({ sheets }: OpenFile): boolean =>
  sheets.some(({ head }) => head.some(({ texts: cells }) => looksLikeHeader(cells, GROUPS)));

/** Reads a file of groups; a group is of the region that its rows name, else of `within`, else of the nation. */
export async function readGroups(file: OpenFile, within: string | undefined): Promise<GroupDrafts> {
  const table = tableOf(file, GROUPS);
  const reader = new GroupReader(within);
  for await (const row of table.rows) reader.read(row);
  return { ...reader.end(), ignoredSheets: table.ignoredSheets };
}

class GroupReader {
  private readonly groups = new Map<string, GroupDraft>();
  private readonly errors: RowError[] = [];
  private readonly understood = new Map<string, Understood>();

  constructor(private readonly around: string | undefined) {}

  end(): Omit<GroupDrafts, 'ignoredSheets'> {
    const { groups, errors, understood } = this;
    return { groups: [...groups.values()], errors, understood: [...understood.values()] };
  }

  read(row: TableRow): void {
    const filled = Object.values(row.cells).filter((text) => text !== '');
    const [first = ''] = filled;
    if (isTotal(first.replace(/\s+/g, '')) || (filled.length <= 2 && isNoteText(first))) return;
    const before = this.errors.length;
    this.errors.push(...(row.problems ?? []));
    const name = this.text(row, 'group');
    if (name === '') this.refuse(row, 'group', name, required, 'EMPTY');
    const within = this.regionOf(row, ['within']) ?? this.around ?? NATION;
    const region = this.regionOf(row, ['province', 'prefecture', 'region']);
    if (region === undefined && this.text(row, 'region') === '')
      this.refuse(row, 'region', '', required, 'EMPTY');
    const years = { since: this.year(row, 'since'), until: this.year(row, 'until') };
    if (this.errors.length > before || region === undefined) return;
    const group = this.groupOf(row, { within, name });
    group.rows.push(row.number);
    group.input.members.push({ region, ...years, note: this.text(row, 'note') || null });
  }

  private groupOf(row: TableRow, key: { within: string; name: string }): GroupDraft {
    const source = this.text(row, 'source') || null;
    const id = `${key.within}|${key.name}`;
    const group = this.groups.get(id) ?? { input: { ...key, source, members: [] }, rows: [] };
    this.groups.set(id, group);
    group.input.source ??= source;
    if (source !== null && group.input.source !== source)
      this.refuse(row, 'source', source, oneSource(group.input.source ?? ''), 'CONFLICTING_ROWS');
    return group;
  }

  /** What is written across columns, the outermost first: each name lies inside the one before. */
  private regionOf(row: TableRow, columns: readonly string[]): string | undefined {
    let found: string | undefined;
    for (const column of columns) {
      const written = this.text(row, column);
      if (written === '') continue;
      const meaning = understandRegion(written, { within: found ?? this.around });
      if (!('code' in meaning)) {
        const candidates = meaning.candidates.map((code) => `${regionName(code) ?? ''} ${code}`);
        const isSeveral = candidates.length > 1;
        const expected = isSeveral ? texts.oneOf(candidates) : texts.region;
        this.refuse(row, column, written, expected, isSeveral ? 'AMBIGUOUS_REGION' : 'UNKNOWN_REGION');
        return undefined;
      }
      found = meaning.code;
      if (!isRegionCode(halfWidth(written)))
        this.understood.set(written, {
          what: 'region',
          written,
          as: `${regionName(found) ?? ''} ${found}`,
        });
    }
    return found;
  }

  private year(row: TableRow, column: string): number | null {
    const written = this.text(row, column);
    if (written === '') return null;
    const parsed = parseYear(halfWidth(written).replace(/年度$/u, '年'));
    if ('value' in parsed) return parsed.value;
    this.refuse(row, column, written, yearExpected, 'MALFORMED');
    return null;
  }

  /** A cell, or a name that is merged over several rows. */
  private text({ cells, merged }: TableRow, column: string): string {
    const own = cells[column] ?? '';
    return own === '' ? (merged?.[column] ?? '') : own;
  }

  private refuse(
    { number: row }: TableRow,
    column: string,
    found: string,
    expected: RowError['expected'],
    code: string,
  ): void {
    this.errors.push({ row, column, found: shortened(found), expected, code });
  }
}
