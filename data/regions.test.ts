import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { liesInside } from '../platform/region-code';

const [header, ...lines] = readFileSync(join(__dirname, 'regions.csv'), 'utf8').trimEnd().split('\n');
const regions = lines.map((line) => {
  const [code = '', name = '', level = '', parent = '', ...more] = line.split(',');
  return { code, name, level, parent, more };
});
const byCode = new Map(regions.map((region) => [region.code, region]));
const levelOf = (code: string) => byCode.get(code)?.level;
const childrenOf = (code: string) => regions.filter(({ parent }) => parent === code);

const packed = readFileSync(join(__dirname, 'villages.csv.gz'));
const [villageHeader, ...villageLines] = gunzipSync(packed).toString('utf8').trimEnd().split('\n');
const villages = villageLines.map((line) => {
  const [code = '', name = '', ...more] = line.split(',');
  return { code, name, more };
});

/** Rows that break a rule are collected and compared with none, as an assertion per row would be slow. */
const none: unknown[] = [];

describe('the regions', () => {
  test('are the nation, 31 provinces and what lies below them', () => {
    expect(header).toBe('code,name,level,parent');
    const counts: Record<string, number> = {};
    for (const { level } of regions) counts[level] = (counts[level] ?? 0) + 1;
    expect(counts).toEqual({
      NATION: 1,
      PROVINCE: 31,
      PREFECTURE: 333,
      COUNTY: 2850,
      ZONE: 124,
      TOWNSHIP: 41352,
    });
    expect(regions[0]).toMatchObject({ code: '000000', name: '全国', level: 'NATION', parent: '' });
  });

  test('hang where people look for them', () => {
    const below: Record<string, string[]> = {
      NATION: ['PROVINCE'],
      PROVINCE: ['PREFECTURE', 'COUNTY'],
      PREFECTURE: ['COUNTY', 'ZONE', 'TOWNSHIP'],
      COUNTY: ['TOWNSHIP'],
      ZONE: ['TOWNSHIP'],
    };
    const misplaced = regions.filter(
      ({ level, parent }) => level !== 'NATION' && !below[levelOf(parent) ?? '']?.includes(level),
    );
    expect(misplaced).toEqual(none);
    const childless = new Set(regions.filter(({ level }) => level !== 'TOWNSHIP').map(({ code }) => code));
    for (const { parent } of regions) childless.delete(parent);
    expect(childless).toEqual(new Set());
  });

  test('lie inside their parent by their code alone', () => {
    expect(regions.filter(({ code, parent }) => parent !== '' && !liesInside(code, parent))).toEqual(none);
  });

  test('have full names without stray spaces', () => {
    expect(regions.filter(({ name }) => name === '' || /[\s\p{C}]/u.test(name))).toEqual(none);
    expect(byCode.get('610000')?.name).toBe('陕西省');
    expect(byCode.get('150000')?.name).toBe('内蒙古自治区');
  });

  test('know no pseudo-prefectures: such counties belong to the province', () => {
    const pseudo = [110100, 120100, 310100, 419000, 429000, 469000, 500100, 500200, 659000];
    expect(pseudo.filter((code) => byCode.has(String(code)))).toEqual(none);
    expect(regions.filter(({ name }) => /^(市辖区|县)$|直辖县级/.test(name))).toEqual(none);
    expect(byCode.get('500243')).toMatchObject({ name: '彭水苗族土家族自治县', parent: '500000' });
    expect(byCode.get('419001')).toMatchObject({ name: '济源市', parent: '410000' });
    const ofCounties = new Set(
      regions
        .filter(({ level, parent }) => level === 'COUNTY' && levelOf(parent) === 'PROVINCE')
        .map(({ parent }) => byCode.get(parent)?.name),
    );
    expect([...ofCounties].join(' ')).toBe(
      '北京市 天津市 上海市 河南省 湖北省 海南省 重庆市 新疆维吾尔自治区',
    );
  });

  test('have each prefecture without counties once, its townships right below it', () => {
    const direct = regions.filter(
      ({ level, parent }) => level === 'TOWNSHIP' && levelOf(parent) === 'PREFECTURE',
    );
    const names = new Set(direct.map(({ parent }) => byCode.get(parent)?.name));
    expect([...names]).toEqual(['东莞市', '中山市', '儋州市', '嘉峪关市']);
    expect(byCode.has('620201')).toBe(false);
    expect(childrenOf('620200').map(({ name }) => name)).toEqual([
      '雄关街道',
      '钢城街道',
      '新城镇',
      '峪泉镇',
      '文殊镇',
    ]);
  });

  test('have the zones beside the counties, not among them', () => {
    const zones = regions.filter(({ level }) => level === 'ZONE');
    expect(zones.filter(({ code }) => !/^\d{4}7[1-9]$/.test(code))).toEqual(none);
    expect(byCode.get('130772')).toMatchObject({
      name: '张家口市察北管理区',
      level: 'ZONE',
      parent: '130700',
    });
  });

  test('differ from the official 2,844 counties only where the decision says so', () => {
    const unofficial = ['232761', '232762', '232763', '232764', '632857', '460321', '460322', '460323'];
    expect(unofficial.map(levelOf)).toEqual(unofficial.map(() => 'COUNTY'));
    const districtsOfSansha = 2;
    const counties = regions.filter(({ level }) => level === 'COUNTY').length;
    expect(counties - unofficial.length + districtsOfSansha).toBe(2844);
  });
});

describe('the villages', () => {
  test('each lie in a township, by the first nine digits', () => {
    expect(villageHeader).toBe('code,name');
    expect(villages).toHaveLength(620_573);
    const strays = villages.filter(
      ({ code }) => !/^\d{12}$/.test(code) || levelOf(code.slice(0, 9)) !== 'TOWNSHIP',
    );
    expect(strays).toEqual(none);
    expect(villages.filter(({ code }) => !liesInside(code, code.slice(0, 9)))).toEqual(none);
  });

  test('have names without stray spaces', () => {
    expect(villages.filter(({ name }) => name === '' || /[\s\p{Cc}\p{Cf}]/u.test(name))).toEqual(none);
  });
});

describe('both files come out the same whenever they are made', () => {
  test('sorted by code, each code once, no cell too many', () => {
    for (const rows of [regions, villages]) {
      expect(rows.filter(({ more }) => more.length > 0)).toEqual(none);
      expect(rows.filter(({ code }, i) => i > 0 && code <= (rows[i - 1]?.code ?? ''))).toEqual(none);
    }
  });

  test('the packed one names no time and no operating system', () => {
    expect(packed.readUInt32LE(4)).toBe(0);
    expect(packed[9]).toBe(255);
  });
});
