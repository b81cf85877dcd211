import { isRegion, villageName } from './regions';

test.each([
  ['110101001001', '多福巷社区居委会'],
  ['110101001002', '银闸社区居委会'],
])('village %s is %s', (code, name) => {
  expect(villageName(code)).toBe(name);
});

test.each(['000000000000', '110101001999', '999999999999'])('there is no village %s', (code) => {
  expect(villageName(code)).toBeNull();
});

test('a region is known at every level', () => {
  expect(['000000', '610000', '610600', '610602', '610602001', '110101001001'].map(isRegion)).toEqual(
    Array.from({ length: 6 }, () => true),
  );
  expect(['619999', '429000', '110100', ''].map(isRegion)).toEqual([false, false, false, false]);
});
