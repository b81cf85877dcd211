/** Six digits, nine for a township, twelve for a village. */
const REGION_CODE = /^\d{6}(\d{3}(\d{3})?)?$/;

export const NATION = '000000';

/**
 * The provinces that assist, by their first two digits: 北京, 天津, 辽宁, 上海, 江苏, 浙江, 福建, 山东, 广东 (中办发〔2016〕69号; Liaoning, with
 * Dalian, until 2021).
 */
export const EASTERN_PROVINCES: readonly string[] = ['11', '12', '21', '31', '32', '33', '35', '37', '44'];

/** Whether a region lies in a province that assists. */
export const isEastern = (code: string): boolean => EASTERN_PROVINCES.includes(code.slice(0, 2));

export const isRegionCode = (text: string): boolean => REGION_CODE.test(text);

/**
 * The digits that a region's code shares with everything below it: '' for the nation, 2 digits for a province, 4 for a
 * prefecture, else the whole code. One region lies inside another when its path begins with the other's.
 * PostgreSQL computes the same in `statement.region_path`.
 */
export const regionPath = (code: string): string =>
  code.length > 6 ? code : code.replace(/(?:00){1,3}$/, '');

export const liesInside = (inner: string, outer: string): boolean =>
  regionPath(inner).startsWith(regionPath(outer));
