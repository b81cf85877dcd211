import { shortNames } from '../../platform/region-names';
import { regionRows } from '../../platform/regions';
import { commonRegion, understandRegion } from './regions';

describe('a region as people write it', () => {
  it.each([
    ['陕西省', '610000'],
    ['陕西', '610000'],
    ['内蒙古', '150000'],
    ['全国', '000000'],
    ['延安', '610600'],
    ['凉山彝族自治州', '513400'],
    ['凉山州', '513400'],
    ['北川县', '510726'],
    ['东乡县', '622926'],
    ['鄂温克旗', '150724'],
    ['莫力达瓦旗', '150722'],
    ['海南州', '632500'],
    ['神农架', '429021'],
    ['西安', '610100'],
    [' 赣 县 区 ', '360704'],
    ['陕西省商洛市山阳县', '611024'],
    ['商洛市山阳县', '611024'],
    ['商洛山阳', '611024'],
    ['陕西山阳县', '611024'],
    ['吉林省吉林市', '220200'],
    ['兰州城关区', '620102'],
    ['山阳县十里铺街道', '611024002'],
    ['610000', '610000'],
    ['６１００００', '610000'],
    ['610000000000', '610000'],
    ['610102000000', '610102'],
    ['611024002000', '611024002'],
  ])('%s is %s', (written, code) => {
    expect(understandRegion(written)).toEqual({ code, isEarlier: false });
  });

  it.each([
    ['赣县', '360704'],
    ['会理县', '513402'],
    ['513425', '513402'],
    ['513425000000', '513402'],
    ['凉山州会理县', '513402'],
  ])('%s was what is now %s', (written, code) => {
    expect(understandRegion(written)).toEqual({ code, isEarlier: true });
  });

  it.each([
    ['城关区', ['540102', '620102']],
    ['吉林', ['220000', '220200']],
    ['恩施', ['422800', '422801']],
    ['和田', ['653200', '653201', '653221']],
    ['西安区', ['220403', '231005']],
  ])('%s may be several: %j', (written, candidates) => {
    expect(understandRegion(written)).toEqual({ candidates });
  });

  it.each(['', '赵', '某县', '陕西省某县', '十里铺街道', '山阳县城关区', '699999', '6100', '61000000000'])(
    '%s is none',
    (written) => {
      expect(understandRegion(written)).toEqual({ candidates: [] });
    },
  );

  it.each([
    ['城关区', '620000', '620102'],
    ['山阳', '610000', '611024'],
    ['恩施', '422800', undefined],
    ['十里铺街道', '611024', '611024002'],
    ['城关区', '610000', undefined],
    ['东关社区', '611024001', '611024001002'],
    ['城关街道和平村', '611024', '611024001236'],
    ['和平村', '611024', undefined],
  ])('%s within %s is %s', (written, within, code) => {
    const meaning = understandRegion(written, { within });
    if (code === undefined) expect(meaning).toHaveProperty('candidates');
    else expect(meaning).toEqual({ code, isEarlier: false });
  });

  it.each([
    ['陕西省商洛市山阳县城关街道东关社区居委会', '611024001002'],
    ['山阳县城关街道东关社区', '611024001002'],
    ['山阳县城关街道和平村', '611024001236'],
    ['611024001236', '611024001236'],
  ])('%s is a village', (written, code) => {
    expect(understandRegion(written)).toEqual({ code, isEarlier: false });
  });

  it('is never another than the one that bears the name', () => {
    const wrong = [...regionRows()]
      .filter(([code]) => code.length === 6)
      .flatMap(([code, name]) => [name, ...shortNames(name)].map((written) => ({ code, written })))
      .filter(({ code, written }) => {
        const meaning = understandRegion(written);
        return 'code' in meaning ? meaning.code !== code : !meaning.candidates.includes(code);
      });
    expect(wrong).toEqual([]);
  });

  it('has a full name that is unique for 98 of 100', () => {
    const names = [...regionRows()].filter(([code]) => code.length === 6).map(([, name]) => name);
    const unique = names.filter((name) => 'code' in understandRegion(name));
    expect(unique.length / names.length).toBeGreaterThan(0.98);
  });
});

it.each([
  [['611024', '611025'], '611000'],
  [['611024', '610600'], '610000'],
  [['611024', '320000'], '000000'],
  [['611024'], '611024'],
  [['611024002', '611024003'], '611024'],
  [[], '000000'],
])('%j lie in %s', (codes, common) => {
  expect(commonRegion(codes)).toBe(common);
});
