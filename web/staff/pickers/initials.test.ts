import { RegionLevel } from '../../../client/generated/schema';
import { catalogue } from '../../../platform/catalogue';
import { indicatorInitials, initialsOf, regionsByInitials } from './initials';

test('regions are found by the initials of their names, those of higher rank first', () => {
  expect(regionsByInitials('cqs')[0]).toEqual({ value: '500000', label: '重庆市' });
  expect(regionsByInitials('xzs', RegionLevel.PREFECTURE, '140000')).toEqual([
    { value: '140900', label: '忻州市（山西省）' },
  ]);
  expect(regionsByInitials('no such')).toEqual([]);
});

test('an indicator of the catalogue has its initials from a dictionary of words', () => {
  expect(indicatorInitials('EW_LABOUR', '农村劳动力转移就业人数')).toBe('ncldlzyjyrs');
});

test('one of the office’s own has them by the usual reading of each character', () => {
  expect(indicatorInitials('LOCAL_GREENHOUSES', '新建蔬菜大棚数（座）')).toBe('xjscdpsz');
  expect(initialsOf('832平台A类')).toBe('832ptal');
});

test('the usual reading is that of the dictionary for nearly all of the catalogue', () => {
  const same = catalogue.filter(({ code, zh }) => initialsOf(zh) === indicatorInitials(code, zh));
  expect(same.length / catalogue.length).toBeGreaterThan(0.9);
});
