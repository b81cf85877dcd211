import { readGivenValue } from './given-value';

describe('a value as a source gives it', () => {
  test.each([
    ['约2471', '吨', 'TONNE', '2471', '0.5', '约'],
    ['100余', '个', 'COUNT', '100', '0', '余'],
    ['2.4万余', '人次', 'VISIT', '24000', '500', '余'],
    ['50多', '个', 'COUNT', '50', '0', '多'],
    ['近3000', '万元', 'YUAN', '30000000', '5000', '近'],
    ['1.2万人以上', '', 'PERSON', '12000', '500', '以上'],
    ['300', '亿元', 'YUAN', '30000000000', '50000000', null],
    ['300亿元', '', 'YUAN', '30000000000', '50000000', null],
    ['300亿元', '亿元', 'YUAN', '30000000000', '50000000', null],
    ['300.0亿元', '', 'YUAN', '30000000000', '5000000', null],
    ['８５７４．２', '万元', 'YUAN', '85742000', '500', null],
    ['10,905', '元', 'YUAN', '10905', '0.5', null],
    ['12650', '人', 'PERSON', '12650', '0', null],
    ['1.2650', '万人', 'PERSON', '12650', '0', null],
    ['约54%', '%', 'PERCENT', '54', '0.5', '约'],
  ] as const)('%s %s', (text, written, unit, value, rounding, qualifier) => {
    expect(readGivenValue(text, written, unit)).toMatchObject({ value, given: { rounding }, qualifier });
  });

  test('keeps the number and the unit as they are written', () => {
    expect(readGivenValue('2.40万余', '人次', 'VISIT')).toMatchObject({
      given: { value: '2.40', unit: '万人次' },
    });
  });

  test.each([
    ['', '个', 'COUNT', 'value', 'number'],
    ['约', '个', 'COUNT', 'value', 'number'],
    ['约约5', '个', 'COUNT', 'value', 'number'],
    ['约50多', '个', 'COUNT', 'value', 'qualifiers'],
    ['50余以上', '个', 'COUNT', 'value', 'qualifiers'],
    ['五十多', '个', 'COUNT', 'value', 'number'],
    ['12a', '个', 'COUNT', 'value', 'number'],
    ['-5', '个', 'COUNT', 'value', 'number'],
    ['3万', '万元', 'YUAN', 'value', 'unitTwice'],
    ['3亿元', '万元', 'YUAN', 'value', 'unitTwice'],
    ['3', '', 'YUAN', 'unit', 'unit'],
    ['3', '桶', 'TONNE', 'unit', 'unit'],
    ['3', '户', 'PERSON', 'unit', 'dimension'],
    ['3.5', '人', 'PERSON', 'value', 'fraction'],
    ['1.23456万', '人', 'PERSON', 'value', 'fraction'],
    ['99999999亿元', '', 'YUAN', 'value', 'size'],
  ] as const)('%s %s of %s is refused', (text, written, unit, column, problem) => {
    expect(readGivenValue(text, written, unit)).toMatchObject({ column, problem });
  });
});
