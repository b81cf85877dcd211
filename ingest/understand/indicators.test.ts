import { catalogue, indicator } from '../../platform/catalogue';
import { nearestIndicators, understandIndicator, type IndicatorContext } from './indicators';

const read = (written: string, context?: IndicatorContext): unknown => {
  const meaning = understandIndicator(written, context);
  if ('entry' in meaning)
    return meaning.unit === '' ? meaning.entry.code : [meaning.entry.code, meaning.unit];
  return meaning.candidates.map(({ code }) => code);
};

describe('an indicator as people write it', () => {
  it.each([
    ['EW_LABOUR', 'EW_LABOUR'],
    ['ｅｗ_labour', 'EW_LABOUR'],
    ['农村劳动力转移就业人数', 'EW_LABOUR'],
    ['农村劳动力 转移就业\n人数', 'EW_LABOUR'],
    ['1.农村劳动力转移就业人数', 'EW_LABOUR'],
    ['（一）财政援助资金', 'EW_FISCAL_FUNDS'],
    ['财政援助资金（累计）', 'EW_FISCAL_FUNDS'],
    ['财政援助资金（万元）', ['EW_FISCAL_FUNDS', '万元']],
    ['财政援助资金(单位：万元)', ['EW_FISCAL_FUNDS', '万元']],
    ['财政援助资金额', 'EW_FISCAL_FUNDS'],
    ['农村劳动力转移就业', 'EW_LABOUR'],
  ])('%s is %j', (written, meaning) => {
    expect(read(written)).toEqual(meaning);
  });

  it('is found by each name and synonym of the catalogue', () => {
    const wrong = catalogue.flatMap(({ code, zh, synonyms }) =>
      [code, zh, ...synonyms].filter((name) => read(name) !== code).map((name) => [code, name]),
    );
    expect(wrong).toEqual([]);
  });

  it('is one of the parts of the last row where it says 其中', () => {
    const whole = indicator('EW_FISCAL_FUNDS') ?? null;
    expect(read('其中：市级及以下', { whole })).toBe('EW_FISCAL_FUNDS_LOCAL');
    expect(read('其中：脱贫人口', { whole })).toEqual([]);
    expect(read('市级及以下', { whole })).toEqual([]);
    expect(read('其中：脱贫人口', { whole: indicator('EW_LABOUR') ?? null })).toBe('EW_LABOUR_LIFTED');
    expect(read('其中：脱贫人口', { whole: indicator('EW_LABOUR_TO_EAST') ?? null })).toBe(
      'EW_LABOUR_LIFTED_TO_EAST',
    );
    // Right below one of the parts it may be a part of that one, too.
    const [labour, toEast] = ['EW_LABOUR', 'EW_LABOUR_TO_EAST'].map((code) => indicator(code) ?? null);
    expect(read('其中：脱贫人口', { whole: labour ?? null, above: toEast ?? null })).toEqual([
      ...['EW_LABOUR_LIFTED', 'EW_LABOUR_LIFTED_TO_EAST'],
    ]);
  });

  it.each(['消费帮扶', '财政资金', '人数', '', '2021年', '山阳县'])('%s is none, however near', (written) => {
    expect(read(written)).toEqual([]);
  });
});

it('names the three nearest', () => {
  expect(nearestIndicators('消费帮扶销售额').map(({ code }) => code)).toContain('CA_SALES');
  expect(nearestIndicators('')).toHaveLength(3);
});
