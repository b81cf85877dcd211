import { givenFile } from '../table/fixtures/given-file';
import { FileRefused } from '../table/read-table';
import { REGISTER_COLUMN, registerFormats } from './formats';
import { recogniseRegister } from './recognise';

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
