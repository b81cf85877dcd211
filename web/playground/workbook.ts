import { writeXlsx } from 'hucre/xlsx';

import { isDecimal } from './decimals';

/** A spreadsheet keeps so many digits of a number; from 12 on a plain one is shown as 1.2E+11. */
const MOST_DIGITS = 15;
const NUMBER = '[<100000000000]General;#,##0.00';

/** A workbook of one sheet with a frozen row of headings. Codes, and what has more digits than a spreadsheet keeps, stay texts. */
export async function toWorkbook({ columns, rows }: { columns: string[]; rows: string[][] }): Promise<Blob> {
  const isNumber = columns.map(
    (column, at) => !/代码|年度/u.test(column) && rows.every((row) => fits(row[at] ?? '')),
  );
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '结果',
        columns: isNumber.map((number) => ({ numFmt: number ? NUMBER : '@', width: 18 })),
        rows: [
          columns,
          ...rows.map((row) =>
            row.map((text, at) => (text === '' ? null : isNumber[at] === true ? Number(text) : text)),
          ),
        ],
        freezePane: { rows: 1 },
      },
    ],
  });
  return new Blob([bytes as BlobPart], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

const fits = (text: string): boolean =>
  text === '' || (isDecimal(text) && text.replace(/^-?0*/, '').replace('.', '').length <= MOST_DIGITS);
