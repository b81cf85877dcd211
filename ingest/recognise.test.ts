import { recogniseRegister as recognise, type Recognised } from './recognise';
import { REGISTER_COLUMN, registerFormats } from './register-formats';
import { FileRefused } from './table/file-refused';
import { givenFile } from './table/fixtures/given-file';
import { openFile } from './table/open-file';

async function recogniseRegister(path: string, formats = registerFormats): Promise<Recognised | null> {
  const file = await openFile(path);
  try {
    return recognise(file, '2026-11-26', formats);
  } finally {
    await file.close();
  }
}

const found = async (text: string) => (await recogniseRegister(await givenFile(text)))?.format.register.type;

async function refusal(text: string, formats = registerFormats): Promise<string> {
  const path = await givenFile(text);
  const error: unknown = await recogniseRegister(path, formats).catch((cause: unknown) => cause);
  if (!(error instanceof FileRefused)) throw new Error('it was taken', { cause: error });
  return `${error.code} ${error.message}`;
}

describe('which register a file is of', () => {
  test.each(registerFormats.map((format) => [format.register.type, format] as const))(
    '%s by its Chinese headings, by its English ones, and by what is required alone',
    async (type, { headings, required }) => {
      const own = Object.fromEntries(Object.entries(headings).filter(([name]) => name !== REGISTER_COLUMN));
      expect(await found(Object.values(own).flat().join(','))).toBe(type);
      expect(await found(Object.keys(own).join(','))).toBe(type);
      expect(await found(required.map((name) => own[name]?.[0]).join(','))).toBe(type);
    },
  );

  test.each(registerFormats.map((format) => [format.register.type, format] as const))(
    '%s has no two columns of one heading',
    (_, { headings }) => {
      const all = Object.entries(headings).flatMap(([name, [zh]]) => [name, zh]);
      expect(new Set(all).size).toBe(all.length);
    },
  );

  test('files of targets and figures are of none', async () => {
    expect(await found('指标,地区,年度,目标值,单位')).toBeUndefined();
  });

  test('a wrong heading is named, with the register that was probably meant', async () => {
    expect(await refusal('户籍地,就业地,转移类型,转移日期,人员数,其中脱贫人口')).toMatch(
      /COLUMN_UNKNOWN .*像是台账“劳动力转移就业”，但表头不符。不认识的列：人员数；缺少的列：persons \(人数\)/,
    );
  });

  test('a header of nothing known gets the list of what is', async () => {
    expect(await refusal('甲,乙,丙')).toMatch(/HEADER_MISSING .*LabourTransfer/);
  });

  test('what stands where the headings should be is not repeated: it can be names and phones', async () => {
    const row = 'EAST_TO_WEST,教师,610602,320205,教师,2016-03-01,〇某某,000-0000';
    for (const text of [
      row,
      `${row}\n${row}`,
      `派驻方向,人员类别,西部地区,东部地区,挂职岗位,任职日期,〇某某,000-0000`,
    ]) {
      const said = await refusal(text);
      expect(said).toMatch(/^(HEADER_MISSING .*没有找到列名|COLUMN_UNKNOWN .*不认识的列：G, H)/);
      expect(said).not.toMatch(/〇|000-/);
    }
  });

  test('a register column that names none is not repeated either', async () => {
    expect(await refusal('台账,受理日期,来电地区,来电类别\n〇某某,2021-05-01,610602,OTHER')).toMatch(
      /表头不符。“台账”一列应写明 12317热线来电 \(HotlineCase\)\n/,
    );
  });

  test('where a header fits several registers, a column names the one', async () => {
    const [calls] = registerFormats.filter(({ register }) => register.type === 'HotlineCase');
    if (!calls) throw new Error('no such register');
    const twin = { ...calls, register: { ...calls.register, type: 'Visit', zh: '来访' } };
    const both = [calls, twin];
    const header = '受理日期,来电地区,来电类别';
    expect(await refusal(`${header}\n`, both)).toMatch(
      /REGISTER_AMBIGUOUS .*表头符合几种台账：12317热线来电 \(HotlineCase\), 来访 \(Visit\)。请加一列“台账”/,
    );
    const path = await givenFile(`台账,${header}\n来访,2021-05-01,610602,OTHER\n`);
    expect((await recogniseRegister(path, both))?.format.register.type).toBe('Visit');
  });
});
