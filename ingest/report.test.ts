import { message } from '../platform/message';
import type { ImportResult } from './import-result';
import { report } from './report';

const REFUSED: ImportResult = {
  errors: [
    {
      row: 3,
      column: 'region',
      found: '',
      expected: message('行政区划代码，如 610000', 'the code of a region'),
      code: 'EMPTY',
    },
  ],
  findings: [],
  written: 0,
  unchanged: 0,
  understood: [],
};

const TAKEN: ImportResult = {
  errors: [],
  findings: [
    { code: 'STATED_RATIO', row: 2, indicator: 'EW_LABOUR', says: ['86.5', '86.4'], other: null },
    { code: 'IGNORED_SHEET', row: null, indicator: null, says: ['说明'], other: null },
  ],
  written: 2,
  unchanged: 1,
  understood: [],
};

test('a file is reported in both languages, Chinese first', () => {
  expect(report('/六月.csv', REFUSED)).toEqual([
    '六月.csv：未写入，1 处有误 (nothing written: 1 errors)',
    '  第 3 行 region（地区）：（空），应为 行政区划代码，如 610000 (the code of a region) [EMPTY]',
  ]);
  expect(report('六月.csv', TAKEN)).toEqual([
    '六月.csv：写入 2 行，1 行已在库中 (2 rows written, 1 on record already)',
    '  第 2 行 EW_LABOUR：公布完成率 86.5，计算为 86.4 (the stated ratio 86.5 differs from the computed one, 86.4)',
    '  未读取工作表“说明” (the sheet “说明” was not read)',
  ]);
});

test('or in one of them', () => {
  expect(report('六月.csv', REFUSED, { language: 'ZH' })).toEqual([
    '六月.csv：未写入，1 处有误',
    '  第 3 行 region（地区）：（空），应为 行政区划代码，如 610000 [EMPTY]',
  ]);
  expect(report('六月.csv', REFUSED, { language: 'EN' })).toEqual([
    '六月.csv: nothing written: 1 errors',
    '  row 3, region（地区）: (empty), expected the code of a region [EMPTY]',
  ]);
  expect(report('六月.csv', TAKEN, { language: 'EN' })).toEqual([
    '六月.csv: 2 rows written, 1 on record already',
    '  row 2, EW_LABOUR: the stated ratio 86.5 differs from the computed one, 86.4',
    '  the sheet “说明” was not read',
  ]);
});
